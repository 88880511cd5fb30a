import { warnOnce } from '../warnOnce'
import { expandTemplate, templateFault } from './routeTemplate'

/**
 * Checks the `url` option when a client is created, so that the stack trace points to the mistake. Throws a `TypeError`
 * with one sentence.
 */
export function assertUrl(caller: string, url: unknown): (scope: string) => string {
  if (typeof url === 'function') return (scope) => checkedText(caller, url(scope))
  const text = checkedText(caller, url)
  const fault = templateFault(
    text,
    (name) => name === 'scope',
    () => 'but only {scope} has a value here',
  )
  if (fault) throw new TypeError(`[keydrawer] ${caller}(): the \`url\` ${fault}.`)
  return (scope) => expandTemplate(text, () => scope)
}

function checkedText(caller: string, url: unknown): string {
  if (typeof url !== 'string' || url.trim() === '') {
    throw new TypeError(
      `[keydrawer] ${caller}() requires \`url\`: a path such as '/api/api-keys' or an http(s) address.`,
    )
  }
  if (!isHttp(url)) {
    throw new TypeError(`[keydrawer] ${caller}(): the \`url\` is neither a path nor an http(s) address.`)
  }
  if (isOverheard(url)) {
    warnOnce(`${caller}(): the \`url\` uses plain http, so anyone on the network can read each new secret. Use https.`)
  }
  return url
}

/**
 * Whether a URL is plain http to another machine. Paths have the scheme of the page, which only the server can change.
 */
function isOverheard(url: string): boolean {
  const { protocol, hostname } = new URL(url, 'https://origin.invalid')
  return protocol === 'http:' && !/^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}

function isHttp(url: string): boolean {
  try {
    // A path is resolved against the placeholder origin. An absolute address replaces it, including the scheme.
    return ['http:', 'https:'].includes(new URL(url, 'https://origin.invalid').protocol)
  } catch {
    return false
  }
}
