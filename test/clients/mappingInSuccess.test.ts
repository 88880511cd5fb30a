// @vitest-environment node
import type { RestMapping } from 'keydrawer/rest'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { anyContext as context, mappedClient } from '../support/mappedClient'

let warn: { readonly mock: { readonly calls: readonly unknown[] } }
beforeEach(() => void (warn = vi.spyOn(console, 'warn').mockReturnValue()))
afterEach(() => {
  expect(String(warn.mock.calls)).not.toContain(SECRET)
  vi.restoreAllMocks()
})

const SECRET = 'acme_secret_0123456789abcdefghij'
const routes = { list: 'GET', create: 'POST', rotate: 'POST /{id}/rotate', revoke: 'POST /{id}/revoke' } as const
const issued = { secret: SECRET, data: { id: 'k1', name: 'taken' } }

it('does not call `errors.code` for a success', async () => {
  const code = vi.fn((_body: unknown, { text }: { readonly text: string }) =>
    text.includes('taken') ? 'TAKEN' : undefined,
  )
  const errors: RestMapping['errors'] = { inSuccess: 'error', code, codes: { TAKEN: 'name-taken' } }
  const failed = { error: 'taken' }
  const { client } = mappedClient({ routes, errors }, issued, issued, failed)
  expect((await client.create!({ name: 'taken' }, context)).secret.reveal()).toBe(SECRET)
  expect((await client.rotate!('k1', {}, context)).secret.reveal()).toBe(SECRET)
  expect(code).not.toHaveBeenCalled()
  await expect(client.create!({ name: 'taken' }, context)).rejects.toMatchObject({ code: 'name-taken' })
})

it('takes an empty object for no error', async () => {
  const { client } = mappedClient(
    { routes, errors: { inSuccess: 'errors' } },
    { ...issued, errors: {} },
    { errors: {} },
  )
  expect((await client.create!({ name: 'CI' }, context)).secret.reveal()).toBe(SECRET)
  await expect(client.revoke!('k1', context)).resolves.toBeUndefined()
})

it.each([
  ['of no known kind', { message: 'no' }],
  ['of a field that could not be resolved', { message: 'too long', path: ['create', 'name'] }],
  ['of a kind that leaves the change open', { message: 'no', code: 'INTERNAL' }],
])('keeps the secret of an answer that has an error as well: %s', async (_what, error) => {
  const errors: RestMapping['errors'] = {
    inSuccess: 'errors',
    code: 'errors.0.code',
    codes: { INTERNAL: 'server-error' },
  }
  const created = { secret: 'data.create.token' }
  const answer = { data: { create: { token: SECRET } }, errors: [error] }
  const { client } = mappedClient({ routes, errors, created }, answer, answer)
  expect((await client.create!({ name: 'CI' }, context)).secret.reveal()).toBe(SECRET)
  expect((await client.rotate!('k1', {}, context)).secret.reveal()).toBe(SECRET)
})

it('keeps the secret of a polled operation that has an error as well', async () => {
  const mapping: RestMapping = {
    routes,
    errors: { inSuccess: 'errors' },
    created: { secret: 'data.token', poll: { at: 'data.operation', done: 'data.done', interval: 0 } },
  }
  const pending = { data: { operation: '/operations/1' } }
  const done = { data: { done: true, token: SECRET }, errors: [{ message: 'no' }] }
  const { client } = mappedClient(mapping, pending, done)
  expect((await client.create!({ name: 'CI' }, context)).secret.reveal()).toBe(SECRET)
})

it.each([
  [{ data: { create: { token: SECRET } }, errors: [{ code: 'FORBIDDEN' }] }, 'forbidden', false],
  [{ data: { create: null }, errors: [{ message: 'no' }] }, 'server-error', true],
  [{ data: { create: { token: '' } }, errors: [{ message: 'no' }] }, 'server-error', true],
])('still fails with a refusal, or without a secret: %j', async (answer, code, mayHaveApplied) => {
  const errors: RestMapping['errors'] = {
    inSuccess: 'errors',
    code: 'errors.0.code',
    codes: { FORBIDDEN: 'forbidden' },
  }
  const { client } = mappedClient({ routes, errors, created: { secret: 'data.create.token' } }, answer)
  await expect(client.create!({ name: 'CI' }, context)).rejects.toMatchObject({ code, mayHaveApplied })
})
