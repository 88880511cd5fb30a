import type { ListQuery } from '../core/ApiKeysClient'
import type { ApiKeysErrorCode } from '../core/ApiKeysError'
import type { ExpiryUnit, TimeUnit } from '../core/instants'
import type { BodyBuilders } from './BodyBuilders'

/**
 * How a backend's own JSON becomes Keydrawer's. Everything has a default, which is the REST contract
 * (`keydrawer/openapi.yaml`): say only what differs.
 *
 * A *path* leads to a value: `data.items`, or an empty text for the whole. Where a path is not enough, a
 * function of the value is.
 *
 * @example
 * { routes: { list: 'GET /tokens', create: 'POST /tokens', delete: 'DELETE /tokens/{id}' },
 *   rows: 'tokens', case: 'snake', created: { secret: 'token', key: '' } }
 */
export interface RestMapping {
  /** What the backend can do, as `METHOD /path` below the client's `url`. An operation without a route is not offered. */
  readonly routes: RestRoutes
  /**
   * Parameters of the list, in the query, or in the body of a list that is a `POST`. There a name may be a path, such
   * as `variables.q`.
   *
   * A text may have placeholders: `{scope}`, `{search}`, `{status}` (separated by commas), `{sort}` (the backend's name
   * of the field, after a `-` if descending), `{sort.by}` and `{sort.direction}` (`asc` or `desc`). A parameter without
   * a value for one of them is not sent. For anything else use a function.
   *
   * @default { search: '{search}', status: '{status}', sort: '{sort}' } for each of the three that no parameter uses
   * @example { q: '{search}', sortBy: '{sort}', state: ({ status }) => status?.map(toState) }
   */
  readonly query?: Readonly<Record<string, QueryValue>> | undefined
  /** Where the keys are in the answer to the list. @default 'data' */
  readonly rows?: Path | undefined
  /**
   * How to come from page to page. With `none` all keys come at once, and are put newest first here.
   *
   * @default { cursor: 'cursor', limit: 'limit', next: 'nextCursor' }
   */
  readonly paging?: RestPaging | undefined
  /** Where the answer says how many keys there are. @default 'total' */
  readonly total?: Path | undefined
  /** How the backend writes the names of its fields, where `key` and `input` say nothing. @default 'camel' */
  readonly case?: 'camel' | 'snake' | undefined
  /** Where the fields of a key are in its row. */
  readonly key?: KeyMapping | undefined
  /** How instants are written. `utc` is ISO 8601 without a zone, and means UTC. @default 'iso' */
  readonly times?: TimeUnit | undefined
  /** Where the parts of a new key are in the answer to the creation. @default { secret: 'secret', key: 'data' } */
  readonly created?: IssuedMapping | undefined
  /** The same in the answer to a rotation. @default as `created` */
  readonly rotated?: IssuedMapping | undefined
  /** Where a single key is in the answers to `get`, `update` and the like. @default 'data' */
  readonly changed?: Path | undefined
  /** What the fields of a creation and a change are called. */
  readonly input?: InputMapping | undefined
  /** Where the scopes are in the answer to `routes.scopes`, and what they are called. @default as in the contract */
  readonly scopes?: ScopesMapping | undefined
  /**
   * How bodies are sent, for all routes or for each, and functions for bodies that `input` cannot describe.
   *
   * @default 'json'
   * @example 'form'
   * @example { create: 'form', revoke: 'none', delete: (id) => ({ keyId: id }) }
   */
  readonly body?: 'json' | 'form' | BodyBuilders | undefined
  /**
   * Whether a `PUT`, `PATCH` or `DELETE` of a key sends `If-Match`. `true` takes the `ETag` of the answer to `routes.get`,
   * a path or a function what the key's row has, such as `version`. It is read just before the change; without a value
   * nothing is sent. A change by somebody else in between fails with `precondition-failed` (412).
   *
   * @default false
   */
  readonly etag?: boolean | Field | undefined
  readonly errors?: ErrorMapping | undefined
}

/**
 * A function gets what the list is asked for, and the provider's scope. It may return a promise. `undefined` leaves the
 * parameter out, and an array repeats it. In the body of a `POST` it may return any JSON. If it throws, or returns what
 * a query cannot hold, the list fails with `unknown` and nothing is sent.
 */
export type QueryValue =
  | string
  | number
  | boolean
  | ((query: Pick<ListQuery, 'search' | 'status' | 'sort'>, scope: string) => unknown)

export type Path = string
export type Field = Path | ((row: Readonly<Record<string, unknown>>) => unknown)

/**
 * A method and what follows the `url`, sent as it is written: trailing slashes, queries, `/keys/{id}:revoke`.
 *
 * Placeholders may be anywhere, as in RFC 6570 with simple (`{id}`) and form-query (`{?id}`, `{&id}`) expansion:
 *
 * - `{id}`: the id of the key
 * - `{scope}`: the scope of the provider
 * - `{key.owner.id}`: the field `owner.id` of the key's row, as the list returned it, for an API with two ids in a
 *   path. A client that has not listed the key loads the list first.
 *
 * `list`, `create` and `scopes` concern no key and can only use `{scope}`. Values are percent-encoded. A value that
 * would lead to another address is refused with `invalid-input`, and nothing is sent.
 */
