// @vitest-environment node
import { ApiKeysError, type ApiKeysClient, OneTimeSecret } from 'keydrawer/core'
import { createMemoryClient } from 'keydrawer/memory'
import { describeApiKeysClient } from 'keydrawer/testing'
import { expect, it } from 'vitest'

/** Runs the suite over a client and returns the tests that fail, by title, with what they say. */
async function failuresOf(createClient: () => ApiKeysClient): Promise<ReadonlyMap<string, string>> {
  const tests: { title: string; run: (...given: unknown[]) => Promise<void> }[] = []
  describeApiKeysClient('planted', () => ({ client: createClient(), scope: 'acme' }), {
    describe: (_name, define) => define(),
    it: (title, run) => tests.push({ title, run }),
  })
  const failures = new Map<string, string>()
  await Promise.all(
    tests.map(({ title, run }) =>
      run().catch((error: Error) => failures.set(title, `${error.name}: ${error.message}`)),
    ),
  )
  return failures
}

const good = () =>
  createMemoryClient({
    apiKeys: [],
    scopes: [{ value: 'read' }, { value: 'write' }],
    features: {
      idempotency: 'L2',
      expiry: {},
      update: ['name', 'description', 'expiresAt', 'scopes'],
      rotate: { gracePeriods: [0, 3600] },
      list: { search: true, status: true, sort: ['name', 'createdAt'] },
    },
    limit: 7,
  })

/** A good client with one fault. */
type Fault = (client: ApiKeysClient) => Partial<ApiKeysClient>

