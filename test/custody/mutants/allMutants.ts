import { actionMutants } from '../actions/mutants'
import { hostileMutants } from '../hostile/mutants'
import { raceMutants } from '../hostile/raceMutants'
import { lossMutants } from '../loss/mutants'
import { regressionMutants } from '../regressions/mutants'
import { timeMutants } from '../time/mutants'
import type { Mutant } from './Mutant'
import { lostKeyMutants } from './lostKeyMutants'
import { otherMutants } from './otherMutants'

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

/** Part of a name: `FAULT='by the clock' npx vitest run --project unit test/custody/mutants` runs these mutants alone. */
export const chosen = process.env['FAULT']

export const mutantsToRun = allMutants.filter(({ name }) => name.includes(chosen ?? ''))

/** The Keydrawer without a fault, before the tests in jsdom and before those in a browser. */
export const controls = chosen === undefined ? (['in jsdom', 'in a browser'] as const) : []
