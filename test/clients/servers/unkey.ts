import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'

interface StoredKey {
  readonly keyId: string
  readonly key: string
  readonly externalId: string
  readonly createdAt: number
  name?: string | undefined
  meta?: object | undefined
  permissions?: string[] | undefined
  enabled: boolean
  expires?: number | undefined
  /** The expiration date before it was rerolled. */
  endBefore?: number | undefined
  updatedAt?: number | undefined
}

type Body = Readonly<Record<string, unknown>> & {
  readonly keyId?: string | undefined
  readonly externalId?: string | undefined
}

/**
 * Implements Unkey's API (v2) as its published types describe it, behind the route of a host. A cookie identifies the
 * signed-in user, and the root key never reaches a browser.
 */
export function unkeyServer() {
  const keys: StoredKey[] = []
  let count = 0
  const found = ({ keyId }: Body) => keys.find((stored) => stored.keyId === keyId)

  const insert = (own: Pick<StoredKey, 'externalId'> & Partial<StoredKey>): StoredKey => {
    const key = `acme_${randomBytes(16).toString('base64url')}`
    const stored = {
      enabled: true,
      ...own,
      key,
      keyId: `key_${String(++count).padStart(6, '0')}`,
      createdAt: Date.now(),
    }
    keys.unshift(stored)
    return stored
  }
  const shown = ({ key, externalId: _owner, endBefore: _end, ...stored }: StoredKey) => ({
    ...stored,
    start: key.slice(0, 8),
  })

  function list(externalId: string, { limit = 100, cursor }: Body & { limit?: number; cursor?: string }) {
    const own = keys.filter((stored) => stored.externalId === externalId)
    const from = cursor === undefined ? 0 : own.findIndex(({ keyId }) => keyId === cursor)
    const hasMore = from + limit < own.length
    const next = own[from + limit]?.keyId
    return answer(own.slice(from, from + limit).map(shown), { pagination: { hasMore, cursor: next ?? 'end' } })
  }

  function reroll(body: Body & { expiration?: number }) {
    const old = found(body)
    if (!old) return problem(404)
    if (typeof body.expiration !== 'number') return problem(400, ['body.expiration'])
    const { key: _key, keyId: _id, createdAt: _at, ...own } = old
    if (!('endBefore' in old)) old.endBefore = old.expires
    const made = insert({ externalId: own.externalId, ...withoutEnd(own), expires: old.endBefore })
    if (body.expiration === 0) keys.splice(keys.indexOf(old), 1)
    else old.expires = Date.now() + body.expiration
    return answer({ keyId: made.keyId, key: made.key })
  }

  const operations: Readonly<Record<string, (body: Body) => Response>> = {
    'apis.listKeys': (body) => (body['apiId'] === 'api_1' ? list(String(body.externalId), body) : problem(404)),
    'keys.getKey': (body) => {
      const stored = found(body)
      return stored ? answer(shown(stored)) : problem(404)
    },
    'keys.createKey': ({ apiId, ...body }) => {
      const fields = [typeof body['name'] === 'string' && body['name'].length > 255 && 'body.name'].filter(Boolean)
      if (fields.length > 0) return problem(400, fields)
      if (apiId !== 'api_1') return problem(404)
      const { key, keyId } = insert(body as unknown as StoredKey)
      return answer({ key, keyId })
    },
    'keys.updateKey': ({ keyId, ...patch }) => {
      const stored = found({ keyId })
      if (!stored) return problem(404)
      const cleared = Object.entries(patch).map(([name, value]) => [name, value ?? undefined])
      Object.assign(stored, Object.fromEntries(cleared), { updatedAt: Date.now() })
      return answer({})
    },
    'keys.deleteKey': (body) => {
      const stored = found(body)
      if (!stored) return problem(404)
      keys.splice(keys.indexOf(stored), 1)
      return answer({})
    },
    'keys.rerollKey': reroll,
  }

  const app = new Hono()
  app.post('/api/unkey/v2/:operation', async ({ req }) => {
    const user = /user=(\w+)/.exec(req.header('cookie') ?? '')?.[1]
    const body = await req.json<Body>()
    const operation = req.param('operation')
    if (!user) return problem(401)
    if (operation === 'portal.listKeys') return list(user, body)
    if (operation === 'portal.rerollKey') return found(body)?.externalId === user ? reroll(body) : problem(404)
    // Like the route of a host, it hides the keys of others, whatever the page requests.
    const owner = body.externalId ?? (body.keyId === undefined ? undefined : found(body)?.externalId)
    if (owner !== undefined && owner !== user) return problem(403)
    return operations[operation]?.(body) ?? problem(404)
  })
  return { app, keys, insert }
}

function withoutEnd({ endBefore: _end, ...own }: Partial<StoredKey>): Partial<StoredKey> {
  return own
}

function answer(data: unknown, more: object = {}): Response {
  return Response.json({ meta: { requestId: 'req_1' }, data, ...more })
}

function problem(status: number, fields: readonly unknown[] = []): Response {
  const errors = fields.map((location) => ({ location, message: 'It is not as it has to be.' }))
  const error = { title: 'No', detail: 'No.', status, type: 'https://unkey.example/errors', errors }
  return Response.json({ meta: { requestId: 'req_1' }, error }, { status })
}
