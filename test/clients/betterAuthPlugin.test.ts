// @vitest-environment node
import { type BetterAuthClientOptions, createBetterAuthClient } from 'keydrawer/better-auth'
import type { ApiKeysClient } from 'keydrawer/core'
import { expect, it } from 'vitest'
import { describeContract } from '../support/describeContract'
import { betterAuthServer } from './servers/betterAuth'
import { listening } from './servers/listen'

const betterAuth = betterAuthServer()
const url = listening(betterAuth.app)
const scopes = ['files:read', 'files:write', 'a:b:read', 'admin:all'].map((value) => ({ value }))

async function setUp(options: BetterAuthClientOptions) {
  const { headers, organizationId: scope } = await betterAuth.signUp()
  const client = createBetterAuthClient({ url: `${url()}/api/auth`, metadata: true, headers, ...options })
  const context = { signal: new AbortController().signal, scope, idempotencyKey: 'k' }
  // The plugin takes the expiration date in seconds from now, and receives it a little later.
  return { client: client as Required<ApiKeysClient>, scope, context, headers, toleranceMs: 5000 }
}

function withoutPermissions(headers: BetterAuthClientOptions['headers']) {
  const client = createBetterAuthClient({ url: `${url()}/api/auth`, configId: 'org', headers })
  return { client, ...client }
}

describeContract('better-auth, keys of users', () => setUp({ configId: 'own', owner: 'user' }))
describeContract('better-auth, keys of organizations', () => setUp({ configId: 'org' }))
describeContract('better-auth, keys with permissions', () =>
  setUp({ configId: 'org', permissions: { url: `${url()}/api/keys`, scopes } }),
)
describeContract('better-auth, keys whose ends are not theirs to choose', () =>
  setUp({ configId: 'plain', metadata: false, expiry: false }),
)

it('creates keys with the prefix of the host', async () => {
  const { client, context } = await setUp({ configId: 'own', owner: 'user', prefix: 'acme_' })
  const { secret, apiKey } = await client.create({ name: 'CI' }, context)
  expect(secret.reveal()).toMatch(/^acme_/)
  expect(apiKey?.hint?.prefix).toMatch(/^acme_/)
})

it('reads the permissions of every key, although it cannot set any', async () => {
  const owner = await setUp({ configId: 'org', permissions: { url: `${url()}/api/keys`, scopes } })
  const { id } = await owner.client.create({ name: 'CI', scopes: ['a:b:read', 'files:read'] }, owner.context)
  const { client, listScopes, features } = withoutPermissions(owner.headers)
  expect((await client.get!(id!, owner.context)).scopes).toEqual(['a:b:read', 'files:read'])
  expect([listScopes, features?.update]).toEqual([undefined, ['name', 'expiresAt']])
})

it.each([
  ['the wrong owner', { configId: 'org', owner: 'user' }, '`owner'],
  ['metadata that is switched off', { configId: 'plain' }, '`metadata: false`'],
  [
    'permissions that the plugin has to set',
    { permissions: { url: '/api/auth/api-key', scopes } },
    '`permissions.url`',
  ],
  ['a prefix that is too long', { configId: 'own', owner: 'user', prefix: 'x'.repeat(99) }, '`prefix`'],
] as const)('names the setting to change for %s', async (_what, options, named) => {
  const own = 'permissions' in options ? { permissions: { url: `${url()}/api/auth/api-key`, scopes } } : {}
  const { client, context } = await setUp({ configId: 'org', ...options, ...own })
  const made = client.create({ name: 'CI', description: 'x', scopes: ['files:read'] }, context)
  await expect(made).rejects.toMatchObject({
    code: 'unsupported',
    message: expect.stringContaining(named),
    mayHaveApplied: false,
  })
})
