import type { CreateApiKeyInput, RotateApiKeyInput, UpdateApiKeyInput } from '../core/ApiKeysClient'
import type { ExpiryUnit, TimeUnit } from '../core/instants'
import type { BodyField, ErrorMapping, IssuedMapping, KeyMapping, Path, RestPaging } from './AnswerMapping'

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
  /** What the backend can do, as `METHOD /path` below the client's `url`. What is left out is not offered. */
  readonly routes: RestRoutes
  /** Sent with every list, in the query, or in the body where the list is a `POST`. `'{scope}'` stands for the provider's scope. */
  readonly query?: Readonly<Record<string, string | number | boolean>> | undefined
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
  /** Bodies that names are not enough for. Each takes the place of what `input` would make. */
  readonly body?: BodyBuilders | undefined
  readonly errors?: ErrorMapping | undefined
}

/** In a path, `{id}` and `{scope}` stand for the key's id and the provider's scope. */
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
  readonly value?: Path | undefined
  /** @default 'label' */
  readonly label?: Path | undefined
  /** @default 'description' */
  readonly description?: Path | undefined
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

/**
 * Each may return a promise, such as that of a dialog that asks for the user's password. Throw an `ApiKeysError`
 * with code `aborted` where the user does not go on: nothing is sent then.
 */
export interface BodyBuilders {
  readonly create?: ((input: CreateApiKeyInput, scope: string) => unknown) | undefined
  readonly update?: ((patch: UpdateApiKeyInput, id: string, scope: string) => unknown) | undefined
  readonly rotate?: ((input: RotateApiKeyInput, id: string, scope: string) => unknown) | undefined
  readonly enable?: ((id: string, scope: string) => unknown) | undefined
  readonly disable?: ((id: string, scope: string) => unknown) | undefined
  readonly revoke?: ((id: string, scope: string) => unknown) | undefined
  readonly delete?: ((id: string, scope: string) => unknown) | undefined
  readonly get?: ((id: string, scope: string) => unknown) | undefined
}
