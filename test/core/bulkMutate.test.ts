// @vitest-environment node
import { type ApiKey, ApiKeysError } from 'keydrawer/core'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { bulkMutate, type BulkMutationProgress } from '../../src/core/bulkMutate'
import { deferred } from '../support/deferred'
import { apiKey } from '../support/fakeClient'

const keys = (count: number) => Array.from({ length: count }, (_, index) => apiKey({ id: `key_${index}` }))
const ids = (apiKeys: readonly ApiKey[]) => apiKeys.map(({ id }) => id)
const never = { onProgress: () => {}, isStopped: () => false }

it('changes keys one after another, in order', async () => {
  const answers = [deferred<void>(), deferred<void>()]
  const change = vi.fn(({ id }: ApiKey) => answers[Number(id.slice(4))]!.promise)
  const over = bulkMutate(keys(2), change, never)
  expect(change).toHaveBeenCalledTimes(1)
  answers[0]!.resolve()
  await expect.poll(() => change).toHaveBeenCalledTimes(2)
  answers[1]!.resolve()
  expect(ids((await over).done)).toEqual(['key_0', 'key_1'])
})

it('continues after a failure, and reports the reason', async () => {
  const change = ({ id }: ApiKey) =>
    id === 'key_1' ? Promise.reject(new ApiKeysError('forbidden')) : Promise.resolve()
  const { done, failed, skipped } = await bulkMutate(keys(3), change, never)
  expect(ids(done)).toEqual(['key_0', 'key_2'])
  expect(failed.map(({ apiKey: { id }, error }) => [id, error.code])).toEqual([['key_1', 'forbidden']])
  expect(skipped).toEqual([])
})

it('converts any error, and drops its text', async () => {
  const { failed } = await bulkMutate(keys(1), () => Promise.reject(new Error('kd_secret')), never)
  expect(failed[0]?.error).toBeInstanceOf(ApiKeysError)
  expect(String(failed[0]?.error)).not.toContain('kd_secret')
})

it('reports its progress after each key', async () => {
  const seen: BulkMutationProgress[] = []
  await bulkMutate(keys(3), () => Promise.resolve(), { ...never, onProgress: (progress) => seen.push(progress) })
  expect(seen.map(({ done, skipped }) => [done.length, skipped.length])).toEqual([
    [1, 2],
    [2, 1],
    [3, 0],
  ])
})

it('skips the remaining keys when it is stopped, and counts each key once, whatever fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 20 }), fc.nat(25), async (fates, stopAfter) => {
      const asked: string[] = []
      const apiKeys = keys(fates.length)
      const { done, failed, skipped } = await bulkMutate(
        apiKeys,
        ({ id }) => {
          asked.push(id)
          return fates[Number(id.slice(4))] ? Promise.resolve() : Promise.reject(new ApiKeysError('timeout'))
        },
        { ...never, isStopped: () => asked.length >= stopAfter },
      )
      const count = Math.min(fates.length, stopAfter)
      expect(asked).toEqual(ids(apiKeys.slice(0, count)))
      expect(ids(skipped)).toEqual(ids(apiKeys.slice(count)))
      const settled = [...ids(done), ...failed.map((each) => each.apiKey.id)]
      expect(settled.toSorted()).toEqual(asked.toSorted())
      expect(ids(done).every((id) => fates[Number(id.slice(4))])).toBe(true)
    }),
  )
})

describe('a backend with a rate limit', () => {
  const limited = (seconds?: number) => new ApiKeysError('rate-limited', { retryAfterSeconds: seconds })

  it('is retried for the same key after the requested time', async () => {
    const pause = vi.fn(() => Promise.resolve())
    const change = vi.fn<(apiKey: ApiKey) => Promise<void>>(() => Promise.resolve())
    change.mockResolvedValueOnce().mockRejectedValueOnce(limited(3))
    const { done, failed } = await bulkMutate(keys(3), change, { ...never, pause })
    expect([ids(done), failed]).toEqual([['key_0', 'key_1', 'key_2'], []])
    expect(change.mock.calls.map(([{ id }]) => id)).toEqual(['key_0', 'key_1', 'key_1', 'key_2'])
    expect(pause.mock.calls).toEqual([[1000], [1000], [1000]])
  })

  it('is left alone for at least a second', async () => {
    const pause = vi.fn(() => Promise.resolve())
    const change = vi.fn(() => Promise.reject(limited(0)))
    await bulkMutate(keys(1), change, { ...never, pause })
    expect([change.mock.calls.length, pause.mock.calls]).toEqual([5, Array.from({ length: 4 }, () => [1000])])
  })

  it.each([
    ['asks for more than a minute', limited(61), 1],
    ['goes on refusing', limited(1), 5],
    ['does not say for how long', limited(), 5],
  ])('that %s is not called for the other keys', async (_how, error, tries) => {
    const change = vi.fn(() => Promise.reject(error))
    const { done, failed, skipped } = await bulkMutate(keys(3), change, { ...never, pause: () => Promise.resolve() })
    expect(change).toHaveBeenCalledTimes(tries)
    expect([done, failed.map(({ apiKey: { id } }) => id), skipped]).toEqual([[], ['key_0', 'key_1', 'key_2'], []])
  })

  it('is not waited for when the user stops', async () => {
    let isStopped = false
    const pause = vi.fn(async () => void (isStopped = true))
    const change = vi.fn(() => Promise.reject(limited(60)))
    const { failed, skipped } = await bulkMutate(keys(3), change, { ...never, pause, isStopped: () => isStopped })
    expect([change.mock.calls.length, pause.mock.calls.length]).toEqual([1, 1])
    expect([failed.map(({ apiKey: { id } }) => id), ids(skipped)]).toEqual([['key_0'], ['key_1', 'key_2']])
  })
})

it('sends no more requests once the session has expired', async () => {
  const change = vi.fn(({ id }: ApiKey) =>
    id === 'key_1' ? Promise.reject(new ApiKeysError('unauthorized')) : Promise.resolve(),
  )
  const { done, failed } = await bulkMutate(keys(4), change, never)
  expect(change).toHaveBeenCalledTimes(2)
  expect(ids(done)).toEqual(['key_0'])
  expect(failed.map(({ apiKey: { id }, error }) => `${id} ${error.code}`)).toEqual([
    'key_1 unauthorized',
    'key_2 unauthorized',
    'key_3 unauthorized',
  ])
})
