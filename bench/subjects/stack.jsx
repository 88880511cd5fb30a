import * as Dialog from '@radix-ui/react-dialog'
import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query'
import { register } from './harness.js'
import { KeysByHand } from './KeysByHand.jsx'

function Page() {
  const { data } = useInfiniteQuery({
    queryKey: ['api-keys'],
    queryFn: async () => (await fetch('/api/api-keys')).json(),
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
  return (
    <>
      <Dialog.Root>
        <Dialog.Trigger>New API key</Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Content>
            <Dialog.Title>New API key</Dialog.Title>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
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
