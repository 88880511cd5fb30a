import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'

interface StoredKey {
  readonly id: string
  readonly value: string
  readonly owner: string
  readonly name: string
  readonly permissions: readonly string[]
  readonly createdAt: string
  expiresAt: string | null
}

interface Creation {
  readonly name?: unknown
  readonly permissions?: unknown
  readonly expiresAt?: string | null
}

const PERMISSIONS = ['bookings:read', 'bookings:write', 'prices:read', 'prices:write', 'webhooks:manage']

/** Implements the requests of WorkOS's widget for API keys as its published types describe them. */
export function workosServer() {
  const keys: StoredKey[] = []
  let count = 0
  const shown = ({ value, owner: _owner, ...stored }: StoredKey) => ({
    ...stored,
    obfuscatedValue: `sk_…${value.slice(-4)}`,
    lastUsedAt: null,
  })

  const page = <Row extends { readonly id: string }>(
    rows: readonly Row[],
    query: (name: string) => string | undefined,
  ) => {
    const limit = Number(query('limit') ?? 10)
    const after = query('after')
    const from = after === undefined ? 0 : rows.findIndex(({ id }) => id === after) + 1
    const data = rows.slice(from, from + limit)
    const last = data.at(-1)
    const next = last && from + limit < rows.length ? { after: last.id } : {}
    return { data, list_metadata: next }
  }

  const app = new Hono()
  for (const [room, list] of [
    ['ApiKeys', 'organization-api-keys'],
    ['UserApiKeys', 'api-keys'],
  ] as const) {
    const base = `/_widgets/${room}`
    const ownerOf = (authorization: string | undefined) =>
      authorization?.startsWith('Bearer widget-') ? `${room} ${authorization.slice(14)}` : undefined
    app.use(`${base}/*`, async ({ req, json }, next) => {
      if (!ownerOf(req.header('authorization'))) return json({ message: 'Unauthorized' }, 401)
      return next()
    })
    app.get(`${base}/${list}`, ({ req, json }) => {
      const search = (req.query('search') ?? '').toLowerCase()
      const own = keys.filter(
        ({ owner, name }) => owner === ownerOf(req.header('authorization')) && name.toLowerCase().includes(search),
      )
      return json(page(own.map(shown), (name) => req.query(name)))
    })
    app.post(`${base}/${list}`, async ({ req, json }) => {
      const { name, permissions, expiresAt = null } = await req.json<Creation>()
      const field =
        typeof name !== 'string' || name === '' ? 'name' : Array.isArray(permissions) ? undefined : 'permissions'
      if (field) return json({ message: 'Validation failed', errors: [{ code: 'invalid', field }] }, 422)
      const value = `sk_${randomBytes(24).toString('base64url')}`
      const owner = ownerOf(req.header('authorization'))!
      const createdAt = new Date().toISOString()
      const stored = {
        id: `api_key_${++count}`,
        value,
        owner,
        name: name as string,
        permissions: permissions as string[],
        createdAt,
        expiresAt,
      }
      keys.unshift(stored)
      const { lastUsedAt: _never, ...created } = shown(stored)
      return json({ ...created, value }, 201)
    })
    app.get(`${base}/permissions`, ({ req, json }) =>
      json(
        page(
          PERMISSIONS.map((slug) => ({ id: `perm_${slug}`, slug, name: slug, description: null })),
          (name) => (name === 'limit' ? '2' : req.query(name)),
        ),
      ),
    )
    app.post(`${base}/:id/expire`, async ({ req, json }) => {
      const stored = keys.find(({ id }) => id === req.param('id'))
      if (!stored) return json({ message: 'Not found' }, 404)
      if (stored.expiresAt !== null && Date.parse(stored.expiresAt) < Date.now())
        return json({ message: 'It has ended' }, 409)
      const { expiresAt = null } = await req.json<Creation>()
      stored.expiresAt = expiresAt
      return json(shown(stored))
    })
    app.delete(`${base}/:id`, ({ req, json }) => {
      const at = keys.findIndex(({ id }) => id === req.param('id'))
      if (at < 0) return json({ message: 'Not found' }, 404)
      keys.splice(at, 1)
      return json({ success: true })
    })
  }
  return { app, keys }
}
