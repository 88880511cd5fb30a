import { configError } from '../core/configError'

/** The base of a path if there is no page. */
const NO_PAGE = 'https://origin.invalid'

/**
 * Resolves an address that a response names, on the origin of the request. The headers of the client, which may hold a
 * token, must not be sent to another origin.
 *
 * A backend behind a proxy may name its own origin. If the path is the same, its query is added to the address that the
 * client knows. Throws `malformed-response` otherwise.
 */
export function onSameOrigin(requestUrl: string, named: string, option: string): string {
  const page = typeof location === 'undefined' ? NO_PAGE : location.href
  const base = new URL(requestUrl, page)
  const target = URL.canParse(named, base.href) ? new URL(named, base) : undefined
  const isSame = target?.origin === base.origin
  if (!target || (!isSame && target.pathname !== base.pathname)) {
    throw configError(
      'malformed-response',
      `The address at \`mapping.${option}\` is on another origin or is not an address, so it was not requested, because the request would include the headers of the client. Let the backend return a path.`,
    )
  }
  const path = `${target.pathname}${target.search}`
  const isRelative = !URL.canParse(requestUrl)
  return isRelative ? path : `${base.origin}${path}`
}

/** Returns the target with `rel="next"` of a `Link` header (RFC 8288). */
export function nextLinkOf(headers: Headers): string | undefined {
  const links = (headers.get('link') ?? '').matchAll(
    /<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"[^"]*"|[^",;\s]*))?)*)/g,
  )
  for (const [, target, params = ''] of links) {
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^",;\s]*))/i.exec(params)
    const names = (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/)
    if (names.includes('next') && target) return target
  }
  return undefined
}
