import { ApiKeysError } from '../core/ApiKeysError'
import { settingError } from '../core/settingError'

export const REDIRECTED =
  'The backend leads elsewhere and does not answer. Check the `url` of the client, and whether a login page stands before it.'

const SILENT =
  'No answer came from the `url` of the client. Check that a server runs there, and that it does not redirect.'

/** Browsers do not tell a page why nothing came, so both reasons are named where there are two. */
const SILENT_OR_REFUSED =
  'No answer that this page may read came from the `url` of the client. Either nothing runs there, or it does not allow this origin (CORS): ' +
  'allow it there, or set `url` to a route of your own server that hands the requests on.'

/** Nothing came back, though it was sent. Who is offline has nothing to set. */
export function unreachable(url: string, isWrite: boolean): ApiKeysError {
  if (isOffline()) return new ApiKeysError('unreachable', { mayHaveApplied: isWrite })
  return settingError('unreachable', isForeign(url) ? SILENT_OR_REFUSED : SILENT, { mayHaveApplied: isWrite })
}

/** An answer came that is no JSON. Nothing of it is quoted. */
export function notJson({ status }: Response, text: string, isWrite: boolean): ApiKeysError {
  // No regular expression: the engine would keep the text where every script can read it.
  const what = text.trimStart().startsWith('<')
    ? 'The backend answered with a web page where JSON was expected. Check the `url` of the client, and whether a login page or a proxy stands before it.'
    : 'The answer of the backend is no JSON. Check the `url` of the client.'
  return settingError('malformed-response', what, { status, mayHaveApplied: isWrite })
}

export function isOffline(): boolean {
  return typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine
}

function isForeign(url: string): boolean {
  return typeof location !== 'undefined' && new URL(url, location.href).origin !== location.origin
}
