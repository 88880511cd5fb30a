import type { Edit } from '../../support/planting'
import { environments } from '../copy/environments'
import { failures } from '../copy/failures'
import { mutants as copyMutants } from '../copy/mutants'
import { cycleMutants } from '../hosts/cycleMutants'
import { frozenMutants } from '../hosts/frozenMutants'
import { mutants as hostMutants } from '../hosts/mutants'
import { diskMutants, flowMutants, heapMutants, unmarked } from '../leaks/mutants'
import { MUTANTS as scheduleMutants } from '../schedules/mutants'

const copyMutantsOf = (checks: readonly { readonly name: string }[]) =>
  copyMutants.filter(({ noticedIn }) => checks.some(({ name }) => name === noticedIn))
const ofEnvironments = copyMutantsOf(environments)
const ofFailures = copyMutantsOf(failures)

/** The faults that checks plant in runs of their own, many of them only in the long one, by the file of the check. */
export const plantedElsewhere: Readonly<Record<string, readonly Edit[]>> = {
  'copy/environments.browser.test.ts': ofEnvironments,
  'copy/failures.browser.test.ts': ofFailures,
  'copy/fidelity.browser.test.ts': copyMutants.filter((each) => ![...ofEnvironments, ...ofFailures].includes(each)),
  'hosts/cycles.browser.test.ts': cycleMutants,
  'hosts/frozen.browser.test.ts': frozenMutants,
  'hosts/hosts.browser.test.ts': hostMutants,
  'leaks/closings.browser.test.ts': heapMutants,
  'leaks/disk.browser.test.ts': Object.values(diskMutants),
  'leaks/flow.browser.test.ts': flowMutants,
  'leaks/recorders.browser.test.ts': [unmarked],
  'schedules/schedules.browser.test.ts': scheduleMutants,
  'schedules/L0.test.ts': scheduleMutants,
  'schedules/L1.test.ts': scheduleMutants,
  'schedules/L2.test.ts': scheduleMutants,
  'schedules/mutants.test.ts': scheduleMutants,
}
