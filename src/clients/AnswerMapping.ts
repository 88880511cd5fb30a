import type { CreateApiKeyInput, RotateApiKeyInput } from '../core/ApiKeysClient'
import type { ApiKeysErrorCode, FieldErrors, InputField } from '../core/ApiKeysError'

/** The response without its body. Every function of a mapping gets it as its second argument. */
export interface Answer {
  /** The headers of the response. On another origin the backend must expose them. */
  readonly headers: Headers
  /** The status of the response. */
  readonly status: number
  /** The URL that responded. */
  readonly url: string
}

/** A path to a value, such as `data.items`. An empty text stands for the whole body. */
export type Path = string

/**
 * A function of the JSON that the backend sent. Its first parameter may have the type that the backend documents, a
 * type or an interface, without a cast. Nothing checks that the backend complies with it.
 */
export type JsonFunction<Json, Context, Result> =
  | { of(json: Json, context: Context): Result }['of']
  // Takes an interface, which has no index signature. With two signatures TypeScript infers no parameter from this one.
  | (unknown extends Json
      ? never
      : {
          of(json: object, context: Context): Result
          of<Given extends object>(json: Given, context: Context, given?: Given): Result
        }['of'])

/**
 * A path, or a function of the row and the response that contained it. A function that throws or returns a promise
 * makes its field unreadable. This is reported once on the console with the index of the row.
 */
export type Field = Path | JsonFunction<Readonly<Record<string, unknown>>, Answer, unknown>

/**
 * A path, or a function of a body. It is called only if there is a body, and gets the text of a body that is not JSON.
 * A function that throws or returns a promise counts as having found nothing. This is reported once on the console.
 */
export type BodyField = Path | JsonFunction<unknown, Answer, unknown>

/**
 * How a list is paginated. The names are those of query parameters, or of fields in the body of a `POST`, in which
 * `variables.skip` is a path.
 *
 * - `'none'`: all keys come at once, and are sorted newest first.
 * - `'link-header'`: the `Link` header has a URL with `rel="next"`.
 * - `{ nextUrl }`: the body has the URL of the next page. A URL of another origin is never requested. If its path is
 *   the same, its query is added to the list's own address. Otherwise the list is rejected with `malformed-response`.
 * - `{ cursor, next }`: the body has a cursor, at a path or by a function.
 * - `{ lastId }`: the id of the last row is the cursor. The list ends with an empty page, or when `more` is `false`.
 * - `{ offset, limit }` and `{ page, perPage }`: the list continues until the total is reached or a page is empty.
 *   Servers may send fewer rows than requested: the size of the first page counts.
 */
export type RestPaging =
  | 'none'
  | 'link-header'
  | {
      /** The path of the URL of the next page. */
      readonly nextUrl: BodyField
      /** The name of the parameter for the size of a page. @default not sent */
      readonly limit?: string | undefined
    }
  | {
      /** The name of the parameter for the cursor. */
      readonly cursor: string
      /** The path of the next cursor. A missing or empty value ends the list. */
      readonly next: BodyField
      /** The name of the parameter for the size of a page. @default not sent */
      readonly limit?: string | undefined
      /** The path of a value that tells whether another page follows. @default whether there is a `next` */
      readonly more?: BodyField | undefined
    }
  | {
      /** The name of the parameter for the id of the last row. */
      readonly lastId: string
      /** The name of the parameter for the size of a page. @default not sent */
      readonly limit?: string | undefined
      /** The path of a value that tells whether another page follows. @default until a page is empty */
      readonly more?: BodyField | undefined
    }
  | {
      /** The name of the parameter for the offset. */
      readonly offset: string
      /** The name of the parameter for the size of a page. */
      readonly limit: string
      /** The number of rows to request. @default 50 */
      readonly size?: number | undefined
    }
  | {
      /** The name of the parameter for the number of the page. */
      readonly page: string
      /** The name of the parameter for the size of a page. */
      readonly perPage: string
      /** The number of rows to request. @default 50 */
      readonly size?: number | undefined
      /** The number of the first page. @default 1 */
      readonly first?: number | undefined
    }

/** The second argument of a function that reads a secret. */
export interface SecretContext extends Answer {
  /** The input of the form. For a rotation, the selected grace period. */
  readonly input: CreateApiKeyInput | RotateApiKeyInput
  /** The request that was sent. */
  readonly request: { readonly url: string; readonly method: string; readonly body: unknown }
  /** Requests another address of the same origin by `GET` with the headers of the client, and resolves to its body. */
  readonly get: (address: string) => Promise<unknown>
}

