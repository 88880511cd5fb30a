import type { CreateApiKeyInput, RotateApiKeyInput, UpdateApiKeyInput } from '../core/ApiKeysClient'

/**
 * The encoding of a request body.
 *
 * - `json`: JSON. A `POST`, `PUT` or `PATCH` without a body sends `{}`
 * - `form`: `application/x-www-form-urlencoded`. Lists repeat their name, objects become `metadata[team]`, and `null`
 *   becomes an empty text. Other sites can send forms as well, so a backend with cookies must check a CSRF token
 * - `none`: no body. The parameters of a list that is a `POST` are then in its query
 *
 * A `content-type` in the `headers` of the client is never overwritten.
 */
export type BodyEncoding = 'json' | 'form' | 'none'

/**
 * For each route an encoding, or a function that returns the body: anything for JSON, or `URLSearchParams` or
 * `FormData`, which are sent as they are. The function may return a promise, for example of a dialog that asks for the
 * user's password. If it throws, nothing is sent. Throw an `ApiKeysError` with code `aborted` if the user cancels.
 */
export interface BodyBuilders {
  /** The encoding of the parameters of a list that is a `POST`. */
  readonly list?: BodyEncoding | undefined
  /**
   * The body of a creation, from the form's input and the provider's scope. A function gets Keydrawer's names and ISO
   * dates. `input` and `times` are not applied.
   */
  readonly create?: BodyEncoding | ((input: CreateApiKeyInput, scope: string) => unknown) | undefined
  /**
   * The body of a change, which has only the changed fields.
   *
   * - `'whole'` sends the key's current row as JSON, with the changed fields in it under the names of `input`
   * - `{ whole: ['title', 'note'] }` sends only these fields of the row, for a backend that rejects its read-only
   *   fields
   * - a function builds the body, and `input` and `times` are not applied. `patch` has Keydrawer's names and ISO dates.
   *   `current()` resolves to the key's current row with the backend's names, from `routes.get` or the list: `async ({
   *   name }, id, scope, current) => ({ ...(await current()), title: name })`
   */
  readonly update?:
    | BodyEncoding
    | 'whole'
    | {
        /** The fields of the row that are sent in addition to the changed ones. */
        readonly whole: readonly string[]
      }
    | UpdateBuilder
    | undefined
  /** The body of a rotation. The input has `gracePeriodSeconds` if a grace period was selected. */
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
  /** The body of the request that tells the backend that the secret is saved. */
  readonly acknowledge?: BodyEncoding | ChangeBuilder | undefined
}

/**
 * Reads the current row of a key from `routes.get` or the list. `current<Row>()` may name the type that the backend
 * documents. Nothing checks that the backend complies with it.
 */
export type CurrentReader = <Row extends object = Readonly<Record<string, unknown>>>() => Promise<Row>

/** Builds the body of an update. `patch` has only the changed fields, with Keydrawer's names and ISO dates. */
export type UpdateBuilder = (patch: UpdateApiKeyInput, id: string, scope: string, current: CurrentReader) => unknown

/**
 * Builds the body of another change. For a backend that requires the whole object: `async (id, scope, current) => ({
 * ...(await current()), state: 'revoked' })`.
 */
export type ChangeBuilder = (id: string, scope: string, current: CurrentReader) => unknown
