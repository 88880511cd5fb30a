import { actionMutants } from '../actions/mutants'
import { hostileMutants } from '../hostile/mutants'
import { raceMutants } from '../hostile/raceMutants'
import { lossMutants } from '../loss/mutants'
import { regressionMutants } from '../regressions/mutants'
import { timeMutants } from '../time/mutants'
import type { Mutant } from './Mutant'
import { lostKeyMutants } from './lostKeyMutants'
import { otherMutants } from './otherMutants'

/** The Keydrawer that has no fault, before the checks in jsdom and before those in a browser. */
export const CONTROLS = ['in jsdom', 'in a browser'] as const

export const allMutants: readonly Mutant[] = [
  ...lossMutants,
  ...hostileMutants,
  ...raceMutants,
  ...timeMutants,
  ...regressionMutants,
  ...actionMutants,
  ...lostKeyMutants,
  ...otherMutants,
]
