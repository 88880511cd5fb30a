import type { ListQuery } from '../core/ApiKeysClient'
import type { ExpiryUnit, TimeUnit } from '../core/timestampFormats'
import type { BodyField, ErrorMapping, Field, IssuedMapping, Path, PollMapping, RestPaging } from './AnswerMapping'
import type { KeyMapping } from './KeyMapping'
import type { BodyBuilders } from './BodyBuilders'

/**
 * Describes how the JSON of a backend differs from Keydrawer's REST contract (`keydrawer/openapi.yaml`). Every option
 * defaults to the contract, so only differences are needed.
 *
 * A *path* leads to a value: `data.items`, or an empty text for the whole body. If a path is not enough, use a function
 * of the value.
 *
 * @example
 * { routes: { list: 'GET /tokens', create: 'POST /tokens', delete: 'DELETE /tokens/{id}' },
 *   rows: 'tokens', case: 'snake', created: { secret: 'token', key: '' } }
 */
export interface RestMapping {
  /**
   * The operations of the backend, as `METHOD /path` relative to the client's `url`. Operations without a route are not
   * offered.
   */
  readonly routes: RestRoutes
  /**
   * Parameters of the list, in the query, or in the body of a list that is a `POST`. In a body, a name may be a path,
   * such as `variables.q`.
   *
   * A text may have placeholders: `{scope}`, `{search}`, `{status}` (separated by commas), `{sort}` (the backend's name
   * of the field, after a `-` if descending), `{sort.by}` and `{sort.direction}` (`asc` or `desc`). A parameter is not
   * sent if one of its placeholders has no value. For anything else use a function.
   *
   * @default { search: '{search}', status: '{status}', sort: '{sort}' } for each of the three that no parameter uses
   * @example { q: '{search}', sortBy: '{sort}', state: ({ status }) => status?.map(toState) }
   */
  readonly query?: Readonly<Record<string, QueryValue>> | undefined
  /**
   * The path of the keys in the response of the list. `null` means an empty list. A function may build the rows from a
   * map, from bare ids or from several lists. It may leave rows out. With `offset` or `page` paging, put `null` in
   * their place, because the server counts them.
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
  /** The case of the field names that `key` and `input` do not list. @default 'camel' */
  readonly case?: 'camel' | 'snake' | undefined
  /** The paths of the fields of a key in its row. */
  readonly key?: KeyMapping | undefined
  /**
   * The format of dates. `utc` is ISO 8601 without a zone, in UTC. `date` is a day such as `2026-12-31`: a key expires
   * at the end of that day, in UTC or in the zone of `{ date: 'Europe/Madrid' }`, which may have a `format` such as
   * `DD.MM.YYYY`.
   *
   * @default 'iso'
   */
  readonly times?: TimeUnit | undefined
  /**
   * Values that mean "no date": never expires, never used, not revoked. `null`, an empty text, 0, -1, `never`, the
   * first instant of the years 1 and 1970, and the last day of the year 9999 always do.
   *
   * @default []
   */
  readonly never?: readonly (string | number)[] | undefined
  /** The paths of the parts of a new key in the response of the creation. @default { secret: 'secret', key: 'data' } */
  readonly created?: IssuedMapping | undefined
  /** The paths of these parts in the response of a rotation. @default as `created` */
  readonly rotated?: IssuedMapping | undefined
  /** The path of a single key in the responses of `get`, `update` and the like. @default 'data' */
  readonly changed?: Path | undefined
  /**
   * Polling for a backend that carries out changes asynchronously and responds with 202 or an operation. `created.poll`
   * and `rotated.poll` replace it for a creation or a rotation.
   *
   * @default no polling
   */
  readonly poll?: PollMapping | undefined
  /** The names of the fields of a creation and a change. */
  readonly input?: InputMapping | undefined
  /** The paths of the scopes and their fields in the response of `routes.scopes`. @default as in the contract */
  readonly scopes?: ScopesMapping | undefined
  /**
   * The encoding of bodies, for all routes or for each, and functions for bodies that `input` cannot describe.
   *
   * @default 'json'
   * @example 'form'
   * @example { create: 'form', revoke: 'none', delete: (id) => ({ keyId: id }) }
   */
  readonly body?: 'json' | 'form' | BodyBuilders | undefined
  /**
   * Whether a `PUT`, `PATCH` or `DELETE` of a key sends `If-Match`. `true` sends the `ETag` of the response of
   * `routes.get`. A path or a function sends a value of the key's row, such as `version`. The value is read just before
   * the change, which is not sent without it. A change by somebody else in the meantime fails with
   * `precondition-failed` (412).
   *
   * @default false
   */
  readonly etag?: boolean | Field | undefined
  /** The meanings of the backend's errors, if the status is not enough. */
  readonly errors?: ErrorMapping | undefined
}

