import type { Check } from '../Check'
import { changeChecks } from './changes'
import { listingChecks } from './listing'
import { pagingChecks } from './paging'
import { replayChecks } from './replay'
import { revocationChecks } from './revocation'
import { rotationChecks } from './rotation'
import { sortingChecks } from './sorting'

/** All checks of the contract, from basic features to special ones. */
export const allChecks: readonly Check[] = [
  ...listingChecks,
  ...pagingChecks,
  ...replayChecks,
  ...changeChecks,
  ...revocationChecks,
  ...rotationChecks,
  ...sortingChecks,
]
