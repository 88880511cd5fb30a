import { isRecord } from './isRecord'
import { VERSION, warnAboutTwoCopies } from './version'

/**
 * The kind of an error. The list is closed, so that code can switch over it and translate it.
 *
 * - `unauthorized`: the user is not signed in, or the session has expired (401)
 * - `forbidden`: the user is signed in, but not allowed to do this (403)
 * - `not-found`: the key or the address does not exist (404, 410)
 * - `invalid-input`: the backend rejected the input; see `fieldErrors` (400, 422)
 * - `name-taken`: another key has this name (409)
 * - `in-progress`: the backend is still working on the same request (409 with that code)
 * - `precondition-failed`: somebody else changed the key in the meantime, or the backend requires `If-Match` (412, 428)
 * - `limit-reached`: the organization may not have more keys (402, or 403/409 with that code)
 * - `rate-limited`: too many requests; see `retryAfterSeconds` (429)
 * - `unreachable`: no response arrived: offline, connection refused, or blocked by CORS
 * - `timeout`: no response arrived in time
 * - `server-error`: the backend failed (5xx)
 * - `malformed-response`: the response does not match the contract
 * - `secret-missing`: a key was created, but the response does not contain its secret
 * - `unsupported`: the client does not have this operation
 * - `aborted`: the caller canceled the request
 * - `unknown`: the client threw an unexpected error
 */
export type ApiKeysErrorCode = (typeof ERROR_CODES)[number]

export const ERROR_CODES = [
  'unauthorized',
  'forbidden',
  'not-found',
  'invalid-input',
  'name-taken',
  'in-progress',
  'precondition-failed',
  'limit-reached',
  'rate-limited',
  'unreachable',
  'timeout',
  'server-error',
  'malformed-response',
  'secret-missing',
  'unsupported',
  'aborted',
  'unknown',
] as const

/** Whether a value from outside is one of these codes. */
export function isErrorCode(value: unknown): value is ApiKeysErrorCode {
  return ERROR_CODES.some((code) => code === value)
}

/** Why the backend rejected a field. The list is closed, because a sentence from the backend is never passed on. */
export type FieldErrorReason = (typeof REASONS)[number]

export const REASONS = ['required', 'too-short', 'too-long', 'taken', 'invalid'] as const

/** The fields of `CreateApiKeyInput`. */
export type InputField = (typeof INPUT_FIELDS)[number]

export const INPUT_FIELDS = ['name', 'description', 'expiresAt', 'scopes'] as const

/** The rejected fields, by their names in `CreateApiKeyInput`. */
export type FieldErrors = Readonly<Partial<Record<InputField, FieldErrorReason>>>

export interface ApiKeysErrorOptions {
  /** For developers. Must not quote a request or a response. */
  readonly message?: string | undefined
  readonly status?: number | undefined
  readonly fieldErrors?: FieldErrors | undefined
  readonly retryAfterSeconds?: number | undefined
  readonly mayHaveApplied?: boolean | undefined
}

/** Registered globally, so that every copy of the package recognizes the errors of the others. */
const BRAND: unique symbol = Symbol.for('keydrawer.ApiKeysError')

/** Whether a value is an `ApiKeysError`, including one from another copy of the package. */
export function isApiKeysError(value: unknown): value is ApiKeysError {
  return isRecord(value) && BRAND in value
}

/**
 * The only error that this library throws or passes on.
 *
 * It never quotes a response, not even through `cause`, because a response may hold a secret and errors are reported to
 * third parties. (A failed `JSON.parse` quotes its input in its message.)
 */
export class ApiKeysError extends Error {
  /** Present only in errors of this copy of the package. */
  readonly #version = VERSION
  override readonly name = 'ApiKeysError'
  readonly code: ApiKeysErrorCode
  /** The HTTP status, if a response arrived. */
  readonly status: number | undefined
  readonly fieldErrors: FieldErrors
  /** How long the backend asked to wait, in seconds, between 0 and 3600. */
  readonly retryAfterSeconds: number | undefined
  /** Whether the backend may have carried out the request, although no valid response arrived. */
  readonly mayHaveApplied: boolean

