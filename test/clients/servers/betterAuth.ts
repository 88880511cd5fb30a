import { apiKey } from '@better-auth/api-key'
import { betterAuth } from 'better-auth'
import { memoryAdapter } from 'better-auth/adapters/memory'
import { organization } from 'better-auth/plugins'
import { Hono } from 'hono'
import { accessControl, organizationRoles } from '../../../examples/account-page/server/organizationRoles'

const TABLES = ['user', 'session', 'account', 'verification', 'organization', 'member', 'invitation', 'apikey']
const ORIGIN = 'https://acme.example'

/**
 * A better-auth server with its plugin for API keys, for users and for organizations. It has two additional routes that
 * set permissions, which the plugin does not accept from a browser.
 */
export function betterAuthServer() {
  const auth = createAuth()
  const app = new Hono()
  app.on(['GET', 'POST'], '/api/auth/*', ({ req }) => auth.handler(req.raw))
  app.post('/api/keys/create', async ({ req }) => {
    const { headers } = req.raw
    const session = await auth.api.getSession({ headers })
    if (!session) return Response.json({ code: 'UNAUTHORIZED_SESSION' }, { status: 401 })
    return answer(async () => auth.api.createApiKey({ body: { ...(await req.json()), userId: session.user.id } }))
  })
  app.post('/api/keys/update', async ({ req }) => {
    const session = await auth.api.getSession({ headers: req.raw.headers })
    if (!session) return Response.json({ code: 'UNAUTHORIZED_SESSION' }, { status: 401 })
    return answer(async () => auth.api.updateApiKey({ body: { ...(await req.json()), userId: session.user.id } }))
  })

  let people = 0
  /** Signs up a new user with their own organization. */
  async function signUp() {
    const name = `person-${++people}`
    const json = { 'content-type': 'application/json', origin: ORIGIN }
    const post = (path: string, body: object, headers: Record<string, string>) =>
      app.request(`/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    const signedUp = await post(
      '/sign-up/email',
      { name, email: `${name}@acme.example`, password: 'correct horse' },
      json,
    )
    const cookie = signedUp.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ')
    const headers = { cookie, origin: ORIGIN }
    const made = await post('/organization/create', { name, slug: name }, { ...json, cookie })
    const { id } = (await made.json()) as { readonly id: string }
    return { headers, organizationId: id }
  }

  return { app, signUp }
}

function createAuth() {
  return betterAuth({
    baseURL: ORIGIN,
    secret: 'a secret of this test alone, and of nothing else',
    database: memoryAdapter(Object.fromEntries(TABLES.map((table) => [table, []]))),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    // Proper password hashing would take most of the time of these tests.
    emailAndPassword: { enabled: true, password: { hash: async (text) => text, verify: async () => true } },
    plugins: [
      organization({ ac: accessControl, roles: organizationRoles, creatorRole: 'admin' }),
      apiKey([
        { configId: 'own', references: 'user', enableMetadata: true, rateLimit: { enabled: false } },
        { configId: 'org', references: 'organization', enableMetadata: true, requireName: true },
        { configId: 'plain', references: 'organization', keyExpiration: { disableCustomExpiresTime: true } },
      ]),
    ],
  })
}

async function answer(run: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await run())
  } catch (error) {
    const { statusCode = 500, body = {} } = error as { readonly statusCode?: number; readonly body?: object }
    return Response.json(body, { status: statusCode })
  }
}
