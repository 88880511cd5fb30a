import type { CreateResponse } from '../core/ApiKeysClient'
import type { CreateName } from './ownNames'
import type { ValidatedClient } from './ValidatedClient'

export interface OwnedKeysOptions {
  readonly client: ValidatedClient
  readonly scope: string
  /** The prefix of the names of all keys of the run. No other name starts with it. */
  readonly prefix: string
  /** Creates the names, if the default names do not match the pattern of the backend. */
  readonly createName?: CreateName | undefined
  /** Receives every secret that is issued. */
  readonly secrets?: Set<string> | undefined
  /** The pauses after which a list that may lag is read again. */
  readonly lookAgainMs?: readonly number[] | undefined
}

/** Creates a key or rotates one. `oldId` is the rotated key. */
export interface Issue {
  readonly name: string | null
  readonly oldId?: string | undefined
  readonly send: () => Promise<CreateResponse>
}

/** A key that is proven to belong to this run. */
export interface OwnedKey {
  readonly name: string | null
  /** Whether its row has a name of this run. */
  readonly isNamed: boolean
  isDeleted: boolean
}

/** The name of a creation whose row has not been identified. */
export interface Pending {
  readonly name: string | null
  /** Whether the backend reported that it created a key. */
  isCertain: boolean
}
