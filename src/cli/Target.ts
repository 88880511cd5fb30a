import type { RestMapping } from '../clients/RestMapping'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { ClientUnderTest } from '../testing/testClient'
import type { Capabilities } from './detectCapabilities'

/** The backend to check, and the way to access it. */
export interface Target extends Pick<ClientUnderTest, 'mayRepeatNames' | 'tellsMissing' | 'createName'> {
  readonly url: string
  readonly scope: string
  readonly headers: Readonly<Record<string, string>>
  readonly mapping?: RestMapping | undefined
  /** A custom client, in place of a client for the contract or a mapping. */
  readonly client?: ApiKeysClient | undefined
  /** The capabilities that a mapping or a client declares. Without them, they are detected. */
  readonly capabilities?: Capabilities | undefined
  /** Whether the backend does not follow the contract, so that the rules for its responses do not apply. */
  readonly isForeign: boolean
}
