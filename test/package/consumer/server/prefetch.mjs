// Runs as a Server Component or a loader does: prefetches the list and prints what the browser receives.
import { dehydrate, QueryClient } from '@tanstack/react-query'
import { createBetterAuthClient } from 'keydrawer/better-auth'
import { createClerkClient } from 'keydrawer/clerk'
import { ApiKeysError, defineApiKeysClient } from 'keydrawer/core'
import { createMemoryClient } from 'keydrawer/memory'
import { apiKeysQueries } from 'keydrawer/queries'
import { createRestClient } from 'keydrawer/rest'
import { describeApiKeysClient } from 'keydrawer/testing'
import { createTravelgateClient } from 'keydrawer/travelgate'
import { createUnkeyClient } from 'keydrawer/unkey'
import { createWorkosClient } from 'keydrawer/workos'
import { createZuploClient } from 'keydrawer/zuplo'

const memory = createMemoryClient({
  apiKeys: [
    {
      id: 'key_1',
      name: 'CI deploy',
      hint: { prefix: 'sk_', suffix: 'a1b2' },
      createdAt: '2026-10-02T09:00:00.000Z',
      lastUsedAt: null,
      expiresAt: null,
    },
  ],
})
const own = defineApiKeysClient({ key: 'own', list: (query, context) => memory.list(query, context) })

const url = 'https://api.example.com/keys'
const clients = [
  own,
  createRestClient({ url }),
  createBetterAuthClient({ url }),
  createTravelgateClient({ url }),
  createUnkeyClient({ url }),
  createWorkosClient({ url, token: () => 'token' }),
  createClerkClient({ clerk: () => null }),
  createZuploClient({ url }),
]

const queryClient = new QueryClient()
await queryClient.prefetchInfiniteQuery(apiKeysQueries.list(own, 'org_1'))
const failed = defineApiKeysClient({ key: 'failed', list: () => Promise.reject(new ApiKeysError('forbidden')) })
const { code } = await queryClient.fetchInfiniteQuery(apiKeysQueries.list(failed, 'org_1')).catch((error) => error)
const { queries } = dehydrate(queryClient)
console.log(
  JSON.stringify({
    keys: queries.map(({ queryKey }) => queryKey),
    names: queries.flatMap(({ state }) => state.data.pages.flatMap(({ items }) => items.map(({ name }) => name))),
    lists: clients.map(({ list }) => typeof list),
    code,
    suite: typeof describeApiKeysClient,
  }),
)
