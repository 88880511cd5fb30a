import type { CreateApiKeyInput, RotateApiKeyInput, UpdateApiKeyInput } from '../core/ApiKeysClient'

/**
 * How a request sends its body.
 *
 * - `json`: as JSON. A `POST`, `PUT` or `PATCH` without a body sends `{}`
 * - `form`: as `application/x-www-form-urlencoded`. Lists repeat their name, objects become `metadata[team]`, and `null`
 *   is an empty text. Other sites can send forms as well, so a backend with cookies must check a CSRF token
 * - `none`: without a body. The parameters of a list that is a `POST` are then in its query
 *
 * A `content-type` in the `headers` of the client is never overwritten.
 */
export type BodyEncoding = 'json' | 'form' | 'none'

/**
 * For each route an encoding, or a function that returns the body: anything for JSON, or `URLSearchParams` or `FormData`,
 * which are sent as such. It may return a promise, such as that of a dialog that asks for the user's password. If it
 * throws, nothing is sent; throw an `ApiKeysError` with code `aborted` if the user cancels.
 */
export interface BodyBuilders {
  /** How a list that is a `POST` sends its parameters. */
  readonly list?: BodyEncoding | undefined
  /**
   * The body of a creation, from what was entered and the provider's scope. A function gets Keydrawer's names and ISO
   * dates; `input` and `times` are not applied.
   */
  readonly create?: BodyEncoding | ((input: CreateApiKeyInput, scope: string) => unknown) | undefined
  /**
   * The body of a change, which has the changed fields alone.
   *
   * - `'whole'` sends the key's row as it is now, as JSON, with the changed fields in it under the names of `input`
   * - `{ whole: ['title', 'note'] }` sends these fields of the row alone, for a backend that refuses those that only it
   *   may set
   * - a function builds the body, and `input` and `times` are not applied. `patch` has Keydrawer's names and ISO dates;
   *   `current()` has the key's row as it is now with the backend's names, by `routes.get`, or in the list:
   *   `async ({ name }, id, scope, current) => ({ ...(await current()), title: name })`
   */
  readonly update?:
    | BodyEncoding
    | 'whole'
    | {
        /** The fields of the row that are sent beside the changed ones. */
        readonly whole: readonly string[]
      }
    | UpdateBuilder
    | undefined
  /** The body of a rotation. The input has `gracePeriodSeconds` if a grace period was chosen. */
  readonly rotate?: BodyEncoding | ((input: RotateApiKeyInput, id: string, scope: string) => unknown) | undefined
  /** The body of a request that enables a key. */
  readonly enable?: BodyEncoding | ChangeBuilder | undefined
  /** The body of a request that disables a key. */
  readonly disable?: BodyEncoding | ChangeBuilder | undefined
  /** The body of a request that revokes a key. */
  readonly revoke?: BodyEncoding | ChangeBuilder | undefined
  /** The body of a request that deletes a key. */
  readonly delete?: BodyEncoding | ChangeBuilder | undefined
  /** The body of a request for one key, if `routes.get` is a `POST`. */
  readonly get?: BodyEncoding | ((id: string, scope: string) => unknown) | undefined
  /** The body of a request that tells that the secret was saved. */
  readonly acknowledge?: BodyEncoding | ChangeBuilder | undefined
}

/**
 * Reads the row of a key as it is now: by `routes.get`, or in the list. `current<Row>()` may name the type that the
 * backend documents. Nothing checks that the backend keeps to it.
 */
export type CurrentReader = <Row extends object = Readonly<Record<string, unknown>>>() => Promise<Row>

/** Builds the body of an update. `patch` has the changed fields alone, with Keydrawer's names and ISO dates. */
export type UpdateBuilder = (patch: UpdateApiKeyInput, id: string, scope: string, current: CurrentReader) => unknown

/**
 * Builds the body of another change. A backend that wants the whole object gets
 * `async (id, scope, current) => ({ ...(await current()), state: 'revoked' })`.
 */
export type ChangeBuilder = (id: string, scope: string, current: CurrentReader) => unknown
