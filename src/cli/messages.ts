import { asApiKeysError } from '../core/ApiKeysError'
import type { Exchange } from '../testing/CallLog'
import type { Target } from './Target'

/** Returns one sentence about why the list could not be read, and how to fix it. */
export function whyUnreadable(thrown: unknown, target: Target, last: Exchange | undefined): string {
  const { code, status } = asApiKeysError(thrown)
  const { origin, pathname } = new URL(target.url)
  const path = last?.path.split('?', 1)[0] ?? pathname
  const request = last ? `${last.method} ${path}` : target.client ? '`list` of the client' : `GET ${path}`
  const check = target.mapping ? 'check `routes.list`' : 'check the path'
  if (last?.redirectedTo !== undefined)
    return whyRedirected(request, path, last.redirectedTo, `${sessionAdvice(target)}, and ${check}.`)
  if (last?.isPage && last.status < 400)
    return `${request} was answered with a web page instead of JSON: a login page, or the app itself. ${sessionAdvice(target)}, and ${check}.`
  switch (code) {
    case 'unreachable':
      return `Nothing answers at ${origin}. Start the backend, or check the address.`
    case 'timeout':
      return `${request} at ${origin} was not answered within 15 seconds. Check that the backend is not overloaded.`
    case 'unauthorized':
      return whyUnauthorized(request, status ?? 401, target)
    case 'forbidden':
      return `${request} was answered with ${status ?? 403}: the signed-in user has no permission to list keys. Use the session of a user who has it.`
    case 'not-found':
      return `${request} was answered with ${status ?? 404}: there is nothing at this address. ${addressAdvice(target)}`
    case 'malformed-response':
      return whyMalformed(request, target, last)
    default:
      return whyOther(request, code, target, last)
  }
}

function addressAdvice({ url, mapping, client }: Target): string {
  if (client) return 'Check the address that the client requests.'
  return mapping
    ? 'It is made of the address on the command line and `routes.list`: check both.'
    : `Pass the address of the list itself, such as ${new URL(url).origin}/api/api-keys.`
}

/** The advice to pass a header is useless if a header was passed and rejected. */
function whyUnauthorized(request: string, status: number, target: Target): string {
  const names = headerNames(target)
  const answer = `${request} was answered with ${status}: `
  if (target.client) return `${answer}the request is not authenticated. Check the credentials that the client sends.`
  return names === undefined
    ? `${answer}the request is not authenticated. ${sessionAdvice(target)} or --header 'authorization: Bearer …'.`
    : `${answer}the backend refused the ${names} that ${isOne(target) ? 'was' : 'were'} sent. Check that the session or the token is valid and has not expired.`
}

function sessionAdvice(target: Target): string {
  if (target.client) return 'Check the credentials that the client sends'
  const names = headerNames(target)
  return names === undefined ? "Pass a session with --header 'cookie: …'" : `Check the ${names} that you passed`
}

/** Returns the names of the passed headers, such as "header `cookie`". Their values may be sessions. */
function headerNames(target: Target): string | undefined {
  const names = Object.keys(target.headers).map((name) => `\`${name}\``)
  return names.length === 0 ? undefined : `${isOne(target) ? 'header' : 'headers'} ${names.join(', ')}`
}

function isOne({ headers }: Target): boolean {
  return Object.keys(headers).length === 1
}

function whyRedirected(request: string, path: string, to: string, advice: string): string {
  const isSlash = to.replace(/\/$/, '') === path.replace(/\/$/, '')
  return isSlash
    ? `${request} is redirected to ${to}. Write the address in this way, with or without a slash at the end.`
    : `${request} is redirected to ${to}: a login page, or another address. ${advice}`
}

function whyMalformed(request: string, { mapping }: Target, last: Exchange | undefined): string {
  if (!mapping)
    return `${request} was answered with JSON that is not a list of keys. Expected { "data": [ … ], "nextCursor": null }. Describe another shape with --mapping.`
  const lists = last?.lists ?? []
  const found = lists.length > 0 ? ` It has lists at: ${lists.map((at) => `\`${at}\``).join(', ')}.` : ''
  const { rows = 'data' } = mapping
  const where =
    typeof rows === 'function' ? 'a function' : `'${rows}'${mapping.rows === undefined ? ' by default' : ''}`
  return `${request} was answered without a list at \`rows\` (${where}).${found}`
}

/** The requests of a custom client are not recorded. */
function whyOther(request: string, code: string, { mapping }: Target, last: Exchange | undefined): string {
  if (!last) return `The keys could not be listed: ${request} rejected with \`${code}\`.`
  const type = last.type && ` ${last.type}`
  const advice = mapping ? 'Check `routes.list`, `query` and `errors`.' : 'See the log of the backend.'
  return `The keys could not be listed: ${request} was answered with ${last.status}${type}, which reads as \`${code}\`. ${advice}`
}
