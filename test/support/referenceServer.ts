import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientFeatures } from 'keydrawer/core'
import { afterAll } from 'vitest'
import { type ApiKeysHandlerOptions, createApiKeysHandler } from '../../examples/server/src/createApiKeysHandler'
import type { KeyEvent } from '../../examples/server/src/events'
import { type KeyDatabase, openKeyDatabase } from '../../examples/server/src/openKeyDatabase'
import { verifyApiKey } from '../../examples/server/src/verifyApiKey'
import { asPromised } from './asPromised'

/** Everything that the reference server does. */
export { REST_OPERATIONS as operations } from '../../src/clients/RestClientOptions'
export const features: ClientFeatures = {
  idempotency: 'L2',
  expiry: {},
  update: ['name', 'description', 'expiresAt', 'scopes'],
  rotate: { gracePeriods: [0, 3600] },
  list: { search: true, status: true, sort: ['name', 'createdAt', 'lastUsedAt', 'expiresAt', 'status'] },
}
export const scopes = [{ value: 'read', readOnly: true }, { value: 'write' }, { value: 'admin' }]

/** A database in a file of its own, for as long as the tests of a file run. */
export async function temporaryDatabase(): Promise<KeyDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'keydrawer-server-'))
  const database = await openKeyDatabase(`file:${join(folder, 'keys.db')}`)
  afterAll(async () => {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return database
}

const url = 'http://localhost/api/api-keys'
let organizations = 0

/** A server with an organization of its own, and a clock that stands where it is put. */
export function serve({
  database,
  ...options
}: Pick<ApiKeysHandlerOptions, 'database'> & Partial<ApiKeysHandlerOptions>) {
  const scope = `org-${++organizations}`
  const clock = { now: Date.now() }
  const events: KeyEvent[] = []
  const handler = createApiKeysHandler({
    database,
    authenticate: () => ({ scope, id: 'ada', label: 'ada@example.com' }),
    scopes,
    now: () => new Date(clock.now),
    onEvent: (event) => events.push(event),
    ...options,
  })
  const send = (method: string, path = '', body?: unknown, headers: Record<string, string> = {}) =>
    handler(
      new Request(`${url}${path}`, {
        method,
        headers: { ...(method !== 'GET' && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    )
  const make = async (body: object = { name: 'CI deploy' }, idempotencyKey: string = crypto.randomUUID()) => {
    const answer = await send('POST', '', body, { 'idempotency-key': idempotencyKey })
    const { data, secret } = await asPromised('createApiKey', 201, answer)
    return { id: (data as { id: string }).id, secret: String(secret), idempotencyKey, body }
  }
  const verify = (secret: string) => verifyApiKey(database, secret, new Date(clock.now))
  return { scope, clock, events, handler, send, make, verify }
}
