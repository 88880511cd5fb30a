import type { Context } from 'hono'
import type { KeyDatabase } from '../../server/src/openKeyDatabase'
import { verifyApiKey } from '../../server/src/verifyApiKey'
import { type Auth, KEY_CONFIG_ID } from './createAuth'
import { type KeyPermissions, scopesOf } from './permissions'
import { problem } from './problem'

const NO_KEY = 'Send a valid API key as "Authorization: Bearer <key>" or "x-api-key: <key>".'

/** `GET /api/hello`: called by a customer's program with its key. */
export function helloRoute(auth: Auth, keys?: KeyDatabase) {
  return async (context: Context): Promise<Response> => {
    const { adapter } = await auth.$context
    const found = keys ? await referenceKey(keys, context) : await pluginKey(auth, context)
    if (found instanceof Response) return found
    const where = [{ field: 'id', value: found.organizationId }]
    const organization = await adapter.findOne<{ name: string }>({ model: 'organization', where })
    const name = organization?.name ?? null
    const { name: key, scopes } = found
    // A real API would check the scopes before it answers.
    return context.json({ message: `Hello from ${name ?? 'nobody'}`, organization: name, key, scopes })
  }
}

interface FoundKey {
  readonly name: string | null
  readonly organizationId: string
  readonly scopes: readonly string[]
}

async function referenceKey(keys: KeyDatabase, context: Context): Promise<FoundKey | Response> {
  const found = await verifyApiKey(keys, keyOf(context) ?? '')
  if (!found) return refused(context)
  const { name, scope: organizationId, scopes } = found
  return { name, organizationId, scopes }
}

async function pluginKey(auth: Auth, context: Context): Promise<FoundKey | Response> {
  const { adapter } = await auth.$context
  const key = keyOf(context)
  const {
    valid,
    error,
    key: apiKey,
  } = key
    ? await auth.api.verifyApiKey({ body: { configId: KEY_CONFIG_ID, key } })
    : { valid: false, error: null, key: null }

  if (error?.code === 'RATE_LIMITED') {
    context.header('Retry-After', '60')
    return problem(context, 429, 'This key was used too often. Wait a minute.')
  }
  if (!valid || !apiKey) {
    // The plugin also says "invalid" if the database is unavailable. A query of our own tells the two
    // apart: a customer must not be told to replace a working key.
    await adapter.count({ model: 'organization' })
    return refused(context)
  }
  const permissions: KeyPermissions = apiKey.permissions ?? {}
  return { name: apiKey.name, organizationId: apiKey.referenceId, scopes: scopesOf(permissions) }
}

/** The same response for every reason, so that it does not reveal which keys exist. */
function refused(context: Context): Response {
  context.header('WWW-Authenticate', 'Bearer')
  return problem(context, 401, NO_KEY)
}

function keyOf(context: Context): string | undefined {
  return /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? context.req.header('x-api-key')
}
