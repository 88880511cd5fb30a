import { isRecord } from '../core/isRecord'
import type { Exchange } from '../testing/CallLog'
import type { Target } from './Target'

interface Answered {
  readonly request: Request
  /** The body that was sent. */
  readonly sent: string
  readonly response: Response
  /** The body of the response. */
  readonly text: string
}

/** Returns a request and its response in a form that may be printed: names of fields, never values. */
export function exchangeOf({ request, sent, response, text }: Answered, target: Target): Exchange {
  const { status } = response
  const location = status >= 300 && status < 400 ? response.headers.get('location') : null
  const names = namesIn(sent, request.headers.get('content-type') ?? '')
  return {
    method: request.method,
    path: safePath(new URL(request.url), target),
    sent: names,
    status,
    type: response.headers.get('content-type')?.split(';', 1)[0]?.trim() ?? '',
    isPage: text.trimStart().startsWith('<'),
    redirectedTo: location === null ? undefined : new URL(location, request.url).pathname,
    mentioned: response.ok ? [] : names.filter((name) => new Set(text.split(/[^\w-]+/)).has(name)),
    lists: listsIn(parseJson(text)),
  }
}

/** Drops the engine's own error, because it quotes the text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function namesIn(body: string, type: string): readonly string[] {
  if (type.includes('x-www-form-urlencoded')) return [...new Set(new URLSearchParams(body).keys())].filter(isName)
  const json = parseJson(body)
  return isRecord(json) ? Object.keys(json).filter(isName) : []
}

const DEPTH = 3

/** Returns the paths of the lists in a response. */
function listsIn(value: unknown, depth = DEPTH): readonly string[] {
  if (Array.isArray(value)) return ['']
  if (!isRecord(value) || depth === 0) return []
  return Object.entries(value)
    .filter(([name]) => isName(name))
    .flatMap(([name, member]) => listsIn(member, depth - 1).map((rest) => (rest === '' ? name : `${name}.${rest}`)))
    .slice(0, 5)
}

/** Whether a text may be printed as a name. Any other text may be an id or a secret. */
function isName(text: string): boolean {
  return /^[a-z_$][\w$-]{0,29}$/i.test(text)
}

/** The words in the addresses of the contract. */
const WORDS = ['scopes', 'activity', 'enable', 'disable', 'rotate', 'revoke', 'acknowledge']

/** Returns the path of a request in a form that may be printed. An id may be a secret, so only known words remain. */
function safePath(url: URL, { url: base, scope, mapping, isForeign }: Target): string {
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
