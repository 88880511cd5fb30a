// @vitest-environment node
import { ApiKeysError } from 'keydrawer'
import { expect, it } from 'vitest'
import { assertRefused } from '../../src/testing/assertions'

it.each([
  [500, ["errors.statuses: { 500: 'name-taken' }"]],
  [200, ['errors.code', 'errors.codes']],
  [undefined, ['errors']],
])('names the options that change the code of an error with status %s', async (status, options) => {
  const refused = Promise.reject(new ApiKeysError('server-error', { status }))
  await expect(assertRefused(refused, 'A second key', 'name-taken')).rejects.toMatchObject({ options })
})
