import type { ApiKeysErrorCode } from '../core/ApiKeysError'

/** What a status means where a body does not say it better. */
export function codeOfStatus(status: number): ApiKeysErrorCode {
  if (status >= 500) return 'server-error'
  if (status < 400) return 'malformed-response'
  return codes[status] ?? 'unknown'
}

/** Refusals of a server or a proxy that may have passed the request on: timeout, too early, closed by the client. */
const DOUBTFUL_STATUSES: ReadonlySet<number> = new Set([408, 425, 499])
/** What a body or a mapping may call an error without saying that nothing was done. */
const DOUBTFUL_CODES: ReadonlySet<ApiKeysErrorCode | undefined> = new Set([
  'in-progress',
  'server-error',
  'timeout',
  'unreachable',
  'malformed-response',
  'unknown',
] as const)

/**
 * Whether a write may have been done although it was answered with this status. Beside 5xx there are redirects and
 * opaque answers (0). A 409 may be the twin of a request that has succeeded, unless its `code` says otherwise.
 */
export function isInDoubt(status: number, code: ApiKeysErrorCode | undefined): boolean {
  if (status >= 500 || status < 400 || DOUBTFUL_STATUSES.has(status)) return true
  return code === undefined ? status === 409 : DOUBTFUL_CODES.has(code)
}

/** Whether an error that an answer with status 2xx names leaves open if the change was made. */
export function isDoubtfulCode(code: ApiKeysErrorCode): boolean {
  return DOUBTFUL_CODES.has(code)
}

const codes: Readonly<Record<number, ApiKeysErrorCode>> = {
  400: 'invalid-input',
  401: 'unauthorized',
  402: 'limit-reached',
  403: 'forbidden',
  404: 'not-found',
  405: 'unsupported',
  408: 'timeout',
  409: 'name-taken',
  410: 'not-found',
  412: 'precondition-failed',
  413: 'invalid-input',
  415: 'invalid-input',
  422: 'invalid-input',
  423: 'forbidden',
  425: 'in-progress',
  428: 'precondition-failed',
  429: 'rate-limited',
  499: 'timeout',
}
