import fc from 'fast-check'
import type { IdempotencyLevel } from 'keydrawer/core'
import { CHANGE_FAULTS, type Fault, type Faults, FAULTS, type ListFault } from './faults'
import type { Backend } from './KeyStore'

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const WORK_DAY_MS = 8 * HOUR_MS

/** Spellings in which a colleague uses a name of the user. */
export const SPELLINGS = ['equal', 'case', 'spaces', 'NFD', 'cut', 'other', 'unnamed'] as const
export type Spelling = (typeof SPELLINGS)[number]

/** An action of a colleague with a key of their own. Only `revoke ours` affects a key of the user. */
export interface ColleagueAction {
  /** Milliseconds from the start of the work day. `undefined`: exactly when the next request of the user arrives. */
  readonly at: number | undefined
  readonly type: 'create' | 'use' | 'rotate' | 'disable' | 'revoke' | 'revoke ours'
  readonly spelling: Spelling
  /** The index of a name that the user uses as well. */
  readonly name: number
  /** Whether a created key is used within the minute, as by a script. */
  readonly isUsedAtOnce: boolean
}

/** The commands of a user, the faults of network and server, and the actions of colleagues. */
export interface Schedule<Command> extends Backend, Faults {
  readonly commands: readonly Command[]
  readonly colleagues: readonly ColleagueAction[]
  /** Milliseconds by which the browser's clock is ahead of the server's. */
  readonly readerOffset: number
  /** Whether the host passes `userId`. */
  readonly isUserTold: boolean
  /** The seed for durations and decisions. */
  readonly seed: number
}

export const FIXED_SEED = 20_261_130

export interface Wanted<Command> {
  readonly commands: readonly Command[]
  /** The command that makes up a third of all. */
  readonly usual: Command
  readonly length: readonly [fewest: number, most: number]
  /** @default any */
  readonly level?: IdempotencyLevel | undefined
  /** Whether colleagues act exactly when requests of the user arrive. @default false */
  readonly isCrowded?: boolean
}

export function schedulesOf<Command extends string>(wanted: Wanted<Command>): fc.Arbitrary<Schedule<Command>> {
  const { commands, usual, length, level, isCrowded = false } = wanted
  return fc.record({
    level: level ? fc.constant(level) : fc.constantFrom<IdempotencyLevel>('L0', 'L1', 'L2'),
    commands: fc.array(fc.constantFrom(usual, usual, usual, ...commands), {
      minLength: length[0],
      maxLength: length[1],
    }),
    faults: fc.array(fc.constantFrom('none', 'none', ...(Object.keys(FAULTS) as Fault[])), { maxLength: 6 }),
    changeFaults: fc.array(fc.constantFrom('none', ...CHANGE_FAULTS), { maxLength: 4 }),
    listFaults: fc.array(fc.constantFrom<ListFault>('none', 'none', 'fails', 'no answer ever'), { maxLength: 4 }),
    keepsId: fc.boolean(),
    tellsTime: fc.constantFrom(true, true, false),
    reports: fc.constantFrom<Backend['reports']>('nothing', 'use', 'creators', 'both'),
    names: fc.constantFrom<Backend['names']>('as sent', 'as sent', 'lower case', 'cut'),
    dates: fc.constantFrom<Backend['dates']>('exact', 'exact', 'exact', 'seconds', 'days'),
    isOldestFirst: fc.boolean(),
    pageSize: fc.constantFrom(3, 100, 100),
    lag: fc.constantFrom(0, 0, 0, 3000, MINUTE_MS),
    colleagues: fc.array(colleagueActions(isCrowded), { maxLength: 6 }),
    readerOffset: fc.oneof(fc.constant(0), fc.noBias(fc.integer({ min: -HOUR_MS, max: HOUR_MS }))),
    isUserTold: fc.boolean(),
    seed: fc.nat(),
  })
}

/**
 * Up to six actions in a work day of eight hours, more than half of them creations. A third of the created keys have a
 * name like one of the four that the user uses: equal, or in another spelling. One in seven has no name. One in three
 * is used within the minute. In a crowd, every second action happens exactly when a request of the user arrives, and
 * most names are the user's.
 */
function colleagueActions(isCrowded: boolean): fc.Arbitrary<ColleagueAction> {
  const ofDay = fc.noBias(fc.integer({ min: 0, max: WORK_DAY_MS }))
  const similar: readonly Spelling[] = ['equal', 'equal', 'case', 'spaces', 'NFD', 'cut']
  const foreign: readonly Spelling[] = isCrowded ? ['unnamed'] : ['unnamed', 'unnamed', 'unnamed', ...manyOthers]
  return fc.record({
    at: isCrowded ? fc.option(ofDay, { freq: 1, nil: undefined }) : ofDay,
    type: fc.constantFrom<ColleagueAction['type']>(
      'create',
      'create',
      'create',
      'create',
      'use',
      'rotate',
      'disable',
      'revoke',
      'revoke ours',
    ),
    spelling: fc.constantFrom(...similar, ...foreign),
    name: fc.nat(3),
    isUsedAtOnce: fc.constantFrom(true, false, false),
  })
}

const manyOthers: readonly Spelling[] = Array.from({ length: 10 }, () => 'other')
