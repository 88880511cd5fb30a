import * as Dialog from '@radix-ui/react-dialog'
import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { register } from './harness.js'
import { CreateByHand, KeysByHand } from './KeysByHand.jsx'

function Page() {
  const { data } = useInfiniteQuery({
    queryKey: ['api-keys'],
    queryFn: async () => (await fetch('/api/api-keys')).json(),
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
  const scroller = useRef(null)
  return (
    <>
      <CreateByHand Dialog={Dialog} />
      <div ref={scroller} data-scroller="" style={{ blockSize: 640, overflow: 'auto' }}>
        <KeysByHand
          apiKeys={data?.pages.flatMap((page) => page.data) ?? []}
          useShown={(items) => useInSight(items, scroller)}
        />
      </div>
    </>
  )
}

/** The rows in sight, and how much room those before and after them take. */
function useInSight(items, scroller) {
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 66,
    overscan: 8,
  })
  const rows = virtualizer.getVirtualItems()
  return {
    shown: rows.map(({ index }) => items[index]),
    before: rows[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0),
  }
}

const queryClient = new QueryClient()
register(
  <QueryClientProvider client={queryClient}>
    <Page />
  </QueryClientProvider>,
  {
    isMounted: () => document.querySelectorAll('tbody time').length > 8,
    refetch: () => queryClient.refetchQueries(),
    scroller: () => document.querySelector('[data-scroller]'),
  },
)
