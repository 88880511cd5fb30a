// @vitest-environment node
import type { RestMapping } from 'keydrawer/rest'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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

it('does not treat an empty object as an error', async () => {
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
])('keeps the secret of a response that also has an error: %s', async (_what, error) => {
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

it('keeps the secret of a polled operation that also has an error', async () => {
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
])('fails after a rejection, or without a secret: %j', async (answer, code, mayHaveApplied) => {
  const errors: RestMapping['errors'] = {
    inSuccess: 'errors',
    code: 'errors.0.code',
    codes: { FORBIDDEN: 'forbidden' },
  }
  const { client } = mappedClient({ routes, errors, created: { secret: 'data.create.token' } }, answer)
  await expect(client.create!({ name: 'CI' }, context)).rejects.toMatchObject({ code, mayHaveApplied })
})

describe('errors.isDone', () => {
  const all = { ...routes, delete: 'DELETE /{id}', enable: 'POST /{id}/on', disable: 'POST /{id}/off' } as const
  const isDone = vi.fn((body: unknown, { action, text }: { readonly action: string; readonly text: string }) => {
    return JSON.stringify(body).includes('already') && text.includes('already') && action !== 'delete'
  })
  beforeEach(() => void isDone.mockClear())

  it('is called for an error with status 2xx', async () => {
    const errors: RestMapping['errors'] = { inSuccess: 'errors', isDone }
    const already = { data: { id: 'k1', name: 'nonsense' }, errors: [{ message: 'already revoked' }] }
    const { client } = mappedClient({ routes: all, errors }, already, already, already, already)
    await expect(client.revoke!('k1', context)).resolves.toBeUndefined()
    await expect(client.setEnabled!('k1', true, context)).resolves.toBeUndefined()
    await expect(client.setEnabled!('k1', false, context)).resolves.toBeUndefined()
    expect(isDone.mock.calls.map(([, { action }]) => action)).toEqual(['revoke', 'enable', 'disable'])
    await expect(client.delete!('k1', context)).rejects.toMatchObject({ code: 'server-error' })
  })

  it('is called for a failed operation', async () => {
    const errors: RestMapping['errors'] = { inSuccess: 'error', isDone }
    const poll = { at: 'at', done: 'done', interval: 0 }
    const failed = { done: true, error: { message: 'already revoked' } }
    const { client, fetch } = mappedClient({ routes: all, errors, poll }, { at: '/operations/1' }, failed)
    await expect(client.revoke!('k1', context)).resolves.toBeUndefined()
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it('is not called for a response that `errors.inSuccess` cannot read, or for a creation', async () => {
    const unreadable = { inSuccess: () => Promise.resolve(true), isDone: () => true } as unknown
    const errors = unreadable as RestMapping['errors']
    const { client } = mappedClient({ routes, errors }, { ok: true })
    await expect(client.revoke!('k1', context)).rejects.toMatchObject({ code: 'unknown', mayHaveApplied: true })
    const created = mappedClient({ routes, errors: { inSuccess: 'errors', isDone: () => true } }, { errors: ['no'] })
    await expect(created.client.create!({ name: 'CI' }, context)).rejects.toMatchObject({ code: 'server-error' })
  })
})
