import { asApiKeysError } from '../core/ApiKeysError'
import type { Exchange } from '../testing/CallLog'
import type { Target } from './Target'

/** Why the list could not be read at all, and what to do about it, in one sentence. */
export function whyUnreadable(thrown: unknown, target: Target, last: Exchange | undefined): string {
  const { code, status, message } = asApiKeysError(thrown)
  const { origin } = new URL(target.url)
  const path = last?.path.split('?', 1)[0] ?? new URL(target.url).pathname
  const check = target.mapping ? 'check `routes.list`' : 'check the path'
  const signIn = "Pass a session with --header 'cookie: …'"
  if (last?.redirectedTo !== undefined) return whyRedirected(path, last.redirectedTo, `${signIn}, and ${check}.`)
  if (last?.isPage && last.status < 400)
    return `${path} answers with a web page where JSON was expected: a login page, or the app itself. ${signIn}, and ${check}.`
  switch (code) {
    case 'unreachable':
      return `Nothing answers at ${origin}. Start the backend, or check the address.`
    case 'timeout':
      return `${origin} did not answer within 15 seconds.`
    case 'unauthorized':
      return `${path} answers ${status ?? 401}: the request is not authenticated. ${signIn} or --header 'authorization: Bearer …'.`
    case 'forbidden':
      return `${path} answers ${status ?? 403}: the signed-in user has no permission to list keys. Sign in as a user with permission.`
    case 'not-found':
      return `There is nothing at ${path} (${status ?? 404}). ${target.mapping ? 'The address on the command line and `routes.list` together lead there: check both.' : `Give the address of the list itself, such as ${origin}/api/api-keys.`}`
    case 'malformed-response':
      return whyMalformed(path, target, last)
    default:
      return `${path} could not be listed: ${last ? `${last.method} ${path} was answered with ${last.status}${last.type ? ` ${last.type}` : ''}` : message}.`
  }
}

function whyRedirected(path: string, to: string, advice: string): string {
  const isSlash = to.replace(/\/$/, '') === path.replace(/\/$/, '')
  return isSlash
    ? `${path} redirects to ${to}: write the address as it is redirected to, with or without a slash at the end.`
    : `${path} redirects to ${to}: a login page, or another address. ${advice}`
}

function whyMalformed(path: string, { mapping }: Target, last: Exchange | undefined): string {
  if (!mapping)
    return `${path} answers with JSON that is no list of keys. Expected { "data": [ … ], "nextCursor": null }; if yours differs, describe it with --mapping.`
  const lists = last?.lists ?? []
  const found = lists.length > 0 ? ` It has lists at: ${lists.map((at) => `\`${at}\``).join(', ')}.` : ''
  const { rows = 'data' } = mapping
  const where =
    typeof rows === 'function' ? 'a function' : `'${rows}'${mapping.rows === undefined ? ' by default' : ''}`
  return `${path} answers without a list at \`rows\` (${where}).${found}`
}
