import { ApiKeysError } from '../core/ApiKeysError'
import { configError } from '../core/configError'
import type { likelyCauses } from './corsCauses'

export const REDIRECTED =
  'The backend responded with a redirect. Check the `url` of the client, and whether a login page responds first.'

const PAGE =
  'The backend responded with a web page where JSON was expected. Check the `url` of the client, and whether a login page or a proxy responds first.'

const PAGE_AFTER_CHANGE =
  'The backend responded to a change with a web page, so the outcome is unknown. Either the session has expired and this is the login page, or the route of the change points to a page.'

const NOT_JSON = 'The response of the backend is not JSON. Check the `url` of the client.'

export const UNCONDITIONAL = 'The backend requires `If-Match` for changes (428). Set `mapping.etag` of the client.'

const SILENT =
  'There was no response from the `url` of the client. Check that a server runs there, and that it does not redirect.'

/** Browsers do not tell a page why there was no response, so the message names both reasons. */
const SILENT_OR_REFUSED =
  'There was no response from the `url` of the client that this page is allowed to read. Either no server runs there, or it does not allow this origin (CORS): ' +
  'allow it there'

/** The backend responded to other requests, so the parts that only this request has are the likely reason. */
const PROBABLY_REFUSED =
  'The backend responded to other requests of this page but not to this one, so it probably does not allow (CORS)'

const PROXY = 'or set `url` to a route of your own server that forwards the requests.'

type Causes = ReturnType<typeof likelyCauses>

/** The request was sent, but there was no response. The message gives no advice if the user is offline. */
export function unreachable(url: string, isWrite: boolean, causes: Causes): ApiKeysError {
  if (isOffline()) return new ApiKeysError('unreachable', { mayHaveApplied: isWrite })
  return configError('unreachable', isForeign(url) ? refusal(causes) : SILENT, { mayHaveApplied: isWrite })
}

function refusal({ hasAnswered, headers, method }: Causes): string {
  const names = headers.map((name) => `\`${name}\``).join(', ')
  const what = [
    headers.length > 0 && `the header${headers.length > 1 ? 's' : ''} ${names} (Access-Control-Allow-Headers)`,
    method !== undefined && `the method \`${method}\` (Access-Control-Allow-Methods)`,
  ].filter((each) => each !== false)
  if (what.length === 0) return `${SILENT_OR_REFUSED}, ${PROXY}`
  if (hasAnswered) return `${PROBABLY_REFUSED} ${what.join(' and ')}: allow it there, ${PROXY}`
  return `${SILENT_OR_REFUSED}, with ${what.join(' and ')}, ${PROXY}`
}

/** The response is not JSON. The error does not quote it. */
export function notJson({ status }: Response, kind: 'page' | 'text', isWrite: boolean): ApiKeysError {
  const what = kind === 'page' ? (isWrite ? PAGE_AFTER_CHANGE : PAGE) : NOT_JSON
  return configError('malformed-response', what, { status, mayHaveApplied: isWrite })
}

export function isOffline(): boolean {
  return typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine
}

function isForeign(url: string): boolean {
  return typeof location !== 'undefined' && new URL(url, location.href).origin !== location.origin
}
