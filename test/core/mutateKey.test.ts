// @vitest-environment node
import { type ApiKey, ApiKeysError, type ApiKeysClient } from 'keydrawer/core'
import { expect, it, vi } from 'vitest'
import { mutateKey, revokeOrDelete, type KeyChange } from '../../src/core/mutateKey'
import { apiKey, SECRET } from '../support/fakeClient'

const CHANGES: readonly KeyChange[] = [
  { type: 'update', patch: { name: 'Other' } },
  { type: 'enable' },
  { type: 'disable' },
  { type: 'revoke' },
  { type: 'delete' },
]
const ENDINGS = ['revoke', 'delete'] as const

/** Returns a client that answers every change in the same way. */
function clientThat(answer: () => Promise<never> | Promise<ApiKey | void>, items: readonly ApiKey[] = []) {
  const change = () => vi.fn(answer)
  return {
    list: vi.fn<ApiKeysClient['list']>(() => Promise.resolve({ items })),
    update: change(),
    setEnabled: change(),
    revoke: change(),
    delete: vi.fn(async () => void (await answer())),
  } satisfies ApiKeysClient
}
const gone = (status: number) => () => Promise.reject(new ApiKeysError('not-found', { status }))
const requestsTo = (client: ReturnType<typeof clientThat>) =>
  Object.values(client).reduce((sum, method) => sum + method.mock.calls.length, 0)

it.each(CHANGES)('requests $type once, with the id and only the changed fields', async (change) => {
  const client = clientThat(() => Promise.resolve())
  await mutateKey(client, 'acme', 'key_1', change)
  expect(requestsTo(client)).toBe(1)
  const context = { scope: 'acme', signal: expect.any(AbortSignal) }
  if (change.type === 'update') expect(client.update).toHaveBeenCalledWith('key_1', change.patch, context)
  if (change.type === 'enable') expect(client.setEnabled).toHaveBeenCalledWith('key_1', true, context)
  if (change.type === 'disable') expect(client.setEnabled).toHaveBeenCalledWith('key_1', false, context)
  if (change.type === 'revoke') expect(client.revoke).toHaveBeenCalledWith('key_1', context)
  if (change.type === 'delete') expect(client.delete).toHaveBeenCalledWith('key_1', context)
})

it.each(CHANGES)('sends no $type without an id', async (change) => {
  const client = clientThat(() => Promise.resolve())
  for (const blank of ['', ' ', '\n', undefined, null, 7, {}])
    await expect(mutateKey(client, 'acme', blank as string, change)).rejects.toMatchObject({ code: 'invalid-input' })
  expect(requestsTo(client)).toBe(0)
})

it.each(CHANGES)('rejects $type as unsupported if the client lacks the method', async (change) => {
  const client = { list: clientThat(() => Promise.resolve()).list }
  await expect(mutateKey(client, 'acme', 'key_1', change)).rejects.toMatchObject({ code: 'unsupported' })
})

it.each(CHANGES)('accepts $type of a client that returns no promise', async (change) => {
  const nothing = vi.fn(() => undefined as never)
  const client = { list: nothing, update: nothing, setEnabled: nothing, revoke: nothing, delete: nothing }
  expect(await mutateKey(client, 'acme', 'key_1', change)).toBeUndefined()
  expect(nothing).toHaveBeenCalledOnce()
})

it('returns the changed key if it is readable, without other fields', async () => {
  const changed = await mutateKey(
    clientThat(() => Promise.resolve({ ...apiKey(), secret: SECRET })),
    'acme',
    'key_1',
    { type: 'disable' },
  )
  expect(changed).toEqual(apiKey())
  const unreadable = clientThat(() => Promise.resolve({ id: '' } as ApiKey))
  expect(await mutateKey(unreadable, 'acme', 'key_1', { type: 'disable' })).toBeUndefined()
})

it.each([404, 410])('treats %i as done if the list agrees', async (status) => {
  const revoked = apiKey({ revokedAt: '2020-01-01T00:00:00.000Z' })
  for (const type of ENDINGS)
    for (const items of [[], [apiKey({ id: 'other' })], [revoked]])
      expect(
        await mutateKey(clientThat(gone(status), items), 'acme', 'key_1', { type }, { wasListed: true }),
      ).toBeUndefined()
})

it.each([404, 410])('does not treat %i as done for a key that this client and scope never showed', async (status) => {
  for (const type of ENDINGS)
    for (const items of [[], [apiKey({ id: 'other' })]]) {
      const client = clientThat(gone(status), items)
      await expect(mutateKey(client, 'acme', 'key_1', { type })).rejects.toMatchObject({ code: 'not-found' })
      await expect(mutateKey(client, 'acme', 'key_1', { type }, { wasListed: false })).rejects.toBeInstanceOf(
        ApiKeysError,
      )
    }
})

it.each([404, 410])('does not treat %i as done while the key is listed and may still work', async (status) => {
  for (const type of ENDINGS)
    for (const own of [{}, { enabled: false }, { expiresAt: '2999-01-01T00:00:00.000Z' }])
      await expect(
        mutateKey(clientThat(gone(status), [apiKey(own)]), 'acme', 'key_1', { type }, { wasListed: true }),
      ).rejects.toMatchObject({ code: 'not-found' })
})