/** The paths of the parts of a new key in the response. */
export interface IssuedMapping {
  /**
   * The path of the secret. It is never guessed, and is read before any other part of the response.
   *
   * - a path into the body, or `''` if the body is the secret
   * - a function of the body, which may be asynchronous
   * - `{ sent: path }` if the client generated the secret itself: a path into the body that was sent
   *
   * If a function throws, or takes longer than the `timeout` of the client, the creation fails with `secret-missing`.
   */
  readonly secret:
    | Path
    | {
        /** The path of the secret in the body that was sent. */
        readonly sent: Path
      }
    | JsonFunction<unknown, SecretContext, string | undefined | null | Promise<string | undefined | null>>
  /** The path of the key object. Without it, the list is loaded again. */
  readonly key?: Path | undefined
  /** The path of the key's id. Not needed if the id is the secret. @default in the object */
  readonly id?: Path | undefined
  /** The path of the date until which the old secret works after a rotation. */
  readonly oldValidUntil?: Path | undefined
  /** For a backend that responds before the key exists, with 202 or an operation. @default the `poll` of the mapping */
  readonly poll?: PollMapping | undefined
}

/**
 * Polling of a change that a backend carries out asynchronously. The last response is then read as the response to the
 * change.
 */
export interface PollMapping {
  /**
   * The path of the address to request: a path or a URL of the same origin. @default the `Location` header, then
   * `Operation-Location`
   */
  readonly at?: BodyField | undefined
  /**
   * The path of a value that tells whether the change is done: any value except `false`, `null` or a missing one. If
   * the response contains the changed key itself and no value at this path, the change counts as done, unless the
   * status is 202.
   *
   * @default as soon as the status is not 202
   */
  readonly done?: BodyField | undefined
  /** The time between two requests, in milliseconds. @default `Retry-After` unless it is 0, else 1000 */
  readonly interval?: number | undefined
  /**
   * When to stop polling with the error `timeout`, in milliseconds. The change may still be carried out later, so the
   * list is loaded again.
   *
   * @default 60_000
   */
  readonly timeout?: number | undefined
}

/** The second argument of functions that read an error. */
export interface ErrorAnswer extends Answer {
  /** The body as text, even if it is not JSON. */
  readonly text: string
}

/** A change whose error may mean that it is already done. */
export type EndedAction = 'enable' | 'disable' | 'revoke' | 'delete' | 'acknowledge'

/** The meanings of the backend's errors. Its texts are never shown. */
export interface ErrorMapping {
  /**
   * The kind of an error in its body: a path, several paths of which the first with a value counts, or a function. A
   * function gets the text of a response that is not JSON. It may search that text with `includes`, but not with a
   * regular expression, which would keep the text where every script can read it.
   *
   * @default 'code'
   */
  readonly code?:
    | Path
    | readonly Path[]
    | JsonFunction<Readonly<Record<string, unknown>>, ErrorAnswer, unknown>
    | undefined
  /**
   * The meanings of these kinds. A listed kind takes precedence over the status, even over 401. The status decides for
   * other kinds.
   */
  readonly codes?: Readonly<Record<string, ApiKeysErrorCode>> | undefined
  /** The meaning of a status if it differs from the usual one: `{ 500: 'not-found' }`. */
  readonly statuses?: Readonly<Record<number, ApiKeysErrorCode>> | undefined
  /**
   * The rejected fields. Without it, lists of issues, maps of field names and RFC 9457 are read from the usual places.
   * Otherwise:
   *
   * - a path to such a list or map in another place. It may use the names of `input`
   * - the path of a list, and the path of the field name in its entries
   * - a function that returns the fields. `{}` and `undefined` mean none
   */
  readonly fields?:
    | Path
    | {
        /** The path of the list of rejected fields. */
        readonly at: Path
        /** The path of the name in each entry. */
        readonly field: Path
        /** The path of `required`, `too-long`, `too-short`, `taken` or `invalid` in each entry. @default 'invalid' */
        readonly reason?: Path | undefined
      }
    | JsonFunction<Readonly<Record<string, unknown>>, ErrorAnswer, FieldErrors | readonly InputField[] | undefined>
    | undefined
  /**
   * Distinguishes an error with status 2xx from a success. Not called if there is no body.
   *
   * - a path to the error in a body, such as `errors` or `error`. In a success the value is missing, `null`, `false`,
   *   0, or an empty text, list or object. A body whose `code` is listed in `codes` is an error as well, if `code` is a
   *   path: a function is not called for a success
   * - a function that returns the code of an `ApiKeysError`, or `true` if `code` and `codes` name the kind
   *
   * An error of an unknown kind is `invalid-input` if it rejects fields, and `server-error` otherwise. With
   * `server-error` and `unknown` the change may have been carried out. If a new key's secret is in the response, the
   * key counts as created despite an error of an unknown kind.
   */
  readonly inSuccess?: Path | JsonFunction<unknown, Answer, ApiKeysErrorCode | boolean | undefined> | undefined
  /**
   * Returns `true` if an error means that the change is already done, such as a 400 "already revoked". Other values are
   * ignored. Called for `enable`, `disable`, `revoke`, `delete` and `acknowledge`, also for an error that `inSuccess`
   * finds.
   */
  readonly isDone?: JsonFunction<unknown, ErrorAnswer & { readonly action: EndedAction }, boolean> | undefined
}
