import { randomBytes, randomUUID } from 'node:crypto'
import { Hono } from 'hono'

interface StoredKey {
  readonly name: string
  readonly uid: string
  displayName: string
  readonly createTime: string
  updateTime: string
  etag: string
  deleteTime?: string | undefined
}

interface Operation {
  readonly name: string
  readonly done?: true
  readonly response?: object
  readonly error?: { readonly code: number; readonly message: string }
}

export const QUOTA = 40
const TYPE = 'type.googleapis.com/google.api.apikeys.v2.Key'

/**
 * An API in the manner of Google's API Keys (v2), as its discovery document describes it: long-running operations,
 * custom methods, page tokens, empty lists that are left out, and `google.rpc.Status` for errors.
 */
export function googleServer() {
  const projects = new Map<string, StoredKey[]>()
  const operations = new Map<string, { readonly last: Operation; pending: number }>()
  let count = 0
  const keysOf = (project = '') => {
    const keys = projects.get(project) ?? []
    projects.set(project, keys)
    return keys
  }
  // No test waits for a clock. A client takes 0 for no answer.
  const soon = { headers: { 'retry-after': '0.001' } }
  /** An operation that is done when it is asked for the second time. */
  const started = (result: Partial<Operation>) => {
    const name = `operations/akmf.p7-${++count}-${randomUUID()}`
    operations.set(name, { last: { name, done: true, ...result }, pending: 1 })
    return Response.json({ name }, soon)
  }
  const shown = ({ deleteTime, ...key }: StoredKey) => ({ ...key, ...(deleteTime !== undefined && { deleteTime }) })
  const response = (key: StoredKey, more: object = {}) => ({ response: { '@type': TYPE, ...shown(key), ...more } })

  const app = new Hono().basePath('/v2')
  app.use('*', async ({ req }, next) =>
    req.header('authorization')?.startsWith('Bearer ya29.')
      ? next()
      : refusal(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.'),
  )
  app.get('/operations/:name', ({ req }) => {
    const operation = operations.get(`operations/${req.param('name')}`)
    if (!operation) return refusal(404, 'NOT_FOUND', 'No such operation.')
    return operation.pending-- > 0 ? Response.json({ name: operation.last.name }, soon) : Response.json(operation.last)
  })

  const path = '/projects/:project/locations/global/keys'
  app.get(path, ({ req }) => {
    const all = keysOf(req.param('project')).filter((key) => req.query('showDeleted') === 'true' || !key.deleteTime)
    const size = Math.min(Number(req.query('pageSize') ?? 50) || 50, 300)
    const token = req.query('pageToken')
    const at = token === undefined ? 0 : Number(Buffer.from(token, 'base64url').toString())
    if (!Number.isSafeInteger(at)) return refusal(400, 'INVALID_ARGUMENT', 'Invalid page token.')
    const keys = all.slice(at, at + size).map(shown)
    const next = at + size < all.length ? Buffer.from(String(at + size)).toString('base64url') : undefined
    return Response.json({ ...(keys.length > 0 && { keys }), ...(next !== undefined && { nextPageToken: next }) })
  })
  app.post(path, async ({ req }) => {
    const sent = await req.json<Readonly<Record<string, unknown>>>()
    const fault = faultOf(sent)
    if (fault) return fault
    const keys = keysOf(req.param('project'))
    if (keys.filter((key) => !key.deleteTime).length >= QUOTA)
      return started({ error: { code: 8, message: 'The maximum number of keys has been reached.' } })
    const now = new Date().toISOString()
    const uid = randomUUID()
    const key: StoredKey = {
      name: `projects/1234567890/locations/global/keys/${uid}`,
      uid,
      displayName: String(sent['displayName']),
      createTime: now,
      updateTime: now,
      etag: `W/"${randomBytes(8).toString('base64')}"`,
    }
    keys.unshift(key)
    return started(response(key, { keyString: `AIza${randomBytes(26).toString('base64url')}` }))
  })
  app.on(['PATCH', 'DELETE', 'POST'], `${path}/:key`, async ({ req }) => {
    const [uid, method = req.method === 'POST' ? '' : req.method] = (req.param('key') ?? '').split(':')
    const key = keysOf(req.param('project')).find((each) => each.uid === uid)
    if (!key) return refusal(404, 'NOT_FOUND', 'Requested entity was not found.')
    key.updateTime = new Date().toISOString()
    if (method === 'DELETE') key.deleteTime ??= key.updateTime
    else if (method === 'undelete') key.deleteTime = undefined
    else if (method === 'PATCH') {
      const sent = await req.json<Readonly<Record<string, unknown>>>()
      const fault = req.query('updateMask') === 'displayName' ? faultOf(sent) : invalid('update_mask', 'is required')
      if (fault) return fault
      key.displayName = String(sent['displayName'])
    } else return refusal(404, 'NOT_FOUND', 'Method not found.')
    return started(response(key))
  })
  return app
}

function faultOf(sent: Readonly<Record<string, unknown>>): Response | undefined {
  const unknown = Object.keys(sent).find((name) => name !== 'displayName')
  if (unknown !== undefined) return invalid(unknown, `Invalid JSON payload received. Unknown name "${unknown}"`)
  const name = sent['displayName']
  if (typeof name !== 'string' || name === '') return invalid('key.display_name', 'A display name is required.')
  return name.length > 63 ? invalid('key.display_name', 'The display name exceeds 63 characters.') : undefined
}

const refusal = (code: number, status: string, message: string, details: readonly object[] = []) =>
  Response.json({ error: { code, message, status, ...(details.length > 0 && { details }) } }, { status: code })

const invalid = (field: string, description: string) =>
  refusal(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.', [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ field, description }] },
  ])
