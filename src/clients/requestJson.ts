import {
  ApiKeysError,
  type ApiKeysErrorCode,
  type FieldErrorReason,
  type FieldErrors,
  INPUT_FIELDS,
  type InputField,
  REASONS,
} from '../core/ApiKeysError'
import { isRecord } from '../core/isRecord'
import { settingError } from '../core/settingError'
import { corsNeedsOf, likelyCauses, rememberAnswered } from './corsCauses'
import { parseExactJson } from './parseExactJson'
import { codeOfStatus, isInDoubt } from './statusCodes'
import { isOffline, notJson, REDIRECTED, UNCONDITIONAL, unreachable } from './transportFaults'

/** How a client reaches its backend. */
export interface TransportOptions {
  /** Sent with every request. A function is called for each, so that a token may be fresh. */
  readonly headers?: HeadersSource | undefined
  /** @default 'same-origin' */
  readonly credentials?: RequestCredentials | undefined
  /** @default globalThis.fetch */
  readonly fetch?: typeof fetch | undefined
  /** How long to wait for a whole answer, in milliseconds. @default 30_000 */
  readonly timeout?: number | undefined
}

export type HeadersSource = HeadersInit | (() => HeadersInit | Promise<HeadersInit>)

export interface JsonRequest {
  readonly url: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly signal: AbortSignal
  /** Written as JSON, unless it is a form. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Whether it only asks, whatever its method: some lists are a POST. @default for GET alone */
  readonly isRead?: boolean
  /** Whether an empty answer is one: some servers confirm with 200 and nothing. */
  readonly mayBeEmpty?: boolean
  /** Told when the answer was given, by the clock of the server, where its `Date` can be read (RFC 9110 §6.6.1). */
  readonly onServedAt?: ((servedAt: string) => void) | undefined
  /** Told the `ETag` of a good answer, if it has one that this page may read. */
  readonly onEtag?: ((etag: string) => void) | undefined
  /** Reads a backend's own error body where it differs from problem details (RFC 9457). */
  readonly readProblem?: ((body: unknown, status: number) => Problem) | undefined
}

/** What a body of an error may tell us, each from a closed list. Its sentences are never read. */
export interface Problem {
  readonly code?: ApiKeysErrorCode | undefined
  readonly fieldErrors?: FieldErrors | undefined
  /** A sentence of ours for developers: which setting to change. */
  readonly message?: string | undefined
}

const DEFAULT_TIMEOUT_MS = 30_000

/** Sends one request and resolves to its parsed JSON body, `undefined` without one (204). Rejects with an `ApiKeysError` alone. */
export async function requestJson(options: TransportOptions, request: JsonRequest): Promise<unknown> {
  const isWrite = !isReading(request)
  const headers = await headersOf(options, request)
  const needs = corsNeedsOf(request.method, headers)
  const sent = bodyInit(request.body)
  const fetch = options.fetch ?? globalThis.fetch
  const timer = new AbortController()
  const timeout = setTimeout(() => timer.abort(), options.timeout ?? DEFAULT_TIMEOUT_MS)
  const cancel = () => timer.abort()
  request.signal.addEventListener('abort', cancel, { once: true })
  if (request.signal.aborted) cancel()

  // A network that goes later may have taken the request along, and only the answer is lost.
  const isSent = !isOffline()
  let response: Response
  let text: string
  try {
    response = await fetch(request.url, {
      method: request.method,
      headers,
      credentials: options.credentials ?? 'same-origin',
      // A GET that a cache keeps, or a POST that a redirect repeats, takes the secret with it.
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      keepalive: false,
      signal: timer.signal,
      // Other origins would get the headers of the host, of which browsers drop `authorization` alone.
      ...((isWrite || hasOwnHeaders(headers)) && { redirect: 'error' as const }),
      ...(sent !== undefined && { body: sent }),
    })
    rememberAnswered(options, needs)
    text = await response.text()
  } catch {
    if (request.signal.aborted) throw new ApiKeysError('aborted', { mayHaveApplied: isWrite })
    if (timer.signal.aborted) throw new ApiKeysError('timeout', { mayHaveApplied: isWrite && isSent })
    throw unreachable(request.url, isWrite && isSent, likelyCauses(options, needs))
  } finally {
    clearTimeout(timeout)
    request.signal.removeEventListener('abort', cancel)
  }

  const servedAt = servedAtOf(response.headers)
  if (servedAt !== undefined) request.onServedAt?.(servedAt)
  const etag = response.ok ? response.headers.get('etag') : null
  if (etag !== null) request.onEtag?.(etag)
  const isEmpty = response.status === 204 || (request.mayBeEmpty === true && text === '')
  const body = isEmpty ? undefined : parseJson(text)
  if (!response.ok) throw errorOf(response, body, request)
  if (body === NOT_JSON) throw notJson(response, text, isWrite)
  return body
}

