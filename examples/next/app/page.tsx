import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import { ApiKeys } from 'keydrawer'
import { apiKeysQueries } from 'keydrawer/queries'
import { connection } from 'next/server'
import { getScope, keys } from './keys'

export default async function ApiKeysPage() {
  await connection()
  const scope = await getScope()
  const queryClient = new QueryClient()
  await queryClient.prefetchInfiniteQuery(apiKeysQueries.list(keys, scope))
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ApiKeys backend={{ url: '/api/api-keys', key: 'api-keys' }} scope={scope} />
    </HydrationBoundary>
  )
}
