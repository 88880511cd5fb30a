import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'

interface StoredKey {
  readonly id: string
  readonly key: string
  readonly createdOn: string
  updatedOn: string
  description?: string | undefined
  expiresOn?: string | undefined
}

interface Change {
  readonly description?: string | null | undefined
  readonly expiresOn?: string | null | undefined
}

/**
 * Implements the keys of Zuplo's Developer API as its reference describes them, behind the route of a host. The route
 * knows the consumer of the signed-in user, and the API key of the account.
 */
export function zuploServer() {
  const consumers = new Map<string, StoredKey[]>()
  const formats: string[] = []
  let count = 0
  const keysOf = (consumer: string) => {
    const keys = consumers.get(consumer) ?? []
    consumers.set(consumer, keys)
    return keys
  }
  const problem = (status: number) =>
    Response.json(
      { type: 'about:blank', title: 'No', status },
      { status, headers: { 'content-type': 'application/problem+json' } },
    )
  const shown = (stored: StoredKey, format: string | undefined) => {
    const { key, ...row } = stored
    if (format === 'none') return row
    return format === 'masked' ? { ...row, key: `zpka_${'*'.repeat(20)}${key.slice(-4)}` } : stored
  }

  const app = new Hono().basePath('/api/zuplo')
  const consumerOf = (cookie: string | undefined) => /consumer=(\w+)/.exec(cookie ?? '')?.[1]
  app.use('/*', async ({ req }, next) => (consumerOf(req.header('cookie')) ? next() : problem(401)))

  app.get('/keys', ({ req }) => {
    const [limit, offset] = [Number(req.query('limit')), Number(req.query('offset') ?? Number.NaN)]
    if (!(limit >= 1 && limit <= 1000) || Number.isNaN(offset)) return problem(400)
    const own = keysOf(consumerOf(req.header('cookie'))!)
    formats.push(req.query('key-format') ?? 'visible')
    const data = own.slice(offset, offset + limit).map((stored) => shown(stored, req.query('key-format')))
    return Response.json({ data, limit, offset, total: own.length })
  })
  app.post('/keys', async ({ req }) => {
    const { description, expiresOn } = await req.json<Change>()
    const now = new Date().toISOString()
    const key = `zpka_${randomBytes(24).toString('hex')}`
    const stored = { id: `key_${++count}`, key, createdOn: now, updatedOn: now, ...given({ description, expiresOn }) }
    keysOf(consumerOf(req.header('cookie'))!).unshift(stored)
    return Response.json(stored, { status: 201 })
  })
  app.all('/keys/:id', async ({ req }) => {
    const own = keysOf(consumerOf(req.header('cookie'))!)
    const stored = own.find(({ id }) => id === req.param('id'))
    if (!stored) return problem(404)
    if (req.method === 'DELETE') {
      own.splice(own.indexOf(stored), 1)
      return new Response(null, { status: 204 })
    }
    if (req.method === 'PATCH')
      Object.assign(stored, given(await req.json<Change>()), { updatedOn: new Date().toISOString() })
    return Response.json(shown(stored, req.query('key-format') ?? 'masked'))
  })
  return { app, formats }
}

/** `null` removes a value. */
function given(change: Change): { description?: string | undefined; expiresOn?: string | undefined } {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? undefined]))
}
