import type { Check } from '../Check'
import { changeChecks } from './changes'
import { listingChecks } from './listing'
import { pagingChecks } from './paging'
import { replayChecks } from './replay'
import { revocationChecks } from './revocation'
import { rotationChecks } from './rotation'
import { sortingChecks } from './sorting'

/** Everything that a client promises, in the order in which a reader would ask for it. */
export const allChecks: readonly Check[] = [
  ...listingChecks,
  ...pagingChecks,
  ...replayChecks,
  ...changeChecks,
  ...revocationChecks,
  ...rotationChecks,
  ...sortingChecks,
]
