import fc from 'fast-check'
import type { IdempotencyLevel } from 'keydrawer/core'
import { CHANGE_FAULTS, type Fault, FAULTS, type ListFault, type Weather } from './server'

/** One schedule: what a user does, and what the network and the server do wrong meanwhile. */
export interface Game<Command> extends Weather {
  readonly commands: readonly Command[]
}

export const FIXED_SEED = 20_261_124

export function gamesOf<Command extends string>(
  commands: readonly Command[],
  usual: Command,
  [fewest, most] = [1, 14],
) {
  return fc.record({
    level: fc.constantFrom<IdempotencyLevel>('L0', 'L1', 'L2'),
    commands: fc.array(fc.constantFrom(usual, usual, usual, ...commands), { minLength: fewest, maxLength: most }),
    faults: fc.array(fc.constantFrom('none', 'none', ...(Object.keys(FAULTS) as Fault[])), { maxLength: 6 }),
    changeFaults: fc.array(fc.constantFrom('none', ...CHANGE_FAULTS), { maxLength: 4 }),
    keepsId: fc.boolean(),
    listFaults: fc.array(fc.constantFrom<ListFault>('none', 'none', 'fails', 'no answer ever'), { maxLength: 4 }),
  })
}
