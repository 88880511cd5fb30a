// @vitest-environment node
import type { PollMapping, RestMapping } from 'keydrawer/rest'
import { describe, expect, it, vi } from 'vitest'
import { pollOperation } from '../../src/clients/pollOperation'
import { anyContext as context, mappedClient } from '../support/mappedClient'

const SECRET = 'acme_secret_0123456789abcdefghij'
const routes = {
  list: 'GET',
  create: 'POST',
  update: 'PATCH /{id}',
  rotate: 'POST /{id}/rotate',
  revoke: 'POST /{id}/revoke',
} as const
const accepted = (location = '/operations/1') => new Response(null, { status: 202, headers: { location } })

it('waits for a change, and accepts an empty response or "OK" as its end', async () => {
  for (const last of [new Response(''), new Response('OK'), new Response(null, { status: 204 })]) {
    const poll = { interval: 0 }
    const { client, fetch } = mappedClient({ routes, poll }, accepted(), new Response('', { status: 202 }), last)
    await expect(client.revoke!('k1', context)).resolves.toBeUndefined()
    expect(fetch).toHaveBeenCalledTimes(3)
  }
})

it('accepts a response without a body as the end, even if `done` is a path', async () => {
  const poll = { done: 'done', interval: 0 }
  const { client, fetch } = mappedClient({ routes, poll }, accepted(), new Response(''), { done: true })
  await expect(client.revoke!('k1', context)).resolves.toBeUndefined()
  expect(fetch).toHaveBeenCalledTimes(2)
})

it.each([
  ['the whole body', ''],
  ['at `changed`', 'data'],
  ['where nobody looks', 'response'],
])('does not wait for a change whose response is the key itself: %s', async (_what, changed) => {
  const row = { id: 'k1', name: 'CI deploy' }
  const mapping: RestMapping = { routes, changed, poll: { at: 'name', done: 'done', interval: 0 } }
  const { client, fetch } = mappedClient(mapping, changed === 'data' ? { ...row, id: 'x', data: row } : row)
  await client.update!('k1', { name: 'CI deploy' }, context)
  expect(fetch).toHaveBeenCalledOnce()
})

it.each([
  ['an operation without `done`', () => ({ name: '/operations/1' })],
  ['an operation with an id', () => ({ id: 'op1', name: '/operations/1' })],
  ['a key with `done`', () => ({ id: 'k1', name: '/operations/1', done: false })],
  ['a 202 with the key', () => Response.json({ id: 'k1', name: '/operations/1' }, { status: 202 })],
])('waits for a change whose response is %s', async (_what, answer) => {
  const mapping: RestMapping = { routes, changed: 'response', poll: { at: 'name', done: 'done', interval: 0 } }
  const { client, fetch } = mappedClient(mapping, answer(), { done: true, response: { id: 'k1', name: 'CD' } })
  expect(await client.update!('k1', { name: 'CD' }, context)).toMatchObject({ id: 'k1', name: 'CD' })
  expect(fetch).toHaveBeenCalledTimes(2)
})

it('waits for a key after a 202 without a body', async () => {
  const answers = () => [accepted(), new Response('Accepted', { status: 202 }), { secret: SECRET, data: { id: 'k1' } }]
  const poll = { interval: 0 }
  for (const mapping of [{ created: { secret: 'secret', key: 'data', poll } }, { poll }]) {
    const { client, sent } = mappedClient({ routes, ...mapping }, ...answers(), ...answers())
    const { id, secret } = await client.create!({ name: 'CI' }, context)
    expect([id, secret.reveal()]).toEqual(['k1', SECRET])
    expect((await sent()).line).toBe('GET /operations/1')
    expect((await client.rotate!('k1', {}, context)).secret.reveal()).toBe(SECRET)
  }
})

it('fails with `secret-missing` after an operation whose last response has no body', async () => {
  const { client } = mappedClient({ routes, poll: { interval: 0 } }, accepted(), new Response(''))
  const error = { code: 'secret-missing', mayHaveApplied: true }
  await expect(client.create!({ name: 'CI' }, context)).rejects.toMatchObject(error)
})

describe('`poll` of the mapping', () => {
  const poll = { at: 'name', done: 'done', interval: 0 }

  it.each<[string, RestMapping['created'], Partial<RestMapping>]>([
    ['a function', { secret: (body) => (body as { token: string }).token }, {}],
    ['a path into what was sent', { secret: { sent: 'token' } }, { body: { create: () => ({ token: SECRET }) } }],
  ])('does not wait for a key that was created immediately, with its secret at %s', async (_what, created, more) => {
    const answer = Response.json({ name: 'CI deploy', token: SECRET }, { status: 201 })
    const { client, fetch } = mappedClient({ routes, poll, created, ...more }, answer)
    expect((await client.create!({ name: 'CI deploy' }, context)).secret.reveal()).toBe(SECRET)
    expect(fetch).toHaveBeenCalledOnce()
  })

  it('accepts a response without an address as the last one', async () => {
    const created: RestMapping['created'] = { secret: (body) => (body as { token: string }).token }
    const mapping = { routes, poll: { ...poll, at: 'operation' }, created }
    for (const status of [200, 202]) {
      const { client } = mappedClient(mapping, Response.json({ token: SECRET }, { status }))
      expect((await client.create!({ name: 'CI' }, context)).secret.reveal()).toBe(SECRET)
    }
  })
})

describe('the pause between two requests', () => {
  const done = { requestUrl: 'https://api.example', body: {}, answer: { headers: new Headers(), status: 200, url: '' } }
  const pending = (headers: HeadersInit = {}) => ({
    ...done,
    answer: { ...done.answer, status: 202, headers: new Headers({ location: '/operations/1', ...headers }) },
  })
  const polling = { option: 'poll', signal: context.signal, ask: () => Promise.resolve(done) } as const
  const pausesOf = async (headers: HeadersInit, poll: PollMapping = {}) => {
    const pause = vi.fn(() => Promise.resolve())
    await pollOperation(pending(headers), poll, { ...polling, pause })
    return pause.mock.calls.map(([ms]: readonly unknown[]) => ms)
  }

  it.each([[{ 'retry-after': '0' }], [{ 'retry-after': '' }], [{ 'retry-after': '-1' }], [{}]])(
    'is a second with %j',
    async (headers) => {
      expect(await pausesOf(headers)).toEqual([1000])
    },
  )

  it('is set by the server or the mapping', async () => {
    expect(await pausesOf({ 'retry-after': '3' })).toEqual([3000])
    expect(await pausesOf({ 'retry-after': '3' }, { interval: 0 })).toEqual([0])
  })

  it('never exceeds the timeout', async () => {
    const [ms] = await pausesOf({ 'retry-after': '30' }, { timeout: 500 })
    expect(ms).toBeLessThanOrEqual(500)
  })

  it('ends when the call is canceled, without further requests', async () => {
    const leaving = new AbortController()
    const ask = vi.fn(polling.ask)
    const pause = () => {
      leaving.abort()
      return new Promise<void>(() => {})
    }
    const polled = pollOperation(pending(), {}, { ...polling, ask, signal: leaving.signal, pause })
    await expect(polled).rejects.toMatchObject({ code: 'aborted', mayHaveApplied: true })
    expect(ask).not.toHaveBeenCalled()
  })
})
