import type { ApiKey } from './ApiKey'
import type { OneTimeSecret } from './OneTimeSecret'

/**
 * What Keydrawer needs from a backend. Only `list` is required: what is left out is not offered.
 *
 * Every method rejects with an `ApiKeysError`; anything else it throws is reported as `unknown`.
 */
export interface ApiKeysClient {
  /** What the forms need to know before they ask. */
  readonly features?: ClientFeatures | undefined
  list(query: ListQuery, context: CallContext): Promise<ApiKeyPage>
  /**
   * Makes one key. Called once per intent and never cancelled by an unmounting component: aborting
   * a request does not undo it.
   */
  create?(input: CreateApiKeyInput, context: CreateContext): Promise<IssuedKey>
  /** Ends a key for good. It stops working and may stay listed. Called with a non-blank id only. */
  revoke?(id: string, context: CallContext): Promise<void>
  /** Erases a key. It stops working and is listed no more. Called with a non-blank id only. */
  delete?(id: string, context: CallContext): Promise<void>
  /** Tells an `L2` backend that the secret is saved, so that it is replayed no more and the key stays. */
  acknowledge?(id: string, context: CallContext): Promise<void>
}

export interface CallContext {
  readonly signal: AbortSignal
  /** The `scope` of the provider: whose keys these are, such as an organisation's id. */
  readonly scope: string
}

export interface CreateContext extends CallContext {
  /** A UUID that stays the same while the same request is tried again, and is new for another. */
  readonly idempotencyKey: string
}

export interface ListQuery {
  /** Where the page starts: a `nextCursor` of the page before, or nothing for the first page. */
  readonly cursor?: string | undefined
  /** At most how many keys to return. A client may return fewer. */
  readonly limit?: number | undefined
}

export interface ApiKeyPage {
  /** Newest first. */
  readonly items: readonly ApiKey[]
  /** Keys that exist and cannot be read, because a field of theirs makes no sense. */
  readonly unreadable?: readonly UnreadableApiKey[]
  /** Where the next page starts. Nothing or `null` on the last one. */
  readonly nextCursor?: string | null
  /** How many keys there are on all pages, where the backend counts them. */
  readonly total?: number
}

export interface UnreadableApiKey {
  readonly id: string | null
  /** The path of the field that could not be read. Never its value. */
  readonly field: string
}

export interface CreateApiKeyInput {
  readonly name: string
  readonly description?: string | undefined
}

/** A key just made. The only object that ever leads to its secret. */
export interface IssuedKey {
  /** `null` where the backend does not tell: better a key without an id than a secret lost. */
  readonly id: string | null
  readonly secret: OneTimeSecret
  /** Where the backend returns the object as well. */
  readonly apiKey?: ApiKey | undefined
}

/** A key just made, for everyone who must not see its secret. */
export type CreatedKey = Omit<IssuedKey, 'secret'>

/**
 * What a backend promises about a creation that is sent twice.
 *
 * - `L0`: nothing. Two requests make two keys.
 * - `L1`: idempotent replay. The same key and body return the same answer, secret included.
 * - `L2`: as L1, and the replay ends once the reveal is acknowledged.
 */
export type IdempotencyLevel = 'L0' | 'L1' | 'L2'

export interface ClientFeatures {
  /** @default { required: true, maxLength: 100 } */
  readonly name?: TextFeature | undefined
  /** `false` hides the field. @default { maxLength: 500 } */
  readonly description?: TextFeature | false | undefined
  /** @default 'L0' */
  readonly idempotency?: IdempotencyLevel | undefined
}

export interface TextFeature {
  readonly required?: boolean | undefined
  /** In UTF-16 code units, as the browser's `maxlength` counts. */
  readonly maxLength?: number | undefined
}
