import type { Edit } from '../../support/planting'
import { environments } from '../copy/environments'
import { failures } from '../copy/failures'
import { mutants as copyMutants } from '../copy/mutants'
import { cycleMutants } from '../hosts/cycleMutants'
import { frozenMutants } from '../hosts/frozenMutants'
import { mutants as hostMutants } from '../hosts/mutants'
import { diskMutants, flowMutants, heapMutants, unmarked } from '../leaks/mutants'
import { MUTANTS as scheduleMutants } from '../schedules/mutants'

const copyMutantsIn = (checks: readonly { readonly id?: string }[]) =>
  copyMutants.filter(({ caughtIn }) => checks.some(({ id }) => id === caughtIn))
const inEnvironments = copyMutantsIn(environments)
const inFailures = copyMutantsIn(failures)

/** Faults that tests plant in their own runs, by the test that catches them. Many are only in the deep run. */
export const plantedElsewhere: Readonly<Record<string, readonly Edit[]>> = {
  'copy-environments': inEnvironments,
  'copy-failures': inFailures,
  'copy-fidelity': copyMutants.filter((each) => ![...inEnvironments, ...inFailures].includes(each)),
  'host-cycles': cycleMutants,
  'host-frozen': frozenMutants,
  'host-behaviour': hostMutants,
  'leaks-after-closing': heapMutants,
  'leaks-to-disk': Object.values(diskMutants),
  'leaks-in-flow': flowMutants,
  'leaks-to-recorders': [unmarked],
  'schedules-in-browser': scheduleMutants,
  'schedules-l0': scheduleMutants,
  'schedules-l1': scheduleMutants,
  'schedules-l2': scheduleMutants,
}