it.each(ENDINGS)('searches every page for a key that %s cannot find', async (type) => {
  const client = clientThat(gone(404))
  client.list.mockImplementation(({ cursor }) =>
    Promise.resolve(cursor === 'b' ? { items: [apiKey()] } : { items: [apiKey({ id: 'other' })], nextCursor: 'b' }),
  )
  await expect(mutateKey(client, 'acme', 'key_1', { type }, { wasListed: true })).rejects.toMatchObject({
    code: 'not-found',
  })
  // A backend that repeats its last cursor gets no third request.
  client.list.mockClear()
  expect(await mutateKey(client, 'acme', 'key_2', { type }, { wasListed: true })).toBeUndefined()
  client.list.mockImplementation(() => Promise.resolve({ items: [apiKey({ id: 'other' })], nextCursor: 'b' }))
  expect(await mutateKey(client, 'acme', 'key_1', { type }, { wasListed: true })).toBeUndefined()
  expect(client.list).toHaveBeenCalledTimes(4)
})

/** Returns a list with another key on every page, without an end. */
function endless() {
  let page = 0
  return () => Promise.resolve({ items: [apiKey({ id: `other_${page++}` })], nextCursor: `page_${page}` })
}

it.each<[string, ApiKeysClient['list']]>([
  ['fails', () => Promise.reject(new ApiKeysError('unreachable'))],
  ['throws a stranger’s error', () => Promise.reject(new Error(SECRET))],
  ['is none', () => Promise.resolve(null as never)],
  ['shows nothing and says that there is more', () => Promise.resolve({ items: [], nextCursor: 'b' })],
  ['has no end', endless()],
  ['holds the key and cannot be read', () => Promise.resolve({ items: [{ id: 'key_1', expiresAt: 7 }] } as never)],
])('does not accept a list that %s as a proof that a key is gone', async (_how, list) => {
  const client = { ...clientThat(gone(404)), list }
  const failed = mutateKey(client, 'acme', 'key_1', { type: 'revoke' }, { wasListed: true })
  await expect(failed).rejects.toMatchObject({ name: 'ApiKeysError', code: 'not-found' })
})

it.each<[string, NonNullable<ApiKeysClient['get']>, readonly ApiKey[], boolean]>([
  ['has ended', () => Promise.resolve(apiKey({ revokedAt: '2020-01-01T00:00:00.000Z' })), [], true],
  ['still works', () => Promise.resolve(apiKey()), [], false],
  ['is not there, nor in the list', gone(404), [apiKey({ id: 'other' })], true],
  ['is not there, but in the list', gone(404), [apiKey()], false],
])('decides by the single key if the client can load one, which %s', async (_how, get, items, isEnded) => {
  const client = { ...clientThat(gone(404)), get: vi.fn(get) }
  client.list.mockResolvedValue({ items, nextCursor: 'more' })
  const ending = mutateKey(client, 'acme', 'key_1', { type: 'revoke' }, { wasListed: true })
  if (isEnded) expect(await ending).toBeUndefined()
  else await expect(ending).rejects.toMatchObject({ code: 'not-found' })
  expect(client.get).toHaveBeenCalledOnce()
  // A backend that repeats its last cursor gets no third request.
  expect(client.list.mock.calls.length).toBeLessThanOrEqual(2)
})

it('searches every page for a key that cannot be loaded by itself', async () => {
  const client = { ...clientThat(gone(404)), get: gone(404) }
  client.list.mockImplementation(({ cursor }) =>
    Promise.resolve(cursor ? { items: [apiKey()] } : { items: [apiKey({ id: 'other' })], nextCursor: 'b' }),
  )
  const ending = mutateKey(client, 'acme', 'key_1', { type: 'delete' }, { wasListed: true })
  await expect(ending).rejects.toMatchObject({ code: 'not-found' })
})

it('searches the list if a single key fails for another reason, with a limit', async () => {
  const client = { ...clientThat(gone(404)), get: () => Promise.reject(new ApiKeysError('server-error')) }
  client.list.mockImplementation(endless())
  await expect(mutateKey(client, 'acme', 'key_1', { type: 'revoke' }, { wasListed: true })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(client.list).toHaveBeenCalledTimes(200)
})

it('does not treat a missing key as changed', async () => {
  for (const change of CHANGES.slice(0, 3))
    await expect(mutateKey(clientThat(gone(404)), 'acme', 'key_1', change)).rejects.toMatchObject({ code: 'not-found' })
})

it('replaces a foreign error without quoting it', async () => {
  const client = clientThat(() => Promise.reject(new Error(SECRET)))
  const error: unknown = await mutateKey(client, 'acme', 'key_1', { type: 'revoke' }, { wasListed: true }).catch(
    (reason: unknown) => reason,
  )
  expect(error).toMatchObject({ code: 'unknown', mayHaveApplied: true })
  expect(String(error)).not.toContain(SECRET)
})

it('revokes a key, and deletes it only if the client cannot revoke', async () => {
  const both = clientThat(() => Promise.resolve())
  await revokeOrDelete(both, 'acme', 'key_1')
  expect([both.revoke.mock.calls.length, both.delete.mock.calls.length]).toEqual([1, 0])
  const { list, delete: erase } = clientThat(() => Promise.resolve())
  await revokeOrDelete({ list, delete: erase }, 'acme', 'key_1')
  expect(erase).toHaveBeenCalledOnce()
})
