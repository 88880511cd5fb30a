import { ApiKeysError } from '../core/ApiKeysError'
import type { Exchange } from './RecordingFetch'

/** Why the list could not be read at all, and what to do about it, in one sentence. */
export function whyUnreadable(error: unknown, url: string, last: Exchange | undefined): string {
  const { code, status } = error instanceof ApiKeysError ? error : new ApiKeysError('unknown')
  const { origin, pathname } = new URL(url)
  if (last?.redirectedTo !== undefined)
    return `${pathname} redirects to ${last.redirectedTo}: a login page, or another address. Pass a session with --header 'cookie: …', and check the path.`
  if (last?.isPage && last.status < 400) {
    return `${pathname} answers with a web page where JSON was expected: a login page, or the app itself. Pass a session with --header 'cookie: …', and check the path.`
  }
  if (code === 'unreachable') return `Nothing answers at ${origin}. Start the backend, or check the address.`
  if (code === 'timeout') return `${origin} did not answer within 15 seconds.`
  if (code === 'unauthorized')
    return `${pathname} answers ${status ?? 401}: nobody is signed in. Pass a session with --header 'cookie: …' or --header 'authorization: Bearer …'.`
  if (code === 'forbidden')
    return `${pathname} answers 403: whoever the headers sign in may not list keys. Sign in as somebody who may.`
  if (code === 'not-found')
    return `There is nothing at ${pathname} (${status ?? 404}). Give the address of the list itself, such as ${origin}/api/api-keys.`
  if (code === 'malformed-response')
    return `${pathname} answers with JSON that is no list of keys. Expected { "data": [ … ], "nextCursor": null }; if yours differs, describe it with --mapping.`
  return `${pathname} could not be listed: ${asked(last)}.`
}

/** What went wrong with a call that was to succeed. */
export function whyRefused(error: unknown, last: Exchange | undefined): string {
  if (!(error instanceof ApiKeysError))
    return `The client threw something other than an ApiKeysError (${error instanceof Error ? error.name : 'no error at all'}).`
  const fields = Object.entries(error.fieldErrors).map(([field, reason]) => `${field} is ${reason}`)
  const why = fields.length > 0 ? ` (${fields.join(', ')})` : ''
  return `${asked(last)}, which reads as \`${error.code}\`${why}. Expected it to succeed.`
}

function asked(last: Exchange | undefined): string {
  if (!last) return 'A call failed'
  return `${last.method} ${last.path} was answered with ${last.status}${last.type ? ` ${last.type}` : ''}`
}
