// @vitest-environment node
import type { ApiKeysClient } from 'keydrawer/core'
import { createRestClient } from 'keydrawer/rest'
import { describe, expect, it } from 'vitest'
import { anyContext as context } from '../support/mappedClient'

const routes = {
  list: 'GET /keys',
  create: 'POST /keys',
  update: 'PATCH /keys/{id}',
  enable: 'POST /keys/{id}/enable',
  disable: 'POST /keys/{id}/disable',
  revoke: 'POST /keys/{id}/revoke',
  delete: 'DELETE /keys/{id}',
}
const DOCUMENT = '<!doctype html><title>Sign in</title><form></form>'

type Answer = Partial<Pick<Response, 'url' | 'redirected'>> & { readonly text: string; readonly type: string }

function clientOf({ text, type, ...own }: Answer): ApiKeysClient {
  const fetch = () => {
    const response = new Response(text, { headers: { 'content-type': type } })
    for (const [name, value] of Object.entries(own)) Object.defineProperty(response, name, { value })
    return Promise.resolve(response)
  }
  return createRestClient({ url: 'https://api.example', fetch, mapping: { routes } })
}

const changes: readonly (readonly [string, (client: ApiKeysClient) => Promise<unknown>])[] = [
  ['create', (client) => client.create!({ name: 'CI' }, context)],
  ['update', (client) => client.update!('k1', { name: 'CI' }, context)],
  ['enable', (client) => client.setEnabled!('k1', true, context)],
  ['disable', (client) => client.setEnabled!('k1', false, context)],
  ['revoke', (client) => client.revoke!('k1', context)],
  ['delete', (client) => client.delete!('k1', context)],
]
const PAGE = { code: 'malformed-response', status: 200, mayHaveApplied: true }

describe.each(changes)('a web page with status 200 in response to %s', (_name, change) => {
  it.each<[string, Answer]>([
    ['a document', { text: DOCUMENT, type: 'text/html' }],
    ['a document of no type', { text: `\n ${DOCUMENT}`, type: '' }],
    ['a part of a page', { text: 'Please <a href="/login">sign in</a>', type: 'text/html; charset=utf-8' }],
    [
      'the words of another path',
      { text: 'Please sign in', type: 'text/plain', redirected: true, url: 'https://api.example/login' },
    ],
  ])('is an error that names its likely cause: %s', async (_what, answer) => {
    const error = await change(clientOf(answer)).catch((reason: unknown) => reason)
    expect(error).toMatchObject(PAGE)
    expect(String(error)).toMatch(/responded to a change with a web page.*session has expired.*\.$/)
    expect(String(error)).not.toContain('sign in')
  })
})

describe.each(changes.filter(([name]) => name !== 'create'))('a word in response to %s', (_name, change) => {
  it.each<Answer>([
    { text: 'OK', type: 'text/plain' },
    { text: 'OK', type: 'text/html; charset=UTF-8' },
    { text: 'deleted', type: '' },
  ])('is a success by its status: %j', async (answer) => {
    await expect(change(clientOf(answer))).resolves.toBeUndefined()
  })
})

it('accepts a word as success after a redirect that only adds a slash', async () => {
  const client = clientOf({ text: 'OK', type: 'text/plain', redirected: true, url: 'https://api.example/keys/k1/' })
  await expect(client.delete!('k1', context)).resolves.toBeUndefined()
})

it('names a login page in response to the list', async () => {
  const error = await clientOf({ text: DOCUMENT, type: 'text/html' }).list({}, context).catch(String)
  expect(error).toMatch(/web page where JSON was expected.*login page/)
})
