import type { ApiKey, ApiKeyScope, ApiKeyStatus, KeyAction, KeyHint, SortField } from './ApiKey'
import type { ClientFeatures } from './ClientFeatures'
import type { OneTimeSecret } from './OneTimeSecret'

/**
 * The operations that Keydrawer needs from a backend. Only `list` is required. Operations without a method are not
 * offered.
 *
 * Methods reject with an `ApiKeysError`. Any other error is reported as `unknown`. Ids that are passed to a client are
 * never blank. A change may resolve to the changed key or to nothing, because the list is loaded again in both cases.
 *
 * A client does not validate the rows that it returns. Keydrawer reads their fields by name, once, before they enter
 * the cache. Code that calls a client itself reads them with `parseApiKey`.
 */
export interface ApiKeysClient {
  /**
   * Identifies the backend in query keys, so that two clients with one scope never share a cache. Must be the same on
   * the server and in the browser, and for every object that stands for the same backend. Must not hold a secret.
   *
   * @default 'default'
   */
  readonly key?: string | undefined
  /** Features of the backend that the forms and the table need before the first request. */
  readonly features?: ClientFeatures | undefined
  list(query: ListQuery, context: CallContext): Promise<ListResponse>
  /** Returns one key. Without this method, the key is searched for in the list. */
  get?(id: string, context: CallContext): Promise<ApiKeyRow>
  /**
   * Creates one key. Called once per intent. Unmounting a component does not cancel the call, because aborting a
   * request does not undo it.
   */
  create?(input: CreateApiKeyInput, context: CreateContext): Promise<CreateResponse>
  /**
   * Gives a key a new secret: under the same id, or as a new key that `replaces` it. As with `create`, called once per
   * intent and never canceled.
   */
  rotate?(id: string, input: RotateApiKeyInput, context: CreateContext): Promise<CreateResponse>
  /** Changes the fields that `features.update` names. `patch` holds only the fields that change. */
  update?(id: string, patch: UpdateApiKeyInput, context: CallContext): Promise<ApiKeyRow | void>
  /** Disables a key, or enables it again. */
  setEnabled?(id: string, enabled: boolean, context: CallContext): Promise<ApiKeyRow | void>
  /** Revokes a key permanently. It stops working and may stay in the list. */
  revoke?(id: string, context: CallContext): Promise<ApiKeyRow | void>
  /** Deletes a key. It stops working and is no longer listed. */
  delete?(id: string, context: CallContext): Promise<void>
  /**
   * Tells an `L2` backend that the secret is saved, so that the backend stops repeating its answer and keeps the key.
   */
  acknowledge?(id: string, context: CallContext): Promise<void>
  /** Returns the scopes that the form offers. Not called if `features.scopes.options` is set. */
  listScopes?(context: CallContext): Promise<readonly ApiKeyScope[]>
  /** Returns the activity of a key, newest first. */
  listActivity?(id: string, query: ActivityQuery, context: CallContext): Promise<ActivityPage>
}

export interface CallContext {
  readonly signal: AbortSignal
  /** The `scope` of the provider: the owner of the keys, such as the id of an organization. */
  readonly scope: string
}

export interface CreateContext extends CallContext {
  /** A UUID that is the same for every retry of one request and different for every other request. */
  readonly idempotencyKey: string
}

export interface KeySort {
  readonly by: SortField
  readonly direction: 'asc' | 'desc'
}

export interface ListQuery {
  /** The `nextCursor` of the previous page, or `undefined` for the first page. */
  readonly cursor?: string | undefined
  /** The maximum number of keys to return. A client may return fewer. */
  readonly limit?: number | undefined
  /** Text to find in the name, description or hint. Passed only with `features.list.search`. */
  readonly search?: string | undefined
  /** Returns only keys with one of these statuses. Passed only with `features.list.status`. */
  readonly status?: readonly ApiKeyStatus[] | undefined
  /** Passed only with `features.list.sort`. @default newest first */
  readonly sort?: KeySort | undefined
}

/**
 * A key as a client returns it: an `ApiKey` that is not validated yet. Only `id` is required. Further fields of a row,
 * such as those of a backend, are ignored.
 */
