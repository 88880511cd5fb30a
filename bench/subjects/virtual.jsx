import * as Dialog from '@radix-ui/react-dialog'
import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { register } from './harness.js'
import { CreateByHand, KeysByHand, RowByHand } from './KeysByHand.jsx'

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
      <div data-scroller="" style={{ blockSize: 640, overflow: 'auto' }}>
        <KeysByHand apiKeys={data?.pages.flatMap((page) => page.data) ?? []} Rows={RowsInSight} />
      </div>
    </>
  )
}

function RowsInSight({ apiKeys }) {
  // oxlint-disable-next-line react/incompatible-library -- It is in no memo.
  const virtualizer = useVirtualizer({
    count: apiKeys.length,
    getScrollElement: () => document.querySelector('[data-scroller]'),
    estimateSize: () => 66,
    overscan: 8,
  })
  const rows = virtualizer.getVirtualItems()
  return (
    <>
      <Room size={rows[0]?.start ?? 0} />
      {rows.map(({ index }) => (
        <RowByHand key={apiKeys[index].id} apiKey={apiKeys[index]} />
      ))}
      <Room size={virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0)} />
    </>
  )
}

/** The space of the rows that are not rendered. */
function Room({ size }) {
  return size > 0 ? (
    <tr>
      <td colSpan={6} aria-label="More keys" style={{ blockSize: size, padding: 0, border: 0 }} />
    </tr>
  ) : null
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
