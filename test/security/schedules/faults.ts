import type { ApiKeysErrorCode } from 'keydrawer/core'

/** Faults of a request that creates a secret. `made` is the number of times that the server carries it out. */
export const FAULTS = {
  none: { made: 1 },
  'request lost': { made: 0, code: 'unreachable' },
  'answer lost': { made: 1, code: 'unreachable' },
  '500 before': { made: 0, code: 'server-error' },
  '500 after': { made: 1, code: 'server-error' },
  'timeout before': { made: 0, code: 'timeout' },
  'timeout after': { made: 1, code: 'timeout' },
  'cut-off answer': { made: 1, code: 'malformed-response' },
  'web page': { made: 0, code: 'malformed-response' },
  'no secret': { made: 1, code: 'secret-missing' },
  'delivered twice': { made: 2 },
  'twin at work': { made: 1, code: 'in-progress' },
  'no answer ever': { made: 1, hangs: true },
  refused: { made: 0, code: 'invalid-input', isPlain: true },
} as const satisfies Record<string, { made: number; code?: ApiKeysErrorCode; isPlain?: boolean; hangs?: boolean }>

export type Fault = keyof typeof FAULTS
/** Faults of a change to an existing key. None of them hangs, because the client has a timeout. */
export const CHANGE_FAULTS = ['none', 'request lost', 'answer lost', '500 before', '500 after', 'refused'] as const
export type ChangeFault = (typeof CHANGE_FAULTS)[number]
export type ListFault = 'none' | 'fails' | 'no answer ever'

/** The faults of consecutive requests. Later requests succeed. */
export interface Faults {
  readonly faults: readonly Fault[]
  readonly changeFaults: readonly ChangeFault[]
  readonly listFaults: readonly ListFault[]
}
