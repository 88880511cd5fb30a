import type { ListQuery } from '../core/ApiKeysClient'
import type { ExpiryUnit, TimeUnit } from '../core/instants'
import type { BodyField, ErrorMapping, Field, IssuedMapping, KeyMapping, Path, RestPaging } from './AnswerMapping'
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
  /**
   * Where the keys are in the answer to the list. `null` there is an empty list. A function may make the rows of a map,
   * of bare ids or of several lists. It may leave rows out: with `offset` or `page` paging, put `null` in their place,
   * because the server counts them.
   *
   * @default 'data'
   */
  readonly rows?: BodyField | undefined
  /**
   * How to come from page to page. With `none` all keys come at once, and are put newest first here.
   *
   * @default { cursor: 'cursor', limit: 'limit', next: 'nextCursor' }
   */
  readonly paging?: RestPaging | undefined
  /** Where the answer says how many keys there are. @default 'total', then the header `X-Total-Count` or `X-Total` */
  readonly total?: BodyField | undefined
  /** How the backend writes the names of its fields, where `key` and `input` say nothing. @default 'camel' */
  readonly case?: 'camel' | 'snake' | undefined
  /** Where the fields of a key are in its row. */
  readonly key?: KeyMapping | undefined
  /**
   * How instants are written. `utc` is ISO 8601 without a zone, and means UTC. `date` is a day such as `2026-12-31`: a
   * key expires at its end, in UTC or in the zone of `{ date: 'Europe/Madrid' }`.
   *
   * @default 'iso'
   */
  readonly times?: TimeUnit | undefined
  /**
   * Values that stand for no instant: never expires, never used, not revoked. `null`, an empty text, 0, -1, `never`,
   * the first instant of the years 1 and 1970, and the last day of the year 9999 always do.
   *
   * @default []
   */
  readonly never?: readonly (string | number)[] | undefined
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

export interface ScopesMapping {
  /** @default 'data' */
  readonly rows?: Path | undefined
  /** @default 'value' */
  readonly value?: Field | undefined
  /** @default 'label' */
  readonly label?: Field | undefined
  /** @default 'description' */
  readonly description?: Field | undefined
  /** The heading that the form puts the scope under. @default 'group' */
  readonly group?: Field | undefined
  /** Whether the scope only lets read: `true` or `false`. @default 'readOnly' */
  readonly readOnly?: Field | undefined
  /** How to come from page to page, where not all of them come at once. */
  readonly paging?: RestPaging | undefined
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
