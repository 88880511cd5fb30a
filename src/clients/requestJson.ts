import { ApiKeysError } from '../core/ApiKeysError'
import { configError } from '../core/configError'
import type { Answer, ErrorAnswer } from './AnswerMapping'
import { corsNeedsOf, likelyCauses, rememberAnswered } from './corsCauses'
import { parseExactJson } from './parseExactJson'
import { type Problem, readProblemDetails } from './problemDetails'
import { codeOfStatus, isInDoubt } from './statusCodes'
import { isOffline, notJson, REDIRECTED, UNCONDITIONAL, unreachable } from './networkErrors'

/** Options of the requests to the backend. */
export interface TransportOptions {
  /** Headers of every request. A function is called for each request, so that it can return a fresh token. */
  readonly headers?: HeadersSource | undefined
  /** Whether cookies are sent. Use `include` for an API on another origin. @default 'same-origin' */
  readonly credentials?: RequestCredentials | undefined
  /**
   * Sends the requests. Replace it with a `fetch` that renews an expired session, for example. @default
   * globalThis.fetch
   */
  readonly fetch?: typeof fetch | undefined
  /** How long to wait for a complete response, in milliseconds. @default 30_000 */
  readonly timeout?: number | undefined
}

/** Headers, or a function that returns them and may be asynchronous. */
export type HeadersSource = HeadersInit | (() => HeadersInit | Promise<HeadersInit>)

export interface JsonRequest {
  readonly url: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly signal: AbortSignal
  /** Encoded as JSON, unless it is a form. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Whether the request only reads, regardless of its method: some lists are a POST. @default only for GET */
  readonly isRead?: boolean
  /** Whether the status is enough: some servers confirm with 200 and no body, or with a word such as "OK". */
  readonly mayBeEmpty?: boolean
  /** Whether a body that is not JSON is returned as text. */
  readonly mayBeText?: boolean
  /** Receives the time of the response by the server's clock, if its `Date` header can be read (RFC 9110 §6.6.1). */
  readonly onServedAt?: ((servedAt: string) => void) | undefined
  /** Receives the `ETag` of a successful response, if this page may read it. */
  readonly onEtag?: ((etag: string) => void) | undefined
  /** Reads the backend's own error body if it differs from problem details (RFC 9457). */
  readonly readProblem?: ((body: unknown, answer: ErrorAnswer) => Problem) | undefined
  /** Whether an error means that the change is already done. It then counts as a response without a body. */
  readonly isDone?: ((body: unknown, answer: ErrorAnswer) => boolean) | undefined
  /** Receives the response before its body is read. */
  readonly onAnswer?: ((answer: Answer) => void) | undefined
}

export const DEFAULT_TIMEOUT_MS = 30_000