export type ApiKeyRow = Pick<ApiKey, 'id'> & {
  readonly [Field in keyof ApiKey as Exclude<Field, 'id'>]?: ApiKey[Field] | null | undefined
}

/** A page as a client returns it, not validated yet. */
export type ListResponse = {
  readonly [Field in keyof ApiKeyPage as Exclude<Field, 'items'>]?: ApiKeyPage[Field] | null | undefined
} & {
  /** Newest first, unless the query asks for another order. */
  readonly items: readonly ApiKeyRow[]
  /**
   * When the server answered, by its own clock (RFC 3339). That clock then decides which keys have expired and which
   * expire soon. @default the time of the browser's clock
   */
  readonly servedAt?: string | undefined
}

/** A page of validated keys. */
export interface ApiKeyPage {
  readonly items: readonly ApiKey[]
  /** Existing keys that cannot be read, because one of their fields is invalid. */
  readonly unreadable?: readonly UnreadableApiKey[]
  /** The cursor of the next page. Missing or `null` on the last page. */
  readonly nextCursor?: string | null
  /** The number of keys on all pages, if the backend counts them. */
  readonly total?: number
  /**
   * Whether keys have moved since the previous page was read, so that a page may lack a key or show a deleted one. The
   * list is then read again from the start. @default false
   */
  readonly isStale?: boolean
  /** The maximum number of keys that the organization may have, if there is a limit. */
  readonly quota?: number
  /** Actions that this user may not take: `{ create: false, revoke: false }`. Missing actions are allowed. */
  readonly permissions?: ListedPermissions
}

export type ListedPermissions = Readonly<Partial<Record<KeyAction | 'create', boolean>>>

export interface UnreadableApiKey {
  readonly id: string | null
  /** The path of the field that cannot be read. Never its value. */
  readonly field: string
  /** The readable fields that identify the key. */
  readonly name?: string
  readonly hint?: KeyHint
}

export interface CreateApiKeyInput {
  readonly name: string
  readonly description?: string | undefined
  /** The expiration date (RFC 3339, UTC), or `null` for never. Passed only with `features.expiry`. */
  readonly expiresAt?: string | null | undefined
  /** The scopes of the key: values of `listScopes`. Passed only if the form offers scopes. */
  readonly scopes?: readonly string[] | undefined
}

export interface UpdateApiKeyInput {
  readonly name?: string | undefined
  /** `null` removes the description. */
  readonly description?: string | null | undefined
  /** RFC 3339, UTC; `null` for never. */
  readonly expiresAt?: string | null | undefined
  readonly scopes?: readonly string[] | undefined
}

export interface RotateApiKeyInput {
  /**
   * How long the old secret keeps working, in seconds. `0` revokes it immediately. Passed only if there is a choice.
   */
  readonly gracePeriodSeconds?: number | undefined
}

/** A newly created key as a client returns it. Except for the secret, it is not validated yet. */
export interface CreateResponse {
  /** `null` if the backend does not send an id: a key without an id is better than a lost secret. */
  readonly id: string | null
  readonly secret: OneTimeSecret
  /** The created key, if the backend returns it. */
  readonly apiKey?: ApiKeyRow | undefined
  /** When the old secret stops working after a rotation (RFC 3339), if the backend reports it. */
  readonly oldValidUntil?: string | null | undefined
}

/** A newly created key. The only object that gives access to its secret. */
export interface IssuedKey {
  /** `null` if the backend does not send an id: a key without an id is better than a lost secret. */
  readonly id: string | null
  readonly secret: OneTimeSecret
  /** The created key, if the backend returns it. */
  readonly apiKey?: ApiKey | undefined
  /** When the old secret stops working after a rotation (RFC 3339), if the backend reports it. */
  readonly oldValidUntil?: string | undefined
}

/** A newly created key, for code that must not see its secret. */
export type CreatedKey = Omit<IssuedKey, 'secret'>

export interface ActivityQuery {
  readonly cursor?: string | undefined
}

export interface ActivityPage {
  readonly items: readonly KeyActivity[]
  readonly nextCursor?: string | null
}

/** One event in the history of a key. */
export interface KeyActivity {
  /** RFC 3339. */
  readonly at: string
  /** The event in the words of the backend, such as `created` or `GET /hello`. Shown as plain text. */
  readonly what: string
  readonly who?: string
}
