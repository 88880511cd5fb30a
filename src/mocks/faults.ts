import type { ApiKeysErrorCode, FieldErrors } from '../core/ApiKeysError'

/** An operation of the backend, as in the REST contract. */
export type BackendOperation = (typeof BACKEND_OPERATIONS)[number]

/** `scopes` is before the operations on a key, because its address has the shape of theirs. */
export const BACKEND_OPERATIONS = [
  'list',
  'create',
  'scopes',
  'get',
  'update',
  'delete',
  'activity',
  'rotate',
  'enable',
  'disable',
  'revoke',
  'acknowledge',
] as const

/** An error that a backend can answer with. */
export type FailureCode = Exclude<ApiKeysErrorCode, 'aborted' | 'unknown'>

/** How long a fault lasts. */
export interface FaultDuration {
  /** The number of matching requests that have the fault. @default all requests until `reset()` */
  readonly times?: number | undefined
}

export interface FaultOptions extends FaultDuration {
  /** The operations that have the fault. @default all of them */
  readonly on?: BackendOperation | readonly BackendOperation[] | undefined
}

export interface FailOptions extends FaultDuration {
  /** The rejected fields, for `invalid-input` and `name-taken`. */
  readonly fieldErrors?: FieldErrors | undefined
  /** How long the page is told to wait, for `rate-limited` and other errors. */
  readonly retryAfterSeconds?: number | undefined
  /** Whether the backend makes the change before it answers with the error. @default false */
  readonly isApplied?: boolean | undefined
}

/** The response or error that replaces an answer. */
export type Failure =
  | {
      readonly kind: 'error'
      readonly code: FailureCode
      readonly status: number
      readonly fieldErrors?: FieldErrors | undefined
      readonly retryAfterSeconds?: number | undefined
      readonly isApplied: boolean
    }
  /** No answer, an answer that is not JSON, a web page, or the answer without its secret. */
  | { readonly kind: 'no-answer' | 'not-json' | 'page' | 'no-secret'; readonly isApplied: boolean }

/** Returns the failure that a client reads as an error with this code. */
export function failureOf(
  code: FailureCode,
  { fieldErrors, retryAfterSeconds, isApplied = false }: FailOptions,
): Failure {
  if (code === 'unreachable') return { kind: 'no-answer', isApplied }
  if (code === 'malformed-response') return { kind: 'not-json', isApplied }
  if (code === 'secret-missing') return { kind: 'no-secret', isApplied: true }
  return { kind: 'error', code, status: STATUSES[code], fieldErrors, retryAfterSeconds, isApplied }
}

const STATUSES: Readonly<
  Record<Exclude<FailureCode, 'unreachable' | 'malformed-response' | 'secret-missing'>, number>
> = {
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  unsupported: 405,
  timeout: 408,
  'name-taken': 409,
  'in-progress': 409,
  'limit-reached': 409,
  'precondition-failed': 412,
  'invalid-input': 422,
  'rate-limited': 429,
  'server-error': 500,
}

/** The codes of a contract response. The status identifies the other errors. */
const SENT_CODES: ReadonlySet<ApiKeysErrorCode> = new Set([
  'unauthorized',
  'forbidden',
  'invalid-input',
  'name-taken',
  'in-progress',
  'limit-reached',
  'rate-limited',
] as const)

/** Returns the `code` that a response has in its body, if any. */
export function sentCode(code: ApiKeysErrorCode): ApiKeysErrorCode | undefined {
  return SENT_CODES.has(code) ? code : undefined
}

interface Fault<Value> {
  readonly value: Value
  readonly on: readonly BackendOperation[]
  left: number
}

/**
 * The faults that wait for a request. Faults for a number of requests come first, in the order in which they were added.
 * Then comes the latest of the others.
 */
export class FaultQueue<Value> {
  #faults: readonly Fault<Value>[] = []

  /** Adds a fault. The returned function removes it. */
  add(value: Value, { on = BACKEND_OPERATIONS, times = Infinity }: FaultOptions): () => void {
    const fault = { value, on: typeof on === 'string' ? [on] : on, left: times }
    this.#faults = [...this.#faults, fault]
    return () => {
      this.#faults = this.#faults.filter((each) => each !== fault)
    }
  }

  /** Returns the fault of the next request with this operation, and counts the request. */
  take(operation: BackendOperation): Value | undefined {
    const matching = this.#faults.filter(({ on, left }) => left > 0 && on.includes(operation))
    const fault = matching.find(({ left }) => left !== Infinity) ?? matching.at(-1)
    if (!fault) return undefined
    fault.left -= 1
    return fault.value
  }

  clear(): void {
    this.#faults = []
  }
}