/**
 * Sends one request and resolves to its parsed JSON body, or to `undefined` without one (204). Rejects only with an
 * `ApiKeysError`.
 */
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

  // Checked before the request: if the network is lost later, the request may have been sent, and only its response is
  // lost.
  const isSent = !isOffline()
  let response: Response
  let text: string
  try {
    response = await fetch(request.url, {
      method: request.method,
      headers,
      credentials: options.credentials ?? 'same-origin',
      // A cached GET, or a POST that a redirect repeats, would expose the secret.
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      keepalive: false,
      signal: timer.signal,
      // A redirect would send the host's headers to other origins, because browsers only remove `authorization`.
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
  const { status } = response
  const answer: Answer = { headers: response.headers, status, url: response.url || request.url }
  request.onAnswer?.(answer)
  const isEmpty = status === 204 || (request.mayBeEmpty === true && text.trim() === '')
  const body = isEmpty ? undefined : parseJson(text)
  if (!response.ok) return failedOrDone(response, body, request, { ...answer, text })
  if (body !== NOT_JSON) return body
  if (isPage(response, request, text)) throw notJson(response, 'page', isWrite)
  if (isWord(text) && request.mayBeText) return text
  if (isWord(text) && request.mayBeEmpty) return undefined
  throw notJson(response, 'text', isWrite)
}

/** Whether a text is plain text and not truncated JSON. */
function isWord(text: string): boolean {
  return text.trim() !== '' && !'{["'.includes(text.trimStart().charAt(0))
}

/**
 * Whether a response is a web page such as a login: an HTML document, or the response of another path after a redirect.
 * Some servers send a word such as "OK" as `text/html`. Uses no regular expression, because the engine would keep the
 * text where every script can read it.
 */
function isPage(response: Response, request: JsonRequest, text: string): boolean {
  if (text.trimStart().startsWith('<')) return true
  if (response.headers.get('content-type')?.includes('html') && text.includes('<')) return true
  return response.redirected && pathOf(response.url) !== pathOf(request.url)
}

/** Removes a trailing slash, because servers that redirect to one mean the same path. */
function pathOf(url: string): string {
  const { pathname } = new URL(url, 'https://origin.invalid')
  return pathname.endsWith('/') ? pathname.slice(0, -1) : pathname
}

function failedOrDone(response: Response, parsed: unknown, request: JsonRequest, answer: ErrorAnswer): undefined {
  const body = parsed === NOT_JSON ? answer.text || undefined : parsed
  if (request.isDone?.(body, answer)) return undefined
  throw errorOf(response, body, request, answer)
}

/** Whether the host sends headers of its own, which may hold a token. */
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
    // Nothing was sent. The error is not quoted: like a rejected header, the error of a token provider may contain the
    // token.
    throw configError('unauthorized', 'The `headers` of the client threw an error or are invalid. Nothing was sent.')
  }
  headers.set('accept', 'application/json, application/problem+json')
  // `fetch` sets the type of a form, with the boundary between its parts.
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
    throw configError(
      'unknown',
      'The body of a request cannot be written as JSON. Check `mapping.body` and `mapping.input` of the client. Nothing was sent.',
    )
  }
}

function isForm(body: unknown): body is URLSearchParams | FormData {
  return body instanceof URLSearchParams || body instanceof FormData
}

const NOT_JSON = Symbol('not JSON')

/** Drops the engine's own error, because it quotes the text. */
function parseJson(text: string): unknown {
  try {
    return parseExactJson(text)
  } catch {
    return NOT_JSON
  }
}

function errorOf(response: Response, body: unknown, request: JsonRequest, answer: ErrorAnswer): ApiKeysError {
  const { status } = response
  const problem = (request.readProblem ?? readProblemDetails)(body, answer)
  const code = problem.code ?? codeOfStatus(status)
  const message = problem.message ?? messageOf(status)
  const options = {
    status,
    // After a server error the fields of a body are ignored, because the server did not validate them.
    fieldErrors: status < 500 ? problem.fieldErrors : undefined,
    retryAfterSeconds: retryAfterOf(response.headers),
    mayHaveApplied: !isReading(request) && isInDoubt(status, problem.code),
  }
  return message === undefined ? new ApiKeysError(code, options) : configError(code, message, options)
}

function messageOf(status: number): string | undefined {
  if (status < 400) return REDIRECTED
  return status === 428 ? UNCONDITIONAL : undefined
}

/**
 * Reads `Retry-After` in seconds or as a date (RFC 9110 §10.2.3), or better-auth's `X-Retry-After`. May return `NaN`.
 */
function retryAfterOf(headers: Headers): number | undefined {
  const text = headers.get('retry-after') ?? headers.get('x-retry-after')
  if (text === null) return undefined
  // Engines parse texts such as "-1" as dates. A date of HTTP begins with its weekday.
  const date = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN
  return /^\d+$/.test(text) ? Number(text) : (date - Date.now()) / 1000
}

/** A cached response does not tell the current time. */
function servedAtOf(headers: Headers): string | undefined {
  const date = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(date) || headers.has('age') ? undefined : new Date(date).toISOString()
}