/** Whether a host sends headers of its own, which may hold a token. */
function hasOwnHeaders(headers: Headers): boolean {
  return [...headers.keys()].some((name) => name !== 'accept' && name !== 'content-type')
}

function isReading({ method, isRead = method === 'GET' }: JsonRequest): boolean {
  return isRead
}

async function headersOf(options: TransportOptions, request: JsonRequest): Promise<Headers> {
  let headers: Headers
  try {
    headers = new Headers(typeof options.headers === 'function' ? await options.headers() : options.headers)
  } catch {
    // Nothing was sent. What a token provider throws may quote the token, as does a refused header.
    throw settingError('unauthorized', 'The `headers` of the client cannot be had or sent.')
  }
  headers.set('accept', 'application/json, application/problem+json')
  // `fetch` knows the type of a form, with the boundary between its parts.
  const isJson = request.body !== undefined && !isForm(request.body)
  if (isJson && !headers.has('content-type')) headers.set('content-type', 'application/json')
  for (const [name, value] of Object.entries(request.headers ?? {})) headers.set(name, value)
  return headers
}

function bodyInit(body: unknown): string | URLSearchParams | FormData | undefined {
  if (isForm(body)) return body
  try {
    return JSON.stringify(body)
  } catch {
    // The engine's own error quotes members.
    throw settingError(
      'unknown',
      'The body of a request cannot be written as JSON. Check `mapping.body` and `mapping.input` of the client. Nothing was sent.',
    )
  }
}

function isForm(body: unknown): body is URLSearchParams | FormData {
  return body instanceof URLSearchParams || body instanceof FormData
}

const NOT_JSON = Symbol('not JSON')

/** The engine's own error quotes the text, so it goes no further than here. */
function parseJson(text: string): unknown {
  try {
    return parseExactJson(text)
  } catch {
    return NOT_JSON
  }
}

function errorOf(response: Response, body: unknown, request: JsonRequest): ApiKeysError {
  const { status } = response
  const problem = (request.readProblem ?? readProblemDetails)(body === NOT_JSON ? undefined : body, status)
  const code = problem.code ?? codeOfStatus(status)
  const message = problem.message ?? messageOf(status)
  const options = {
    status,
    // A server that stumbled has refused nothing, whatever it says of the fields.
    fieldErrors: status < 500 ? problem.fieldErrors : undefined,
    retryAfterSeconds: retryAfterOf(response.headers),
    mayHaveApplied: !isReading(request) && isInDoubt(status, problem.code),
  }
  return message === undefined ? new ApiKeysError(code, options) : settingError(code, message, options)
}

function messageOf(status: number): string | undefined {
  if (status < 400) return REDIRECTED
  return status === 428 ? UNCONDITIONAL : undefined
}

const PROBLEM_CODES: readonly ApiKeysErrorCode[] = [
  'in-progress',
  'name-taken',
  'limit-reached',
  'forbidden',
  'unauthorized',
  'invalid-input',
  'rate-limited',
]

/** Problem details with `code` and `errors: [{ field | pointer, code }]` (RFC 9457 §3.2). */
export function readProblemDetails(body: unknown): Problem {
  if (!isRecord(body)) return {}
  const fieldErrors: Partial<Record<InputField, FieldErrorReason>> = {}
  for (const error of Array.isArray(body['errors']) ? body['errors'].slice(0, 50) : []) {
    if (!isRecord(error)) continue
    const path = error['field'] ?? error['pointer']
    const field = INPUT_FIELDS.find((name) => path === name || path === `/${name}` || path === `#/${name}`)
    if (!field) continue
    fieldErrors[field] ??= REASONS.find((reason) => reason === error['code']) ?? 'invalid'
  }
  return { code: PROBLEM_CODES.find((code) => code === body['code']), fieldErrors }
}

/** `Retry-After` in seconds or as a date (RFC 9110 §10.2.3), or what is no number; `X-Retry-After` is better-auth's. */
function retryAfterOf(headers: Headers): number | undefined {
  const text = headers.get('retry-after') ?? headers.get('x-retry-after')
  if (text === null) return undefined
  // Engines take much for a date that is none, such as "-1"; an HTTP date begins with its weekday.
  const date = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN
  return /^\d+$/.test(text) ? Number(text) : (date - Date.now()) / 1000
}

/** What comes out of a cache says nothing of now. */
function servedAtOf(headers: Headers): string | undefined {
  const date = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(date) || headers.has('age') ? undefined : new Date(date).toISOString()
}
