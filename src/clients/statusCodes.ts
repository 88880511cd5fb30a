import type { ApiKeysErrorCode } from '../core/ApiKeysError'

/** Returns the meaning of a status if the body has no code. */
export function codeOfStatus(status: number): ApiKeysErrorCode {
  if (status >= 500) return 'server-error'
  if (status < 400) return 'malformed-response'
  return codes[status] ?? 'unknown'
}

/** Statuses of a server or a proxy that may have forwarded the request: timeout, too early, closed by the client. */
const DOUBTFUL_STATUSES: ReadonlySet<number> = new Set([408, 425, 499])
/** Codes of a body or a mapping that do not prove that nothing was done. */
const DOUBTFUL_CODES: ReadonlySet<ApiKeysErrorCode | undefined> = new Set([
  'in-progress',
  'server-error',
  'timeout',
  'unreachable',
  'malformed-response',
  'unknown',
] as const)

/**
 * Whether a write may have been carried out despite this status. Besides 5xx these are redirects and opaque responses
 * (0). A 409 may refer to an identical request that succeeded, unless its `code` says otherwise.
 */
export function isInDoubt(status: number, code: ApiKeysErrorCode | undefined): boolean {
  if (status >= 500 || status < 400 || DOUBTFUL_STATUSES.has(status)) return true
  return code === undefined ? status === 409 : DOUBTFUL_CODES.has(code)
}

/** Whether a change may have been made despite this error in a response with status 2xx. */
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