const faults: Readonly<Record<string, { readonly plant: Fault; readonly caughtBy: RegExp; readonly says: RegExp }>> = {
  'drops the idempotency key': {
    plant: (client) => ({
      create: (input, context) => client.create!(input, { ...context, idempotencyKey: crypto.randomUUID() }),
    }),
    caughtBy: /repeated creation/,
    says: /id of a repeated creation/,
  },
  'makes a second secret for a repetition': {
    plant: (client) => ({
      create: async (input, context) => ({
        ...(await client.create!(input, context)),
        secret: new OneTimeSecret(`sk_${crypto.randomUUID()}`),
      }),
    }),
    caughtBy: /repeated creation/,
    says: /another secret/,
  },
  'takes any body under a known key': {
    plant: (client) => ({
      create: (input, context) =>
        client.create!(input, context).catch((error: ApiKeysError) => {
          if (error.status !== 422) throw error
          return client.create!(input, { ...context, idempotencyKey: crypto.randomUUID() })
        }),
    }),
    caughtBy: /refuses another body/,
    says: /was accepted/,
  },
  'tells an acknowledged secret again': {
    plant: () => ({ acknowledge: async () => {} }),
    caughtBy: /until it is acknowledged/,
    says: /acknowledged was accepted/,
  },
  'lists the secret': {
    plant: (client) => {
      const secrets = new Map<string | null, string>()
      return {
        create: async (input, context) => {
          const issued = await client.create!(input, context)
          secrets.set(issued.id, issued.secret.reveal() ?? '')
          return issued
        },
        list: async (query, context) => {
          const page = await client.list(query, context)
          return { ...page, items: page.items.map((key) => ({ ...key, description: secrets.get(key.id) ?? null })) }
        },
      }
    },
    caughtBy: /without its secret/,
    says: /holds the secret/,
  },
  'hints with the whole secret': {
    plant: (client) => {
      const hints = new Map<string | null, string>()
      return {
        create: async (input, context) => {
          const issued = await client.create!(input, context)
          hints.set(issued.id, issued.secret.reveal() ?? '')
          return issued
        },
        list: async (query, context) => {
          const page = await client.list(query, context)
          return { ...page, items: page.items.map((key) => ({ ...key, hint: { prefix: hints.get(key.id) ?? '' } })) }
        },
      }
    },
    caughtBy: /secret starts or ends/,
    says: /whole secret/,
  },
  'pages in a circle': {
    plant: (client) => ({
      list: async (query, context) => ({ ...(await client.list(query, context)), nextCursor: query.cursor ?? 'again' }),
    }),
    caughtBy: /page by page/,
    says: /has no end/,
  },
  'never ends the pages': {
    plant: (client) => ({
      list: async (query, context) => {
        const { nextCursor, ...page } = await client.list(query, context)
        return { ...page, nextCursor: nextCursor ?? crypto.randomUUID() }
      },
    }),
    caughtBy: /lists nothing at first/,
    says: /still has a `nextCursor`|`nextCursor` of an empty list/,
  },
  'skips a row between two pages': {
    plant: (client) => ({
      list: async (query, context) => {
        const page = await client.list(query, context)
        return query.cursor === undefined ? page : { ...page, items: page.items.slice(1) }
      },
    }),
    caughtBy: /page by page/,
    says: /skip \d of 5/,
  },
  'returns an object that is not the one of the list': {
    plant: (client) => ({
      create: async (input, context) => {
        const { apiKey, ...issued } = await client.create!(input, context)
        return { ...issued, ...(apiKey && { apiKey: { ...apiKey, createdAt: '2020-01-01T00:00:00.000Z' } }) }
      },
    }),
    caughtBy: /same object/,
    says: /differ in createdAt/,
  },
  'returns no object, and lists the new key late': {
    plant: (client) => {
      let isLate = false
      return {
        create: async (input, context) => {
          const { secret } = await client.create!(input, context)
          isLate = true
          return { id: null, secret }
        },
        list: async (query, context) => {
          const page = await client.list(query, context)
          return isLate ? { ...page, items: [] } : page
        },
      }
    },
    caughtBy: /first page at once/,
    says: /names no id, and the list shows no new key/,
  },
  'reads times without a zone as its own': {
    plant: (client) => ({
      list: async (query, context) => {
        const page = await client.list(query, context)
        const later = (at: string | null = '') => new Date(Date.parse(at ?? '') + 3_600_000).toISOString()
        return { ...page, items: page.items.map((key) => ({ ...key, createdAt: later(key.createdAt) })) }
      },
    }),
    caughtBy: /dates of now/,
    says: /3600 seconds off/,
  },
  'changes the other fields too': {
    plant: (client) => ({
      update: (id, patch, context) => client.update!(id, { description: null, ...patch }, context),
    }),
    caughtBy: /and no others/,
    says: /differ in description/,
  },
  'erases every key': {
    plant: (client) => ({
      delete: async (id, context) => {
        await client.delete!(id, context)
        for (const other of (await client.list({}, context)).items) await client.delete!(other.id, context)
      },
    }),
    caughtBy: /deletes a key and no other/,
    says: /keys that are left/,
  },
  'says that a key which is not there was revoked': {
    plant: (client) => ({ revoke: (id, context) => client.revoke!(id, context).catch(() => undefined) }),
    caughtBy: /revokes a key/,
    says: /does not exist was accepted/,
  },
  'refuses to remove a description': {
    plant: (client) => ({
      update: (id, patch, context) =>
        patch.description === null
          ? Promise.reject(new ApiKeysError('invalid-input', { fieldErrors: { description: 'required' } }))
          : client.update!(id, patch, context),
    }),
    caughtBy: /removes a description/,
    says: /`null` is refused.*`input\.description\.empty`/,
  },
  'removes no description': {
    plant: (client) => ({
      update: (id, { description, ...patch }, context) =>
        client.update!(id, { ...patch, ...(description !== null && { description }) }, context),
    }),
    caughtBy: /removes a description/,
    says: /description that was removed.*`input\.description\.empty`/,
  },
  'rotates without an end of the old secret': {
    plant: (client) => ({
      rotate: async (id, _input, context) => {
        const { name } = await client.get!(id, context)
        return client.create!({ name: name ?? '' }, context)
      },
    }),
    caughtBy: /in place of the old one/,
    says: /`replaces`|differ in/,
  },
  'searches for nothing, with names in kebab case': {
    plant: (client) => ({
      features: {
        ...client.features,
        name: { pattern: { matches: /^[a-z][a-z0-9-]*$/, message: 'Use lowercase letters and hyphens.' } },
      },
      list: ({ search: _search, ...query }, context) => client.list(query, context),
    }),
    caughtBy: /searches/,
    says: /search for "%_\*"|search for "deploy"/,
  },
  'takes a search for a pattern': {
    plant: (client) => ({
      list: ({ search, ...query }, context) => client.list(search === '%' ? query : { ...query, search }, context),
    }),
    caughtBy: /as text/,
    says: /search for "%"/,
  },
  'sorts one page at a time': {
    plant: (client) => ({
      list: async ({ sort, ...query }, context) => {
        const page = await client.list(query, context)
        const turn = sort?.direction === 'desc' ? -1 : 1
        const items = page.items.toSorted((a, b) => turn * (a.name ?? '').localeCompare(b.name ?? ''))
        return sort ? { ...page, items } : page
      },
    }),
    caughtBy: /over all pages/,
    says: /keys by name/,
  },
  'throws an error of its own': {
    plant: (client) => ({
      get: (id, context) =>
        client.get!(id, context).catch(() => Promise.reject(new Error('Request failed with status code 404'))),
    }),
    caughtBy: /one key as it is listed/,
    says: /other than an ApiKeysError/,
  },
}

it('passes for a client without faults', async () => {
  expect(await failuresOf(good)).toEqual(new Map())
})

// Concurrent, because the tests mostly wait for the next second.
it.concurrent.for(Object.entries(faults))('catches a client that %s', async ([, { plant, caughtBy, says }]) => {
  const failures = await failuresOf(() => {
    const client = good()
    return { ...client, ...plant(client) }
  })
  const caught = [...failures].filter(([title]) => caughtBy.test(title))
  expect(caught, [...failures].join('\n')).not.toEqual([])
  for (const [, message] of caught) expect(message).toMatch(says)
  // The message of a fault is written to logs.
  expect([...failures.values()].join('\n')).not.toMatch(/kd_demo_\w|sk_\w/)
})
