import type { CreateApiKeyInput, RotateApiKeyInput } from '../core/ApiKeysClient'
import type { ApiKeysErrorCode, FieldErrors, InputField } from '../core/ApiKeysError'

/** The response without its body. Every function of a mapping gets it as its second argument. */
export interface Answer {
  /** The headers of the response. On another origin the backend must expose them. */
  readonly headers: Headers
  /** The status of the response. */
  readonly status: number
  /** The address that answered. */
  readonly url: string
}

/** A path to a value, such as `data.items`. An empty text stands for the whole body. */
export type Path = string

/**
 * A function of what the backend sent. Its first parameter may be declared as the type that the backend documents, as a
 * type or an interface, without a cast. Nothing checks that the backend keeps to it.
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
 * A path, or a function of the row and the answer that it came in. A function that throws or returns a promise makes
 * its field unreadable, which is reported once on the console with the index of the row.
 */
export type Field = Path | JsonFunction<Readonly<Record<string, unknown>>, Answer, unknown>

/**
 * A path, or a function of a body. It is called only if there is a body, and gets the text of one that is not JSON. A
 * function that throws or returns a promise counts as if it had found nothing, and is reported once on the console.
 */
export type BodyField = Path | JsonFunction<unknown, Answer, unknown>

/**
 * How a list is paginated. The names are those of query parameters, or of fields in the body of a `POST`, where
 * `variables.skip` is a path.
 *
 * - `'none'`: all keys come at once, and are sorted newest first.
 * - `'link-header'`: the `Link` header has a URL with `rel="next"`.
 * - `{ nextUrl }`: the body has the URL of the next page. A URL of another origin is never requested: its query is
 *   added to the list's own address if the path is the same, and the list is refused with `malformed-response` if not.
 * - `{ cursor, next }`: the body has a cursor, at a path or by a function.
 * - `{ lastId }`: the id of the last row is the cursor. The page after it ends the list when it is empty, or when
 *   `more` is `false`.
 * - `{ offset, limit }` and `{ page, perPage }`: the list goes on until the total is reached or a page is empty.
 *   Servers may send fewer rows than asked for: the size of the first page counts.
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
      /** The path of a value that says whether another page follows. @default whether there is a `next` */
      readonly more?: BodyField | undefined
    }
  | {
      /** The name of the parameter for the id of the last row. */
      readonly lastId: string
      /** The name of the parameter for the size of a page. @default not sent */
      readonly limit?: string | undefined
      /** The path of a value that says whether another page follows. @default until a page is empty */
      readonly more?: BodyField | undefined
    }
  | {
      /** The name of the parameter for the offset. */
      readonly offset: string
      /** The name of the parameter for the size of a page. */
      readonly limit: string
      /** How many rows to ask for. @default 50 */
      readonly size?: number | undefined
    }
  | {
      /** The name of the parameter for the number of the page. */
      readonly page: string
      /** The name of the parameter for the size of a page. */
      readonly perPage: string
      /** How many rows to ask for. @default 50 */
      readonly size?: number | undefined
      /** The number of the first page. @default 1 */
      readonly first?: number | undefined
    }

/** The second argument of a function that reads a secret. */
export interface SecretContext extends Answer {
  /** The input of the form. For a rotation, the choice of a grace period. */
  readonly input: CreateApiKeyInput | RotateApiKeyInput
  /** The request that was sent. */
  readonly request: { readonly url: string; readonly method: string; readonly body: unknown }
  /** Requests another address of the same origin by `GET` with the headers of the client, and resolves to its body. */
  readonly get: (address: string) => Promise<unknown>
}

/** The paths of the parts of a new key in the answer. */
export interface IssuedMapping {
  /**
   * The path of the secret. It is never guessed, and read before anything else of the answer.
   *
   * - a path into the body, or `''` if the body is the secret
   * - a function of the body, which may be asynchronous
   * - `{ sent: path }` if the client generated the secret itself: a path into the body that was sent
   *
   * A function that throws, or does not answer within the `timeout` of the client, fails with `secret-missing`.
   */
  readonly secret:
    | Path
    | {
        /** The path of the secret in the body that was sent. */
        readonly sent: Path
      }
    | JsonFunction<unknown, SecretContext, string | undefined | null | Promise<string | undefined | null>>
  /** The path of the object. Without it, the list is loaded again. */
  readonly key?: Path | undefined
  /** The path of its id. Not needed if the id is the secret. @default in the object */
  readonly id?: Path | undefined
  /** After a rotation, until when the old secret works. */
  readonly oldValidUntil?: Path | undefined
  /** For a backend that answers before the key exists, with 202 or an operation. @default the `poll` of the mapping */
  readonly poll?: PollMapping | undefined
}

