// @vitest-environment node
import { ApiKeysError } from 'keydrawer/core'
import { expect, it } from 'vitest'
import type { Call } from '../../src/testing/CallLog'
import { describeFailure } from '../../src/testing/describeFailure'

const exchange = {
  method: 'DELETE',
  path: '/tokens/{id}',
  sent: [],
  status: 404,
  type: 'application/json',
  isPage: false,
  redirectedTo: undefined,
  mentioned: [],
  lists: [],
}
const call: Call = { method: 'delete', fields: [], exchanges: [exchange] }

it('names the request and the option, without a redundant sentence', () => {
  const { sentence, options } = describeFailure(new ApiKeysError('not-found', { status: 404 }), call)
  expect(sentence).toBe(
    'DELETE /tokens/{id} was answered with 404 application/json, which reads as `not-found`. Expected it to succeed.',
  )
  expect(options).toEqual(['routes.delete'])
})

it('adds the message of an error if it contains more', () => {
  const error = new ApiKeysError('malformed-response', { status: 200, message: 'There is no list at `rows`.' })
  expect(describeFailure(error, call).sentence).toMatch(/Expected it to succeed\. There is no list at `rows`\.$/)
})

it('reports that a client gave no details if its error has neither a message nor a status', () => {
  const { sentence } = describeFailure(new ApiKeysError('server-error'), { ...call, exchanges: [] })
  expect(sentence).toBe(
    '`delete` failed without an answer, which reads as `server-error`. Expected it to succeed. The client gave no details.',
  )
})

it('names the status in the message of an error that was created without one', () => {
  expect(new ApiKeysError('server-error', { status: 503 }).message).toBe(
    '[keydrawer] server-error: The backend answered with 503.',
  )
})
