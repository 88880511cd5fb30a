import type { RestMapping } from '../clients/RestMapping'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { ClientUnderTest } from '../testing/testClient'
import type { Capabilities } from './detectCapabilities'

/** The backend to check, and how to speak to it. */
export interface Target extends Pick<ClientUnderTest, 'mayRepeatNames' | 'tellsMissing' | 'createName'> {
  readonly url: string
  readonly scope: string
  readonly headers: Readonly<Record<string, string>>
  readonly mapping?: RestMapping | undefined
  /** A client of the host's own, in place of the one for the contract or a mapping. */
  readonly client?: ApiKeysClient | undefined
  /** What a mapping or a client says that the backend does. Left out, it is tried. */
  readonly capabilities?: Capabilities | undefined
  /** Whether it speaks a language of its own, so that the rules for the contract's answers do not apply. */
  readonly isForeign: boolean
}
