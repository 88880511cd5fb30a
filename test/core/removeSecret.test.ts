// @vitest-environment node
import { type ApiKey, type CreateResponse, OneTimeSecret, toEnvText } from 'keydrawer/core'
import { createRestClient } from 'keydrawer/rest'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readIssuedKey } from '../../src/core/readIssuedKey'
import { apiKey, SECRET } from '../support/fakeClient'
import { anyContext as context } from '../support/mappedClient'

let warn: ReturnType<typeof vi.spyOn>
beforeEach(() => void (warn = vi.spyOn(console, 'warn').mockReturnValue()))
afterEach(() => void vi.restoreAllMocks())

const shownOf = ({ secret: _secret, ...shown }: CreateResponse) => JSON.stringify(shown)
const issuedWith = (own: object, secret: string = SECRET) =>
  readIssuedKey({ id: 'key_1', secret, apiKey: { ...apiKey({ hint: null }), ...own } })

describe.each([
  ['is the secret', SECRET],
  ['holds the secret', `token ${SECRET}!`],
])('a field that %s', (_what, text) => {
  it.each<[string, object, object]>([
    ['name', { name: text }, { name: null }],
    ['description', { description: text }, { description: null }],
    ['createdBy', { createdBy: { id: text, label: 'Ada' } }, { createdBy: { label: 'Ada' } }],
    ['createdBy', { createdBy: { id: 'u1', label: text } }, { createdBy: { id: 'u1' } }],
    ['scopes', { scopes: ['read', text] }, { scopes: ['read'] }],
    ['hint', { hint: { prefix: text } }, { hint: null }],
    ['hint', { hint: { prefix: 'kd_', suffix: text } }, { hint: null }],
    ['replaces', { replaces: text }, {}],
    ['actions', { actions: { revoke: text, delete: false } }, { actions: { delete: false } }],
  ])('is dropped: %s %j', (_field, own, kept) => {
    const issued = issuedWith(own)
    expect(shownOf(issued)).not.toContain(SECRET)
    expect(issued).toMatchObject({ id: 'key_1', apiKey: { id: 'key_1', ...kept } })
    expect(issued.secret.reveal()).toBe(SECRET)
  })

  it('is dropped if it is the id', () => {
    const issued = readIssuedKey({ id: text, secret: SECRET, apiKey: apiKey({ id: text, name: 'CI' }) })
    expect(issued).toMatchObject({ id: null, apiKey: undefined })
    expect(readIssuedKey({ id: 'key_1', secret: SECRET, apiKey: apiKey({ id: text }) }).id).toBe('key_1')
    expect(readIssuedKey({ secret: SECRET, apiKey: apiKey({ id: text }) }).id).toBeNull()
  })
})

it('drops a field that holds the secret part of a secret with several parts, and keeps the public one', () => {
  const text = toEnvText({ ACCESS_KEY_ID: 'key_1', REGION: 'us-east-1', SECRET_ACCESS_KEY: SECRET })
  const issued = issuedWith({ name: `CI ${SECRET}`, description: 'key_1 in us-east-1' }, text)
  expect(issued).toMatchObject({ id: 'key_1', apiKey: { name: null, description: 'key_1 in us-east-1' } })
})

it('finds a secret without the white space around it', () => {
  expect(shownOf(issuedWith({ name: SECRET }, ` ${SECRET}\n`))).not.toContain(SECRET)
})

it.each<[string, ApiKey['hint']]>([
  [SECRET, { prefix: 'kd_demo_', suffix: SECRET.slice(-4) }],
  [SECRET, { prefix: SECRET.slice(0, 12) }],
  [SECRET, { suffix: SECRET.slice(-8) }],
  ['sk_live_organization_0123456789abcdef', { prefix: 'sk_live_organization_' }],
  [SECRET, { prefix: 'other', suffix: 'else' }],
])('keeps the hint of %s: %j', (secret, hint) => {
  expect(issuedWith({ hint }, secret).apiKey?.hint).toEqual(hint)
  expect(warn).not.toHaveBeenCalled()
})

it.each<[string, ApiKey['hint']]>([
  [SECRET, { prefix: SECRET.slice(0, 30) }],
  [SECRET, { prefix: SECRET.slice(0, 20), suffix: SECRET.slice(20) }],
  [SECRET, { prefix: SECRET.slice(0, 18), suffix: SECRET.slice(-8) }],
  ['short1', { suffix: 'ort1' }],
])('drops a hint that hides too little of %s: %j', (secret, hint) => {
  expect(issuedWith({ hint }, secret).apiKey?.hint).toBeNull()
})

it('does not treat a short secret as a part of a longer word', () => {
  expect(issuedWith({ name: 'abc service', scopes: ['abc:read'] }, 'abc').apiKey).toMatchObject({
    name: 'abc service',
    scopes: ['abc:read'],
  })
  expect(issuedWith({ name: 'abc' }, 'abc').apiKey?.name).toBeNull()
})

it('warns in development, once, with the names of the fields and without the secret', async () => {
  vi.resetModules()
  const fresh = await import('../../src/core/readIssuedKey')
  const echo = { id: SECRET, secret: SECRET, apiKey: { ...apiKey(), name: SECRET, scopes: [SECRET] } }
  for (let run = 0; run < 2; run++) fresh.readIssuedKey(echo)
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/repeats the secret in `id`/))
  expect(String(warn.mock.calls)).not.toContain(SECRET)
})

it('does not use the secret as the id of a replaced key', async () => {
  const answers = [{ secret: SECRET, id: SECRET }, { data: [apiKey({ id: 'old' })] }]
  const client = createRestClient({
    url: '/api',
    fetch: () => Promise.resolve(Response.json(answers.shift())),
    mapping: {
      routes: { list: 'GET /keys', rotate: 'POST /keys/{id}/rotate' },
      created: { secret: 'secret', id: 'id' },
    },
  })
  expect(shownOf(await client.rotate!('old', {}, context))).not.toContain(SECRET)
  expect(JSON.stringify(await client.list({}, context))).not.toContain(SECRET)
})

it('removes the secret from the answer of a custom client with a `OneTimeSecret`', () => {
  const issued = readIssuedKey({ id: 'key_1', secret: new OneTimeSecret(SECRET), apiKey: apiKey({ name: SECRET }) })
  expect(shownOf(issued)).not.toContain(SECRET)
})
