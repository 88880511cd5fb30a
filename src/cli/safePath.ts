import type { Target } from './Target'

/** The words in the addresses of the contract. */
const WORDS = ['scopes', 'activity', 'enable', 'disable', 'rotate', 'revoke', 'acknowledge']

/** Returns the path of a request in a form that may be printed. An id may be a secret, so only known words remain. */
export function safePath(url: URL, { url: base, scope, mapping, isForeign }: Target): string {
  const routes = mapping ? Object.values(mapping.routes).flatMap((route = '') => route.split(/[ /]/)) : []
  const known = new Set([...new URL(base).pathname.split('/'), ...routes, ...WORDS, scope, encodeURIComponent(scope)])
  const path = url.pathname.split('/').map((segment) => (known.has(segment) ? segment : '{id}'))
  return path.join('/') + (isForeign ? '' : safeQuery(url))
}

/** Hides the cursor, which may be the id of the last key. */
function safeQuery({ search, searchParams }: URL): string {
  const cursor = searchParams.get('cursor')
  return cursor ? search.replace(/(?<=[?&]cursor=)[^&]*/, '…') : search
}
