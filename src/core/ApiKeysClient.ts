import type { ApiKey, ApiKeyStatus, KeyAction, KeyHint } from './ApiKey'
import type { ClientFeatures } from './ClientFeatures'
import type { OneTimeSecret } from './OneTimeSecret'

/**
 * What Keydrawer needs from a backend. Only `list` is required: what is left out is not offered.
 *
 * Every method rejects with an `ApiKeysError`; anything else it throws is reported as `unknown`. Ids
 * that reach a client are never blank. A change may resolve to the changed key, or to nothing: the list
 * is asked again either way.
 */
export interface ApiKeysClient {
  /**
   * Identifies the backend in query keys, so that two clients with one scope never share a cache. Must be the same on
   * the server and in the browser, and for every object that stands for the same backend. Must not hold a secret.
   *
   * @default 'default'
   */
  readonly key?: string | undefined
  /** What the forms and the table need to know before they ask. */
  readonly features?: ClientFeatures | undefined
  list(query: ListQuery, context: CallContext): Promise<ApiKeyPage>
  /** One key. Without it, a key is looked for in the list. */
  get?(id: string, context: CallContext): Promise<ApiKey>
  /**
   * Makes one key. Called once per intent and never canceled by an unmounting component: aborting
   * a request does not undo it.
   */
  create?(input: CreateApiKeyInput, context: CreateContext): Promise<IssuedKey>
  /**
   * Gives a key a new secret: under the same id, or as a new key that `replaces` it. As with `create`,
   * called once per intent and never canceled.
   */
  rotate?(id: string, input: RotateApiKeyInput, context: CreateContext): Promise<IssuedKey>
  /** Changes what `features.update` names. Only what is to change is passed. */
  update?(id: string, patch: UpdateApiKeyInput, context: CallContext): Promise<ApiKey | void>
  /** Switches a key off, or on again. */
  setEnabled?(id: string, enabled: boolean, context: CallContext): Promise<ApiKey | void>
  /** Ends a key for good. It stops working and may stay listed. */
  revoke?(id: string, context: CallContext): Promise<ApiKey | void>
  /** Erases a key. It stops working and is listed no more. */
  delete?(id: string, context: CallContext): Promise<void>
  /** Tells an `L2` backend that the secret is saved, so that it is replayed no more and the key stays. */
  acknowledge?(id: string, context: CallContext): Promise<void>
  /** What a key may be allowed to do, for the form to choose from. Not called if `features.scopes.options` says it. */
  listScopes?(context: CallContext): Promise<readonly ApiKeyScope[]>
  /** What happened to a key, newest first. */
  listActivity?(id: string, query: ActivityQuery, context: CallContext): Promise<ActivityPage>
}

export interface CallContext {
  readonly signal: AbortSignal
  /** The `scope` of the provider: whose keys these are, such as an organization's id. */
  readonly scope: string
}

export interface CreateContext extends CallContext {
  /** A UUID that stays the same while the same request is tried again, and is new for another. */
  readonly idempotencyKey: string
}

/** What keys can be sorted by. */
export type SortField = 'name' | 'hint' | 'createdAt' | 'lastUsedAt' | 'expiresAt' | 'createdBy' | 'status'

export interface KeySort {
  readonly by: SortField
  readonly direction: 'asc' | 'desc'
}

export interface ListQuery {
  /** Where the page starts: a `nextCursor` of the page before, or nothing for the first page. */
  readonly cursor?: string | undefined
  /** At most how many keys to return. A client may return fewer. */
  readonly limit?: number | undefined
  /** Text to find in name, description or hint. Passed only with `features.list.search`. */
  readonly search?: string | undefined
  /** Only keys that stand like this. Passed only with `features.list.status`. */
  readonly status?: readonly ApiKeyStatus[] | undefined
  /** Passed only with `features.list.sort`. @default newest first */
  readonly sort?: KeySort | undefined
}

export interface ApiKeyPage {
  /** Newest first, unless another order was asked for. */
  readonly items: readonly ApiKey[]
  /** Keys that exist and cannot be read, because a field of theirs makes no sense. */
  readonly unreadable?: readonly UnreadableApiKey[]
  /** Where the next page starts. Nothing or `null` on the last one. */
  readonly nextCursor?: string | null
  /** How many keys there are on all pages, where the backend counts them. */
  readonly total?: number
  /**
   * Whether keys have moved since the page before was read, so that a page may lack a key or show a deleted one. The
   * list is then read again from the start. @default false
   */
  readonly isStale?: boolean
  /** How many keys the organization may have, where there is a bound. */
  readonly quota?: number
  /**
   * When this was answered, by the clock of the server (RFC 3339). What has ended, and what ends soon, is then told
   * by that clock and not by the reader's. @default by the reader's clock
   */
  readonly servedAt?: string
  /** What this user may not do: `{ create: false, revoke: false }`. What is left out is allowed. */
  readonly permissions?: ListedPermissions
}

export type ListedPermissions = Readonly<Partial<Record<KeyAction | 'create', boolean>>>

export interface UnreadableApiKey {
  readonly id: string | null
  /** The path of the field that could not be read. Never its value. */
  readonly field: string
  /** The readable fields that identify the key. */
  readonly name?: string
  readonly hint?: KeyHint
}

export interface CreateApiKeyInput {
  readonly name: string
  readonly description?: string | undefined
  /** When the key ends by itself (RFC 3339, UTC), `null` for never. Passed only with `features.expiry`. */
  readonly expiresAt?: string | null | undefined
  /** What the key may do: values of `listScopes`. Passed only if the form offers scopes. */
  readonly scopes?: readonly string[] | undefined
}

export interface UpdateApiKeyInput {
  readonly name?: string | undefined
  /** `null` takes it away. */
  readonly description?: string | null | undefined
  /** RFC 3339, UTC; `null` for never. */
  readonly expiresAt?: string | null | undefined
  readonly scopes?: readonly string[] | undefined
}

export interface RotateApiKeyInput {
  /** For how long the old secret goes on working, in seconds. `0` ends it at once. Passed only where there is a choice. */
  readonly gracePeriodSeconds?: number | undefined
}

/** A key just made. The only object that ever leads to its secret. */
export interface IssuedKey {
  /** `null` where the backend does not tell: better a key without an id than a secret lost. */
  readonly id: string | null
  readonly secret: OneTimeSecret
  /** Where the backend returns the object as well. */
  readonly apiKey?: ApiKey | undefined
  /** After a rotation, until when the old secret works (RFC 3339), where the backend tells. */
  readonly oldValidUntil?: string | undefined
}

/** A key just made, for everyone who must not see its secret. */
export type CreatedKey = Omit<IssuedKey, 'secret'>

/** One thing that a key may be allowed to do. */
export interface ApiKeyScope {
  readonly value: string
  /** @default the value */
  readonly label?: string
  readonly description?: string
  /** Scopes of one group stand together. */
  readonly group?: string
  /** Whether it only lets read. Where any scope says so, the form offers "read only". */
  readonly readOnly?: boolean
}

export interface ActivityQuery {
  readonly cursor?: string | undefined
}

export interface ActivityPage {
  readonly items: readonly KeyActivity[]
  readonly nextCursor?: string | null
}

/** One thing that happened to a key. */
export interface KeyActivity {
  /** RFC 3339. */
  readonly at: string
  /** What happened, in the backend's words, such as `created` or `GET /hello`. Shown as text. */
  readonly what: string
  readonly who?: string
}
