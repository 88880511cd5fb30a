import { createRestClient } from 'keydrawer/rest'
import { describe, expect, it, vi } from 'vitest'
import { anyContext as context } from '../support/mappedClient'
import { sentFor, shippedClients } from '../support/shippedClients'

const SECRET = 'acme_secret_0123456789abcdefghij'
const issuing = Object.entries(shippedClients).flatMap(([name, { changes }]) =>
  (['create', 'rotate'] as const).filter((change) => changes.includes(change)).map((change) => [name, change] as const),
)

it.each(issuing)(
  '%s sends an idempotency key with a %s only if its backend is declared to use it',
  async (name, change) => {
    const { features } = shippedClients[name]!.create(fetch)
    const isUsed = features?.idempotency === 'L1' || features?.idempotency === 'L2'
    const sent = (await sentFor(name, change))!.filter(({ init }) => init.method !== 'GET')
    expect(sent.map(({ init }) => new Headers(init.headers).has('idempotency-key'))).toEqual([isUsed])
  },
)

it.each([
  [undefined, false],
  ['L0', false],
  ['L1', true],
  ['L2', true],
] as const)('a backend at level %s gets an idempotency key: %s', async (idempotency, isSent) => {
  const send = vi.fn<typeof fetch>(() => Promise.resolve(Response.json({ data: { id: 'k2' }, secret: SECRET })))
  const client = createRestClient({
    url: '/api',
    fetch: send,
    operations: ['create', 'rotate'],
    features: { idempotency },
  })
  await client.create!({ name: 'CI' }, context)
  await client.rotate!('k1', {}, context)
  for (const [, init] of send.mock.calls) expect(new Headers(init?.headers).has('idempotency-key')).toBe(isSent)
})

describe('a failed request to another origin', () => {
  /** A backend that only answers the requests that its preflights allow, as a page sees it. */
  function backend(url: string, allowed: readonly string[], headers?: Record<string, string>) {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const client = createRestClient({
      url,
      operations: ['create', 'update'],
      features: { idempotency: 'L1' },
      ...(headers && { headers }),
      fetch: (_url, init) => {
        const asked = [...new Headers(init?.headers).keys(), init?.method ?? 'GET']
        const isAllowed = asked.every((each) => ['accept', 'GET', 'POST', ...allowed].includes(each))
        return isAllowed
          ? Promise.resolve(Response.json({ data: [] }))
          : Promise.reject(new TypeError('Failed to fetch'))
      },
    })
    const failed = async (promise: Promise<unknown>) => {
      const error: unknown = await promise.catch((reason: unknown) => reason)
      expect(error).toMatchObject({ code: 'unreachable' })
      expect(warn.mock.lastCall?.[0]).toBe(`[keydrawer] ${String(error).split('unreachable: ')[1]}`)
      return String(error)
    }
    return { client, failed }
  }

  it('names the header that only this request has as the likely cause', async () => {
    const { client, failed } = backend('https://a.example/keys', ['content-type'])
    await client.list({}, context)
    const error = await failed(client.create!({ name: 'CI' }, context))
    expect(error).toMatch(/the headers? `content-type`, `idempotency-key`.*Access-Control-Allow-Headers/)
  })

  it('names only that header if the others succeeded before', async () => {
    const { client, failed } = backend('https://b.example/keys', ['content-type', 'PATCH', 'x-org'], {
      'x-org': 'acme',
    })
    await client.list({}, context)
    await client.update!('k1', { name: 'CD' }, context)
    const error = await failed(client.create!({ name: 'CI' }, context))
    expect(error).toContain('the header `idempotency-key` ')
    expect(error).not.toContain('content-type')
  })

  it('names a method that did not succeed before', async () => {
    const { client, failed } = backend('https://c.example/keys', ['content-type', 'idempotency-key'])
    await client.list({}, context)
    await client.create!({ name: 'CI' }, context).catch(() => undefined)
    expect(await failed(client.update!('k1', { name: 'CD' }, context))).toMatch(/the method `PATCH`.*Allow-Methods/)
  })

  it('names every header and method to allow if no request succeeded, but no value', async () => {
    const { client, failed } = backend('https://d.example/keys', [], {
      authorization: 'Bearer s3cret',
      'x-org': 'acme',
    })
    const error = await failed(client.list({}, context))
    expect(error).toContain('`authorization`, `x-org`')
    expect(error).toMatch(/no server runs there/)
    expect(error).not.toMatch(/s3cret|acme/)
  })

  it('names none on its own origin, or if all of them succeeded before', async () => {
    const own = backend('/keys', ['content-type'])
    await own.client.list({}, context)
    expect(await own.failed(own.client.create!({ name: 'CI' }, context))).not.toContain('idempotency-key')
    const allowed = ['content-type', 'idempotency-key']
    const { client, failed } = backend('https://e.example/keys', allowed)
    await client.create!({ name: 'CI' }, context).catch(() => undefined)
    allowed.length = 0
    expect(await failed(client.create!({ name: 'CI' }, context))).not.toContain('idempotency-key')
  })
})
