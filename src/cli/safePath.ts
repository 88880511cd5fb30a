import type { Target } from './Target'

/** The words of the contract’s addresses. */
const WORDS = ['scopes', 'activity', 'enable', 'disable', 'rotate', 'revoke', 'acknowledge']

/** The path of a request as it may be printed: an id may be a secret, so only words that are known stay. */
export function safePath(url: URL, { url: base, scope, mapping, isForeign }: Target): string {
  const routes = mapping ? Object.values(mapping.routes).flatMap((route = '') => route.split(/[ /]/)) : []
  const known = new Set([...new URL(base).pathname.split('/'), ...routes, ...WORDS, scope, encodeURIComponent(scope)])
  const path = url.pathname.split('/').map((segment) => (known.has(segment) ? segment : '{id}'))
  return path.join('/') + (isForeign ? '' : safeQuery(url))
}

/** A cursor may be the id of the last key. */
function safeQuery({ search, searchParams }: URL): string {
  const cursor = searchParams.get('cursor')
  return cursor ? search.replace(/(?<=[?&]cursor=)[^&]*/, '…') : search
}