/** How to wait for a change that a backend makes later. The last answer is then read as the answer to the change. */
export interface PollMapping {
  /**
   * The path of the address to request: a path or a URL of the same origin. @default the `Location` header, then
   * `Operation-Location`
   */
  readonly at?: BodyField | undefined
  /**
   * Whether the change is made: a value that is not `false`, `null` or missing. A change that is answered with the
   * changed key itself, and with nothing at this path, is not waited for, unless the status is 202.
   *
   * @default as soon as the status is not 202
   */
  readonly done?: BodyField | undefined
  /** Between two requests, in milliseconds. @default `Retry-After` unless it is 0, else 1000 */
  readonly interval?: number | undefined
  /**
   * After how many milliseconds to stop, with the error `timeout`. The change may be made later, and the list is asked.
   *
   * @default 60_000
   */
  readonly timeout?: number | undefined
}

/** The second argument of functions that read an error. */
export interface ErrorAnswer extends Answer {
  /** The body as text, also if it is not JSON. */
  readonly text: string
}

/** A change that an error may call done already. */
export type EndedAction = 'enable' | 'disable' | 'revoke' | 'delete' | 'acknowledge'

/** Meanings of the backend's errors. Its texts are never shown. */
export interface ErrorMapping {
  /**
   * The kind of an error in its body: a path, paths of which the first with a value counts, or a function. A
   * function gets the text of an answer that is not JSON, and may look for a word in it, with `includes`: a regular
   * expression would keep the text where every script can read it.
   *
   * @default 'code'
   */
  readonly code?:
    | Path
    | readonly Path[]
    | JsonFunction<Readonly<Record<string, unknown>>, ErrorAnswer, unknown>
    | undefined
  /** The meaning of these kinds. A listed kind wins over the status, 401 too. For any other kind the status decides. */
  readonly codes?: Readonly<Record<string, ApiKeysErrorCode>> | undefined
  /** The meaning of a status if it differs from the usual one: `{ 500: 'not-found' }`. */
  readonly statuses?: Readonly<Record<number, ApiKeysErrorCode>> | undefined
  /**
   * The refused fields. Without it, lists of issues, maps of field names and RFC 9457 are read from the usual places.
   * Otherwise:
   *
   * - a path to such a list or map in another place. It may use the names of `input`
   * - where a list is and how it names each field
   * - a function that returns the fields. `{}` and `undefined` mark none
   */
  readonly fields?:
    | Path
    | {
        /** The path of the list of refused fields. */
        readonly at: Path
        /** The path of the name in each entry. */
        readonly field: Path
        /** The path of `required`, `too-long`, `too-short`, `taken` or `invalid` in each entry. @default 'invalid' */
        readonly reason?: Path | undefined
      }
    | JsonFunction<Readonly<Record<string, unknown>>, ErrorAnswer, FieldErrors | readonly InputField[] | undefined>
    | undefined
  /**
   * Tells an error that comes with status 2xx from a success. Not called if there is no body.
   *
   * - a path to where a body has its error, such as `errors` or `error`. In a success nothing is there, or `null`,
   *   `false`, 0, or an empty text, list or object. A body whose `code` is listed in `codes` is an error as well, if
   *   `code` is a path: a function is not called for a success
   * - a function that returns the code of an `ApiKeysError`, or `true` if `code` and `codes` name the kind
   *
   * An error of no known kind is `invalid-input` if it refuses fields, and `server-error` otherwise. With `server-error`
   * and `unknown` the change may have been made all the same. A new key whose secret is there is created despite an
   * error of no known kind.
   */
  readonly inSuccess?: Path | JsonFunction<unknown, Answer, ApiKeysErrorCode | boolean | undefined> | undefined
  /**
   * Says of an error that nothing is left to do, such as a 400 "already revoked". Only `true` counts. Called for
   * `enable`, `disable`, `revoke`, `delete` and `acknowledge`, also for an error that `inSuccess` finds.
   */
  readonly isDone?: JsonFunction<unknown, ErrorAnswer & { readonly action: EndedAction }, boolean> | undefined
}
