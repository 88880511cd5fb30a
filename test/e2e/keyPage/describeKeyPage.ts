import type { Offered } from './backends'
import { describeChanges } from './describeChanges'
import { describeEnds } from './describeEnds'
import { describeFinding } from './describeFinding'
import { describeMany } from './describeMany'
import { describeOffers } from './describeOffers'
import { openPlace } from './openPlace'

/** Everything that the demo's page offers on a backend, done against its real server. */
export function describeKeyPage(offered: Offered): void {
  const place = openPlace(offered)
  describeOffers(place)
  describeChanges(place)
  describeEnds(place)
  describeMany(place)
  describeFinding(place)
}
