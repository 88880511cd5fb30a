import type { Check } from '../Check'
import { arrangementChecks } from './arrangement'
import { endChecks } from './ends'
import { lifeChecks } from './life'
import { listingChecks } from './listing'
import { replayChecks } from './replay'
import { rotationChecks } from './rotation'

/** Everything that a client promises, in the order in which a reader would ask for it. */
export const allChecks: readonly Check[] = [
  ...listingChecks,
  ...replayChecks,
  ...lifeChecks,
  ...endChecks,
  ...rotationChecks,
  ...arrangementChecks,
]
