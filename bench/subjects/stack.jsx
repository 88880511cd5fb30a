import * as Dialog from '@radix-ui/react-dialog'
import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query'
import { register } from './harness.js'
import { CreateByHand, KeysByHand } from './KeysByHand.jsx'

function Page() {
  const { data } = useInfiniteQuery({
    queryKey: ['api-keys'],
    queryFn: async () => (await fetch('/api/api-keys')).json(),
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
  return (
    <>
      <CreateByHand Dialog={Dialog} />
      <KeysByHand apiKeys={data?.pages.flatMap((page) => page.data) ?? []} />
    </>
  )
}

const queryClient = new QueryClient()
register(
  <QueryClientProvider client={queryClient}>
    <Page />
  </QueryClientProvider>,
  { refetch: () => queryClient.refetchQueries() },
)
