// @vitest-environment node
import { ApiKeysError } from 'keydrawer/core'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CreateKeyFlow } from '../../src/create-flow/CreateKeyFlow'
import { retry, type Sleep, sleep, withTimeout } from '../../src/core/retry'
import { fakeClient } from '../support/fakeClient'
import { targetOf } from '../support/targetOf'

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0.5))
afterEach(() => void vi.useRealTimers())

it.each([
  ['nothing', undefined, [250, 500]],
  ['two seconds', 2, [2250, 2500]],
  ['a minute', 60, [60_250, 60_500]],
  ['more than a minute', 61, []],
])(
  'retries after the pause for a backend that asks for %s',
  { tags: 'fault/retry-after' },
  async (_what, retryAfterSeconds, pauses) => {
    const error = new ApiKeysError('server-error', { retryAfterSeconds })
    const run = vi.fn(() => Promise.reject(error))
    const pause = vi.fn<Sleep>(() => Promise.resolve())
    await expect(retry(run, { retries: 2, shouldRetry: () => true, pause })).rejects.toBe(error)
    expect(pause.mock.calls.flat()).toEqual(pauses)
    expect(run).toHaveBeenCalledTimes(1 + pauses.length)
  },
)

it('leaves no timer running once a key is created', async () => {
  vi.useFakeTimers()
  const flow = new CreateKeyFlow()
  await flow.submit(targetOf(fakeClient()), { name: 'CI' })
  expect(flow.getState().status).toBe('revealed')
  expect(vi.getTimerCount()).toBe(0)
})

it('leaves no timer running after a rejection', async () => {
  vi.useFakeTimers()
  const client = fakeClient()
  client.create.mockRejectedValue(new ApiKeysError('forbidden'))
  await new CreateKeyFlow().submit(targetOf(client), { name: 'CI' })
  expect(vi.getTimerCount()).toBe(0)
})

it('times out at the given time, and not before', async () => {
  vi.useFakeTimers()
  const ended = vi.fn<(error: unknown) => void>()
  withTimeout(1000, sleep, new Promise(() => {})).catch(ended)
  await vi.advanceTimersByTimeAsync(999)
  expect(ended).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(ended).toHaveBeenCalledWith(expect.objectContaining({ code: 'timeout' }))
})
