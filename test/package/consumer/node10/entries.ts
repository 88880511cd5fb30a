import { ApiKeys } from 'keydrawer'
import { createBetterAuthClient } from 'keydrawer/better-auth'
import { createClerkClient } from 'keydrawer/clerk'
import { type ApiKey, statusOf } from 'keydrawer/core'
import { createMemoryClient } from 'keydrawer/memory'
import { apiKeysQueries } from 'keydrawer/queries'
import { createRestClient } from 'keydrawer/rest'
import { createApiKeysTester } from 'keydrawer/tester'
import { describeApiKeysClient } from 'keydrawer/testing'
import { createTravelgateClient } from 'keydrawer/travelgate'
import { createUnkeyClient } from 'keydrawer/unkey'
import { createWorkosClient } from 'keydrawer/workos'
import { createZuploClient } from 'keydrawer/zuplo'

/** Each entry has types where TypeScript knows nothing of `exports`. Not of `mocks`: MSW itself has none there. */
export const factories = [
  createBetterAuthClient,
  createClerkClient,
  createMemoryClient,
  apiKeysQueries.list,
  createApiKeysTester,
  createRestClient,
  describeApiKeysClient,
  createTravelgateClient,
  createUnkeyClient,
  createWorkosClient,
  createZuploClient,
  ApiKeys,
]
export const status: (apiKey: ApiKey, now: number) => string = statusOf
