import type { ApiKeyScope } from 'keydrawer/core'
import type { Caller } from './Caller'
import type { KeyEvent } from './events'
import { BusyError, type KeyDatabase } from './openKeyDatabase'
import { Problem } from './problems'
import { forgetOldReplays } from './replays'
import { type Rules, routeOf } from './routes'

export interface ApiKeysHandlerOptions {
  /** The database of the keys: `await openKeyDatabase(url)`. */
  readonly database: KeyDatabase
  /** Returns the caller, or `null` if nobody is signed in. Called for every request. */
  readonly authenticate: (request: Request) => Caller | null | Promise<Caller | null>
  /** The path at which the handler is mounted. A `*` matches one segment. @default '/api/api-keys' */
  readonly path?: string | undefined
  /** The prefix of every secret, by which people and scanners recognize a leaked one. @default 'acme_live_' */
  readonly prefix?: string | undefined
  /** The scopes that keys can have. @default none, and keys have no scopes */
  readonly scopes?: readonly ApiKeyScope[] | undefined
  /** The most keys that a scope may have. @default Infinity */
  readonly quota?: number | undefined
  /** The latest expiry of a key, in days. If left out, keys need not expire. */
  readonly maxDays?: number | undefined
  /** The longest grace period of a rotation, in seconds. @default 30 days */
  readonly longestGraceSeconds?: number | undefined
  /** Other origins whose pages may change keys, such as `https://app.example.com`. @default this one alone */
  readonly origins?: readonly string[] | undefined
  /** Called with every change once it is committed, for an audit log. Never with a secret or a name. */
  readonly onEvent?: ((event: KeyEvent) => void) | undefined
  /** Called with an error that was answered with 500. @default its name is written to the console */
  readonly onError?: ((error: unknown) => void) | undefined
  /** The clock. @default () => new Date() */
  readonly now?: (() => Date) | undefined
}

/**
 * A backend of the REST contract (`keydrawer/openapi.yaml`) at level L2, as one function from a request to its
 * response. It works with Hono, Next.js, Express and anything else that supports `Request` and `Response`.
 */
export function createApiKeysHandler(options: ApiKeysHandlerOptions): (request: Request) => Promise<Response> {
  const { database, now = () => new Date(), onEvent, path = '/api/api-keys' } = options
  const { prefix = 'acme_live_', scopes = [], quota = Infinity, maxDays } = options
  const { longestGraceSeconds = 30 * 86_400 } = options
  const { onError = (error) => console.error(`API keys: ${error instanceof Error ? error.name : 'an error'}`) } =
    options
  const rules: Rules = { prefix, quota, scopes, maxDays, longestGraceSeconds }
  let swept = 0

  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    const rest = below(path, url.pathname)
    const { run, isChange } = routeOf(request.method, rest)
    const caller = await options.authenticate(request)
    if (!caller) throw new Problem(401, 'Sign in again', { code: 'unauthorized' })
    if (isChange) assertOwnPage(request, url, options.origins ?? [])

    const instant = now()
    const events: KeyEvent[] = []
    const response = await run({ request, url, caller, database, rules, now: instant, events })
    for (const event of events) onEvent?.(event)
    // At most once a minute, and no request waits for it.
    if (isChange && instant.getTime() - swept > 60_000) {
      swept = instant.getTime()
      void database.read((db) => forgetOldReplays(db, instant)).catch(onError)
    }
    return response
  }

  return (request) =>
    answer(request).catch((error: unknown) => {
      if (error instanceof Problem) return error.toResponse()
      if (error instanceof BusyError) return new Problem(409, error.name, { code: 'in-progress' }).toResponse()
      onError(error)
      return new Problem(500, 'The request failed').toResponse()
    })
}

/** The segments of a path below the one at which the handler is mounted. */
function below(path: string, pathname: string): readonly string[] {
  const mount = path.split('/').filter(Boolean)
  const segments = pathname.split('/').slice(1)
  const isHere = mount.every((part, index) => (part === '*' ? segments[index] !== '' : part === segments[index]))
  if (!isHere || segments.length < mount.length) throw new Problem(404, 'There is nothing at this address')
  return segments.slice(mount.length).filter((segment, index, all) => segment !== '' || index < all.length - 1)
}

/** Refuses requests that another site's page sends with the user's cookies. Programs send neither header. */
function assertOwnPage({ headers }: Request, url: URL, origins: readonly string[]): void {
  const origin = headers.get('origin')
  if (origin !== null && origins.includes(origin)) return
  const site = headers.get('sec-fetch-site')
  // Older browsers send only the origin. Behind a proxy its scheme may differ.
  const isSame = origin === null || (URL.canParse(origin) && new URL(origin).host === url.host)
  const isOwn = site === null ? isSame : site === 'same-origin' || site === 'none'
  if (!isOwn) throw new Problem(403, 'Send this from the page itself', { code: 'forbidden' })
}