  constructor(code: ApiKeysErrorCode, options: ApiKeysErrorOptions = {}) {
    super(`[keydrawer] ${code}: ${options.message ?? defaultMessage(code, options.status)}`)
    this.code = code
    this.status = options.status
    this.fieldErrors = options.fieldErrors ?? {}
    this.retryAfterSeconds = asWait(options.retryAfterSeconds)
    this.mayHaveApplied = options.mayHaveApplied ?? code === 'secret-missing'
  }

  /** Identifies the class and the version to every copy of the package. */
  get [BRAND](): string {
    return this.#version
  }

  /** Returns an error of this copy of the package. An error of another copy is copied field by field. */
  static from(error: ApiKeysError): ApiKeysError {
    return #version in error ? error : copyOf(error)
  }
}

/**
 * Rounds up to whole seconds and limits them to an hour. A client may have read something other than a number from a
 * header.
 */
function asWait(seconds: number | undefined): number | undefined {
  return Number.isFinite(seconds) ? Math.min(Math.max(Math.ceil(Number(seconds)), 0), 3600) : undefined
}

/**
 * Turns any value that a client threw into an `ApiKeysError`.
 *
 * A foreign error is replaced, not wrapped, because its text may quote a response. After an unexpected error it is not
 * known whether the backend carried out the request, so `mayHaveApplied` is then true.
 */
export function asApiKeysError(error: unknown): ApiKeysError {
  try {
    if (isApiKeysError(error)) return ApiKeysError.from(error)
  } catch {
    // A proxy or a getter threw.
  }
  const isAbort = error instanceof Error && error.name === 'AbortError'
  return new ApiKeysError(isAbort ? 'aborted' : 'unknown', { mayHaveApplied: true })
}

/** Drops the message: only our own copy is known to write messages that quote nothing. */
function copyOf(other: ApiKeysError): ApiKeysError {
  const { code, status, fieldErrors, retryAfterSeconds } = other
  const known = ERROR_CODES.find((each) => each === code)
  const mayHaveApplied: unknown = Reflect.get(other, 'mayHaveApplied')
  const refused = INPUT_FIELDS.flatMap((field) => {
    const reason = REASONS.find((each) => isRecord(fieldErrors) && fieldErrors[field] === each)
    return reason ? [[field, reason] as const] : []
  })
  warnAboutTwoCopies(other[BRAND])
  return new ApiKeysError(known ?? 'unknown', {
    status: Number.isInteger(status) ? status : undefined,
    fieldErrors: Object.fromEntries(refused),
    retryAfterSeconds,
    mayHaveApplied: known === undefined || mayHaveApplied !== false,
  })
}

/** Returns the same error with `mayHaveApplied`, for a request whose retry had an unknown outcome. */
export function inDoubt(error: ApiKeysError): ApiKeysError {
  if (error.mayHaveApplied) return error
  const { code, status, fieldErrors, retryAfterSeconds } = error
  return new ApiKeysError(code, { status, fieldErrors, retryAfterSeconds, mayHaveApplied: true })
}

/** The message of an error that was created without one. */
export function defaultMessage(code: ApiKeysErrorCode, status: number | undefined): string {
  return hints[code] ?? (status === undefined ? 'The client gave no details.' : `The backend answered with ${status}.`)
}

/** Advice for developers, for codes that need more than their name. */
const hints: Readonly<Partial<Record<ApiKeysErrorCode, string>>> = {
  'not-found': 'Check the `url` of the client.',
  unreachable:
    'The backend may be down, or its CORS settings may reject this page. Check the network panel of the browser.',
  timeout: 'Increase the `timeout` of the client if the backend needs longer to respond.',
  'malformed-response': 'The response of the backend does not match the contract.',
  'secret-missing': 'The backend created a key, but its response contains no secret.',
  unknown: 'The client threw an unexpected error. Throw an ApiKeysError to report the cause.',
}
