import { ApiKeysError } from 'keydrawer/core'
import { beforeEach, expect, it, vi } from 'vitest'
import { retrying, type Sleep } from '../../src/core/retrying'

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0.5))

it.each([
  ['nothing', undefined, [250, 500]],
  ['two seconds', 2, [2250, 2500]],
  ['a minute', 60, [60_250, 60_500]],
  ['more than a minute', 61, []],
])('asks again when a backend that wants %s has had it', async (_what, retryAfterSeconds, pauses) => {
  const error = new ApiKeysError('server-error', { retryAfterSeconds })
  const run = vi.fn(() => Promise.reject(error))
  const pause = vi.fn<Sleep>(() => Promise.resolve())
  await expect(retrying(run, { retries: 2, isWorthwhile: () => true, pause })).rejects.toBe(error)
  expect(pause.mock.calls.flat()).toEqual(pauses)
  expect(run).toHaveBeenCalledTimes(1 + pauses.length)
})
