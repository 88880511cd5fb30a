import { QueryClient } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { type ApiKeysClient, ApiKeysProvider, useApiKeys } from 'keydrawer'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { apiKey, fakeClient } from '../support/fakeClient'

it('reloads a list with inconsistent totals three times, also while the search text changes', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const list = vi.fn<ApiKeysClient['list']>(({ cursor }) =>
    Promise.resolve(
      cursor ? { items: [apiKey({ id: 'b' })], total: 7 } : { items: [apiKey({ id: 'a' })], total: 2, nextCursor: '2' },
    ),
  )
  const client = { ...fakeClient(), list }
  const queryClient = new QueryClient()
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ApiKeysProvider client={client} scope="acme" queryClient={queryClient}>
      {children}
    </ApiKeysProvider>
  )
  const { result, rerender } = renderHook((search: string) => useApiKeys({ search }), { wrapper, initialProps: '' })
  await waitFor(() => expect(result.current.hasNextPage).toBe(true))
  list.mockClear()
  await act(() => result.current.fetchNextPage())
  // The second page, and two pages for each reload.
  await waitFor(() => expect(list).toHaveBeenCalledTimes(7))
  for (const search of ['b', 'bo', 'boo']) {
    rerender(search)
    await act(async () => {})
  }
  await waitFor(() => expect(queryClient.isFetching()).toBe(0))
  expect(list).toHaveBeenCalledTimes(7)
})
