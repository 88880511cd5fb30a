import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'

interface Owner {
  readonly id: string
  readonly name: string
}

interface StoredToken {
  readonly id: number
  readonly name: string
  readonly owner: Owner
  readonly created_at: string
  readonly expires_at: string
  token_prefix: string
}

interface Sent {
  readonly name?: string
  readonly expires_at?: string
}

const PAGE_SIZE = 4
const OWNERS: readonly Owner[] = [
  { id: 'sa_ci', name: 'CI' },
  { id: 'sa_etl', name: 'ETL' },
]

/**
 * An API of service accounts: one list of all tokens with `Link` headers, changes below the account that owns a token,
 * and numbers for ids that each account counts for itself.
 */
export function serviceAccountsServer() {
  const orgs = new Map<string, StoredToken[]>()
  const tokensOf = (org = '') => {
    const tokens = orgs.get(org) ?? []
    orgs.set(org, tokens)
    return tokens
  }
  const app = new Hono().basePath('/api/orgs/:org')
  app.use('*', async ({ req }, next) => (req.header('x-session') ? next() : refusal(401, 'unauthenticated')))

  app.get('/tokens', ({ req }) => {
    const tokens = tokensOf(req.param('org'))
    const page = Number(req.query('page') ?? 1)
    const url = new URL(req.url)
    url.searchParams.set('page', String(page + 1))
    const link = page * PAGE_SIZE < tokens.length ? { link: `<${url.href}>; rel="next"` } : undefined
    return Response.json({ data: tokens.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE) }, link && { headers: link })
  })
  app.post('/service-accounts/:owner/tokens', async ({ req }) => {
    const owner = OWNERS.find(({ id }) => id === req.param('owner'))
    if (!owner) return refusal(404, 'not_found')
    const { name, expires_at, ...others } = await req.json<Sent>()
    const [unknown] = Object.keys(others)
    if (unknown !== undefined) return refusal(422, 'unknown_field', { field: unknown })
    if (!name) return refusal(422, 'required', { field: 'name' })
    if (expires_at === undefined) return refusal(422, 'required', { field: 'expires_at' })
    const tokens = tokensOf(req.param('org'))
    const id = 1 + Math.max(0, ...tokens.filter((each) => each.owner === owner).map((each) => each.id))
    const token = randomBytes(24).toString('hex')
    const stored = { id, name, owner, created_at: new Date().toISOString(), expires_at, token_prefix: prefixOf(token) }
    tokens.unshift(stored)
    return Response.json({ data: stored, token }, { status: 201 })
  })
  app.on(['POST', 'DELETE'], '/service-accounts/:owner/tokens/:id/:action?', ({ req }) => {
    const tokens = tokensOf(req.param('org'))
    const stored = tokens.find(({ id, owner }) => owner.id === req.param('owner') && String(id) === req.param('id'))
    if (!stored) return refusal(404, 'not_found')
    if (req.method === 'DELETE') {
      tokens.splice(tokens.indexOf(stored), 1)
      return new Response(null, { status: 204 })
    }
    const token = randomBytes(24).toString('hex')
    stored.token_prefix = prefixOf(token)
    return Response.json({ data: stored, token })
  })
  return app
}

const prefixOf = (token: string) => token.slice(0, 8)

const refusal = (status: number, code: string, more: object = {}) =>
  Response.json({ error: { code, ...more } }, { status })