/**
 * A function gets the query of the list and the provider's scope. It may return a promise. `undefined` omits the
 * parameter, and an array repeats it. In the body of a `POST` it may return any JSON. If it throws, or returns a value
 * that a query cannot hold, the list fails with `unknown` and nothing is sent.
 */
export type QueryValue =
  | string
  | number
  | boolean
  | ((query: Pick<ListQuery, 'search' | 'status' | 'sort'>, scope: string) => unknown)

/**
 * A method and the address after the `url`, sent as it is written: trailing slashes, queries, `/keys/{id}:revoke`.
 *
 * Placeholders may be anywhere, as in RFC 6570 with simple (`{id}`) and form-query (`{?id}`, `{&id}`) expansion:
 *
 * - `{id}`: the id of the key
 * - `{scope}`: the scope of the provider
 * - `{key.owner.id}`: the field `owner.id` of the key's row, as the list returned it, for an API with two ids in a
 *   path. A client that has not listed the key loads the list first. If two keys of the list have the same id and
 *   different values, nothing is sent. In that case, make `key.id` unique with a function
 *
 * `list`, `create` and `scopes` do not refer to a key and can only use `{scope}`. Values are percent-encoded. A value
 * that would lead to another address is rejected with `invalid-input`, and nothing is sent.
 */
export interface RestRoutes {
  /** Lists the keys. A `POST` sends the parameters of the list in its body. */
  readonly list: string
  /** Creates a key. `created` has the path of its secret. */
  readonly create?: string | undefined
  /** Reads one key. */
  readonly get?: string | undefined
  /** Changes the fields that `features.update` lists. */
  readonly update?: string | undefined
  /** Enables a disabled key. Needs `disable`. */
  readonly enable?: string | undefined
  /** Disables a key until it is enabled again. Needs `enable`. */
  readonly disable?: string | undefined
  /** Gives a key a new secret. `rotated` has the path of the secret. */
  readonly rotate?: string | undefined
  /** Revokes a key permanently. The key stays in the list. */
  readonly revoke?: string | undefined
  /** Deletes a key. It is no longer listed. */
  readonly delete?: string | undefined
  /** Tells the backend that the secret is saved, at level `L2`. */
  readonly acknowledge?: string | undefined
  /** Lists the available scopes. */
  readonly scopes?: string | undefined
  /** Lists the activity of a key, as in the REST contract. */
  readonly activity?: string | undefined
}

/** The paths of the scopes and their fields in the response of `routes.scopes`. */
export interface ScopesMapping {
  /** The path of the list of scopes. @default 'data' */
  readonly rows?: Path | undefined
  /** The value that is sent with a key and listed with it. @default 'value' */
  readonly value?: Field | undefined
  /** The name that users see. @default 'label' */
  readonly label?: Field | undefined
  /** A sentence below the name. @default 'description' */
  readonly description?: Field | undefined
  /** The heading for the scope in the form. @default 'group' */
  readonly group?: Field | undefined
  /** Whether the scope only allows reading: `true` or `false`. @default 'readOnly' */
  readonly readOnly?: Field | undefined
  /** The pagination of the list of scopes. @default all scopes come at once */
  readonly paging?: RestPaging | undefined
}

/** The field and the format of an expiration date. */
export interface ExpiryInput {
  /** The name of the field. */
  readonly name: string
  /** The format of the date. */
  readonly unit: ExpiryUnit
  /**
   * The value for a key that never expires. With `left-out`, a change can only remove an expiration date if
   * `body.update` is `whole` or a function.
   *
   * @default 'null'
   */
  readonly never?: 'null' | 'zero' | 'left-out' | undefined
}

/** The field of a description and its empty value. */
export interface DescriptionInput {
  /** The name of the field. */
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
  /**
   * The field and the format of the expiration date. A name alone uses the format of `times`. @default 'expiresAt', or
   * 'expires_at'
   */
  readonly expiresAt?: string | ExpiryInput | undefined
  /** The field of the scopes. @default 'scopes' */
  readonly scopes?: string | undefined
  /**
   * The field and the unit of the grace period of a rotation. @default { name: 'gracePeriodSeconds', unit: 'seconds' }
   */
  readonly gracePeriod?:
    | {
        /** The name of the field. */
        readonly name: string
        /** The unit of the period. */
        readonly unit: 'seconds' | 'milliseconds'
      }
    | undefined
  /**
   * Values that are sent with every creation. The form's input replaces them. Use them for empty values of fields that
   * your backend requires.
   */
  readonly fixed?: Readonly<Record<string, unknown>> | undefined
}
