// @vitest-environment node
import { ApiKeysError } from 'keydrawer/core'
import { expect, it } from 'vitest'

it.each([
  [5, 5],
  [0, 0],
  [1.2, 2],
  [-1, 0],
  [1e9, 3600],
  [Number.NaN, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  [undefined, undefined],
  ['5' as never, undefined],
])('converts a wait of %s seconds, as a client may have read it, to %s', (seconds, wanted) => {
  expect(new ApiKeysError('rate-limited', { retryAfterSeconds: seconds }).retryAfterSeconds).toBe(wanted)
})