export interface RestRoutes {
  readonly list: string
  readonly create?: string | undefined
  readonly get?: string | undefined
  readonly update?: string | undefined
  readonly enable?: string | undefined
  readonly disable?: string | undefined
  readonly rotate?: string | undefined
  readonly revoke?: string | undefined
  readonly delete?: string | undefined
  readonly acknowledge?: string | undefined
  readonly scopes?: string | undefined
  readonly activity?: string | undefined
}

/** The names of parameters, and paths into the answer. In the body of a `POST` a name may be a path, too: `variables.skip`. */
export type RestPaging =
  | 'none'
  | {
      readonly cursor: string
      readonly next: Path
      readonly limit?: string | undefined
      /** Where the answer says whether another page follows. @default wherever there is a `next` */
      readonly more?: Path | undefined
    }
  | { readonly offset: string; readonly limit: string; readonly size?: number | undefined }
  | {
      readonly page: string
      readonly perPage: string
      readonly size?: number | undefined
      /** The number of the first page. @default 1 */
      readonly first?: number | undefined
    }

export interface ScopesMapping {
  /** @default 'data' */
  readonly rows?: Path | undefined
  /** @default 'value' */
  readonly value?: Path | undefined
  /** @default 'label' */
  readonly label?: Path | undefined
  /** @default 'description' */
  readonly description?: Path | undefined
  /** How to come from page to page, where not all of them come at once. */
  readonly paging?: RestPaging | undefined
}

export interface KeyMapping {
  /** At a path a number is taken, too. With `{ secret: path }` the backend's only id is the secret: an alias takes its place in the page, and the list is read again to change the key. */
  readonly id?: Field | { readonly secret: Path } | undefined
  readonly name?: Field | undefined
  readonly description?: Field | undefined
  readonly createdAt?: Field | undefined
  readonly updatedAt?: Field | undefined
  readonly lastUsedAt?: Field | undefined
  readonly expiresAt?: Field | undefined
  readonly revokedAt?: Field | undefined
  readonly enabled?: Field | undefined
  /** A text such as `inactive` in place of `enabled` and `revokedAt`, and which texts mean what. */
  readonly status?:
    | {
        readonly at: Path
        readonly disabled?: readonly string[] | undefined
        readonly revoked?: readonly string[] | undefined
        readonly expired?: readonly string[] | undefined
      }
    | undefined
  readonly hint?: HintMapping | undefined
  /** Where the creator's id and name are. */
  readonly createdBy?: { readonly id?: Path | undefined; readonly label?: Path | undefined } | undefined
  readonly scopes?: Field | undefined
  readonly requests?: Field | undefined
  readonly remaining?: Field | undefined
  readonly replaces?: Field | undefined
  readonly replacedBy?: Field | undefined
  readonly actions?: Field | undefined
}

/**
 * What may be shown of a secret: a masked text such as `sk_…x7Qa` or `******x7Qa`, or the two ends.
 * With `lastOf` the list holds the whole secret: its last four characters are kept, the rest is dropped at
 * the door.
 */
export type HintMapping =
  | { readonly masked: Path }
  | { readonly prefix?: Path | undefined; readonly suffix?: Path | undefined }
  | { readonly lastOf: Path }

export interface IssuedMapping {
  readonly secret: Field
  /** Where the object is. Left out, the backend returns none, and the list is asked. */
  readonly key?: Path | undefined
  /** Where its id is. Not needed where the id is the secret. @default in the object */
  readonly id?: Path | undefined
  /** After a rotation, until when the old secret works. */
  readonly oldValidUntil?: Path | undefined
}

export interface ExpiryInput {
  readonly name: string
  readonly unit: ExpiryUnit
  /** How the backend is told that a key never ends. @default 'null' */
  readonly never?: 'null' | 'zero' | 'left-out' | undefined
}

export interface InputMapping {
  readonly name?: string | undefined
  readonly description?: string | undefined
  /** A name alone is written in `times`. */
  readonly expiresAt?: string | ExpiryInput | undefined
  readonly scopes?: string | undefined
  readonly gracePeriod?: { readonly name: string; readonly unit: 'seconds' | 'milliseconds' } | undefined
  /** Sent with every creation, beside what was entered. */
  readonly fixed?: Readonly<Record<string, unknown>> | undefined
}

export interface ErrorMapping {
  /**
   * Where the body of an error names its kind, or what makes one of the body. A function may look for a word in a
   * sentence, with `includes`: a regular expression would keep the text where every script can read it.
   *
   * @default 'code'
   */
  readonly code?: Field | undefined
  /** What those kinds mean. A kind that is not here counts for nothing; the status decides. */
  readonly codes?: Readonly<Record<string, ApiKeysErrorCode>> | undefined
  /** What a status means where it is not the usual: `{ 500: 'not-found' }`. */
  readonly statuses?: Readonly<Record<number, ApiKeysErrorCode>> | undefined
  /** Where refused fields are listed, and how each is named there. */
  readonly fields?: { readonly at: Path; readonly field: Path; readonly reason?: Path | undefined } | undefined
  /**
   * Says of an answer with status 2xx that it is an error all the same, and of which kind. With `server-error` and
   * `unknown` the change may have been made all the same.
   */
  readonly inSuccess?: ((body: unknown) => ApiKeysErrorCode | undefined) | undefined
}
