import type { ApiKeysClient, IssuedKey } from '../core/ApiKeysClient'
import type { CreateName } from './ownNames'

export interface OwnedKeysOptions {
  readonly client: ApiKeysClient
  readonly scope: string
  /** Starts the name of every key of the run. Nobody else’s name starts with it. */
  readonly prefix: string
  /** Makes the names, if the ones of the run follow no pattern of the backend. */
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
  readonly send: () => Promise<IssuedKey>
}

/** A key that is proven to belong to this run. */
export interface OwnedKey {
  readonly name: string | null
  /** Whether its row has our name. */
  readonly isNamed: boolean
  isDeleted: boolean
}

/** A name that was sent with a creation of which no row has been identified. */
export interface Pending {
  readonly name: string | null
  /** Whether the backend said that it has created a key. */
  isCertain: boolean
}
