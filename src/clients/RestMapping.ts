import type { ListQuery } from '../core/ApiKeysClient'
import type { ExpiryUnit, TimeUnit } from '../core/timestampFormats'
import type { BodyField, ErrorMapping, Field, IssuedMapping, Path, PollMapping, RestPaging } from './AnswerMapping'
import type { KeyMapping } from './KeyMapping'
import type { BodyBuilders } from './BodyBuilders'

/**
 * How a backend's own JSON becomes Keydrawer's. Everything has a default, which is the REST contract
 * (`keydrawer/openapi.yaml`): say only what differs.
 *
 * A *path* leads to a value: `data.items`, or an empty text for the whole. If a path is not enough, use a
 * function of the value.
 *
 * @example
 * { routes: { list: 'GET /tokens', create: 'POST /tokens', delete: 'DELETE /tokens/{id}' },
 *   rows: 'tokens', case: 'snake', created: { secret: 'token', key: '' } }
 */
export interface RestMapping {
  /** The operations of the backend, as `METHOD /path` below the client's `url`. An operation without a route is not offered. */
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
   * The path of the keys in the answer to the list. `null` there is an empty list. A function may make the rows of a map,
   * of bare ids or of several lists. It may leave rows out: with `offset` or `page` paging, put `null` in their place,
   * because the server counts them.
   *
   * @default 'data'
   */
  readonly rows?: BodyField | undefined
  /**
   * How the list is paginated. With `none` all keys come at once, and Keydrawer sorts them newest first.
   *
   * @default { cursor: 'cursor', limit: 'limit', next: 'nextCursor' }
   */
  readonly paging?: RestPaging | undefined
  /** The path of the number of all keys. @default 'total', then the header `X-Total-Count` or `X-Total` */
  readonly total?: BodyField | undefined
  /** How the backend writes the names of the fields that `key` and `input` do not name. @default 'camel' */
  readonly case?: 'camel' | 'snake' | undefined
  /** The paths of the fields of a key in its row. */
  readonly key?: KeyMapping | undefined
  /**
   * How instants are written. `utc` is ISO 8601 without a zone, and means UTC. `date` is a day such as `2026-12-31`: a
   * key expires at its end, in UTC or in the zone of `{ date: 'Europe/Madrid' }`, which may have a `format` such as
   * `DD.MM.YYYY`.
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
  /** The paths of the parts of a new key in the answer to the creation. @default { secret: 'secret', key: 'data' } */
  readonly created?: IssuedMapping | undefined
  /** The same in the answer to a rotation. @default as `created` */
  readonly rotated?: IssuedMapping | undefined
  /** The path of a single key in the answers to `get`, `update` and the like. @default 'data' */
  readonly changed?: Path | undefined
  /**
   * For a backend that makes changes later, and answers with 202 or an operation: how to wait for them. `created.poll`
   * and `rotated.poll` replace it for a creation or a rotation.
   *
   * @default not waited for
   */
  readonly poll?: PollMapping | undefined
  /** The names of the fields of a creation and a change. */
  readonly input?: InputMapping | undefined
  /** The paths of the scopes and their fields in the answer to `routes.scopes`. @default as in the contract */
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
  /** Meanings of the backend's errors, if the status does not say it. */
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
 *   path. A client that has not listed the key loads the list first. If two keys of the list have one id and different
 *   values, nothing is sent: make `key.id` unique with a function
 *
 * `list`, `create` and `scopes` concern no key and can only use `{scope}`. Values are percent-encoded. A value that
 * would lead to another address is refused with `invalid-input`, and nothing is sent.
 */
export interface RestRoutes {
  /** Lists the keys. A `POST` sends the parameters of the list in its body. */
  readonly list: string
  /** Creates a key. `created` says where its secret is. */
  readonly create?: string | undefined
  /** Reads one key. */
  readonly get?: string | undefined
  /** Changes the fields that `features.update` lists. */
  readonly update?: string | undefined
  /** Enables a disabled key. Needs `disable`. */
  readonly enable?: string | undefined
  /** Disables a key until it is enabled again. Needs `enable`. */
  readonly disable?: string | undefined
  /** Gives a key a new secret. `rotated` says where it is. */
  readonly rotate?: string | undefined
  /** Revokes a key for good. The key stays listed. */
  readonly revoke?: string | undefined
  /** Deletes a key. It is no longer listed. */
  readonly delete?: string | undefined
  /** Tells the backend that the secret was saved, at level `L2`. */
  readonly acknowledge?: string | undefined
  /** Lists the scopes that a key may have. */
  readonly scopes?: string | undefined
  /** Lists what happened to a key, as in the REST contract. */
  readonly activity?: string | undefined
}

/** The paths of the scopes and their fields in the answer to `routes.scopes`. */
export interface ScopesMapping {
  /** The path of the list of scopes. @default 'data' */
  readonly rows?: Path | undefined
  /** The value that is sent with a key and listed with it. @default 'value' */
  readonly value?: Field | undefined
  /** The name that users see. @default 'label' */
  readonly label?: Field | undefined
  /** A sentence below the name. @default 'description' */
  readonly description?: Field | undefined
  /** The heading that the form puts the scope under. @default 'group' */
  readonly group?: Field | undefined
  /** Whether the scope only lets read: `true` or `false`. @default 'readOnly' */
  readonly readOnly?: Field | undefined
  /** How the list of scopes is paginated. @default all scopes come at once */
  readonly paging?: RestPaging | undefined
}

/** How an expiration date is sent. */
export interface ExpiryInput {
  /** What the field is called. */
  readonly name: string
  /** How the date is written. */
  readonly unit: ExpiryUnit
  /**
   * How the backend is told that a key never expires. With `left-out` a change can only say so if `body.update` is
   * `whole` or a function.
   *
   * @default 'null'
   */
  readonly never?: 'null' | 'zero' | 'left-out' | undefined
}

/** How a description is sent. */
export interface DescriptionInput {
  /** What the field is called. */
  readonly name: string
  /** The value that is sent for a removed description, such as an empty text. @default null */
  readonly empty?: string | null | undefined
}

/** The names of the fields of a creation and a change. */
export interface InputMapping {
  /** The field of the name. @default 'name' */
  readonly name?: string | undefined
  /** The field of the description, and the value that is sent if it was removed. @default 'description' */
  readonly description?: string | DescriptionInput | undefined
  /** The field and the format of the expiration date. A name alone uses the format of `times`. @default 'expiresAt', or 'expires_at' */
  readonly expiresAt?: string | ExpiryInput | undefined
  /** The field of the scopes. @default 'scopes' */
  readonly scopes?: string | undefined
  /** The field and the unit of the grace period of a rotation. @default { name: 'gracePeriodSeconds', unit: 'seconds' } */
  readonly gracePeriod?:
    | {
        /** What the field is called. */
        readonly name: string
        /** How the period is written. */
        readonly unit: 'seconds' | 'milliseconds'
      }
    | undefined
  /**
   * Sent with every creation. An entered value replaces it; use it for the empty values of fields that your backend
   * requires.
   */
  readonly fixed?: Readonly<Record<string, unknown>> | undefined
}
