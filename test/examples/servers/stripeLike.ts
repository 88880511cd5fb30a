import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'

interface StoredKey {
  readonly id: string
  readonly object: 'api_key'
  readonly created: number
  name: string
  readonly redacted_value: string
  expires_at: number | null
  readonly livemode: boolean
  readonly metadata: Readonly<Record<string, string>>
}

interface Replay {
  readonly form: string
  readonly answer: object
}

const FIELDS = new Set(['name', 'expires_at', 'metadata[source]'])

/**
 * An API in the manner of Stripe's: forms for requests, lists that go on after the last id, Unix seconds, errors under
 * `error`, and idempotency keys.
 */
export function stripeServer() {
  const accounts = new Map<string, { keys: StoredKey[]; replays: Map<string, Replay> }>()
  let count = 0
  const app = new Hono<{ Variables: { keys: StoredKey[]; replays: Map<string, Replay> } }>().basePath('/v1/api_keys')

  app.use('*', async (context, next) => {
    const { req } = context
    const token = /^Bearer (sk_\w+)$/.exec(req.header('authorization') ?? '')?.[1]
    if (!token) return refusal(401, { type: 'invalid_request_error', message: 'You did not provide an API key.' })
    const type = req.header('content-type')
    if (type !== undefined && !type.startsWith('application/x-www-form-urlencoded'))
      return refusal(400, { type: 'invalid_request_error', message: 'Invalid request (check the content type).' })
    const account = accounts.get(token) ?? { keys: [], replays: new Map() }
    accounts.set(token, account)
    context.set('keys', account.keys)
    context.set('replays', account.replays)
    return next()
  })

  app.get('/', ({ req, var: { keys } }) => {
    const limit = Number(req.query('limit') ?? 10)
    if (!(limit >= 1 && limit <= 100)) return invalid('limit', 'parameter_invalid_integer')
    const after = req.query('starting_after')
    const at = after === undefined ? 0 : keys.findIndex(({ id }) => id === after) + 1
    if (after !== undefined && at === 0) return missing(400, 'starting_after')
    const data = keys.slice(at, at + limit)
    return Response.json({ object: 'list', data, has_more: at + limit < keys.length, url: '/v1/api_keys' })
  })
  app.post('/', async ({ req, var: { keys, replays } }) => {
    const form = await req.text()
    const name = req.header('idempotency-key') ?? randomBytes(8).toString('hex')
    const replay = replays.get(name)
    if (replay)
      return replay.form === form
        ? Response.json(replay.answer, { headers: { 'idempotent-replayed': 'true' } })
        : refusal(400, { type: 'idempotency_error', message: 'Keys can only be used with the same parameters.' })
    const sent = new URLSearchParams(form)
    const fault = faultOf(sent)
    if (fault) return fault
    const secret = `rk_live_${randomBytes(24).toString('hex')}`
    const key: StoredKey = {
      id: `key_${++count}${randomBytes(8).toString('hex')}`,
      object: 'api_key',
      created: Math.floor(Date.now() / 1000),
      name: sent.get('name') ?? '',
      redacted_value: `rk_live_...${secret.slice(-4)}`,
      expires_at: Number(sent.get('expires_at')) || null,
      livemode: true,
      metadata: { source: sent.get('metadata[source]') ?? '' },
    }
    keys.unshift(key)
    const answer = { ...key, secret }
    replays.set(name, { form, answer })
    return Response.json(answer)
  })
  app.on(['GET', 'POST', 'DELETE'], '/:id', async ({ req, var: { keys } }) => {
    const key = keys.find(({ id }) => id === req.param('id'))
    if (!key) return missing(404, 'id')
    if (req.method === 'DELETE') {
      keys.splice(keys.indexOf(key), 1)
      return Response.json({ id: key.id, object: 'api_key', deleted: true })
    }
    const sent = new URLSearchParams(await req.text())
    const fault = req.method === 'POST' && faultOf(sent)
    if (fault) return fault
    if (sent.has('name')) key.name = sent.get('name') ?? ''
    if (sent.has('expires_at')) key.expires_at = Number(sent.get('expires_at')) || null
    return Response.json(key)
  })
  return app
}

function faultOf(sent: URLSearchParams): Response | undefined {
  const unknown = [...sent.keys()].find((name) => !FIELDS.has(name))
  if (unknown !== undefined) return invalid(unknown, 'parameter_unknown')
  const name = sent.get('name')
  if (name === '') return invalid('name', 'parameter_invalid_empty')
  if (name !== null && name.length > 40) return invalid('name', 'parameter_invalid_string_too_long')
  const ending = sent.get('expires_at') ?? ''
  return /^\d*$/.test(ending) ? undefined : invalid('expires_at', 'parameter_invalid_integer')
}

const refusal = (status: number, error: object) => Response.json({ error }, { status })

const invalid = (param: string, code: string) =>
  refusal(400, { type: 'invalid_request_error', code, param, message: `Invalid ${param}` })

const missing = (status: number, param: string) =>
  refusal(status, { type: 'invalid_request_error', code: 'resource_missing', param, message: 'No such api_key' })
