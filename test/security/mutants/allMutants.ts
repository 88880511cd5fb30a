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

/** A regular expression for names, as in `FAULT='the clock' npx vitest run --project unit test/security/mutants`. */
export const chosen = process.env['FAULT']

export const mutantsToRun = allMutants.filter(({ name }) => new RegExp(chosen ?? '').test(name))

/** Keydrawer without a fault, as a control for the tests in jsdom and for those in a browser. */
export const controls = chosen === undefined ? (['in jsdom', 'in a browser'] as const) : []
