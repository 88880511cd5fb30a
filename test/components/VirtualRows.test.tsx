import { act, screen, waitFor, within } from '@testing-library/react'
import { type ApiKey, type ApiKeyPage, type ApiKeysClient, ApiKeyTable, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, it } from 'vitest'
import { apiKey } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

const keys = (count: number): ApiKey[] =>
  Array.from({ length: count }, (_, index) =>
    apiKey({
      id: `key ${index}`,
      name: `Worker ${index}`,
      createdAt: new Date(Date.UTC(2026, 9, 20) - index * 1000).toISOString(),
    }),
  )
const rows = () => screen.getAllByRole('rowheader')
/** Resolves once the virtualizer for long tables is loaded. */
const settled = () => waitFor(() => expect(document.querySelector('[data-kd="spacer"]')).not.toBeNull())
const show = async (count: number) => {
  const view = renderWithKeys(<ApiKeyTable />, {
    client: createMemoryClient({ apiKeys: keys(count), pageSize: 10_000 }),
  })
  await screen.findAllByRole('rowheader')
  return view
}

it('renders every row of a short table', async () => {
  await show(149)
  expect(rows()).toHaveLength(149)
  expect(screen.getByRole('table')).not.toHaveAttribute('aria-rowcount')
})

it('renders the visible rows of a long table, with their positions in the list', async () => {
  await show(150)
  await settled()
  expect(rows().length).toBeLessThan(60)
  expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '151')
  const [head, first, second] = screen.getAllByRole('row')
  expect([head, first, second].map((row) => row!.getAttribute('aria-rowindex'))).toEqual(['1', '2', '3'])
  // A scrollable area must be reachable by keyboard.
  expect(screen.getByRole('group', { name: labels.heading })).toHaveAttribute('tabindex', '0')
})

it('finds a key that is not rendered', async () => {
  const { user } = await show(1000)
  await settled()
  expect(screen.queryByText('Worker 777')).toBeNull()
  await user.type(screen.getByRole('searchbox'), 'worker 777')
  expect(within(rows()[0]!).getByText('Worker 777')).toBeVisible()
  expect(screen.getByRole('status')).toHaveTextContent('1 of 1,000 API keys matches')
})

it('prints all rows, and renders only the visible ones afterwards', async () => {
  await show(400)
  await settled()
  act(() => void window.dispatchEvent(new Event('beforeprint')))
  expect(rows()).toHaveLength(400)
  expect(document.querySelector('[data-kd="spacer"]')).toBeNull()
  act(() => void window.dispatchEvent(new Event('afterprint')))
  expect(rows().length).toBeLessThan(60)
})

it('does not expose the number of rows if it is unknown', async () => {
  const page: ApiKeyPage = { items: keys(200), nextCursor: 'next' }
  const list: ApiKeysClient['list'] = ({ cursor }) => (cursor ? new Promise(() => {}) : Promise.resolve(page))
  renderWithKeys(<ApiKeyTable />, { client: { list } })
  await screen.findAllByRole('rowheader')
  expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '-1')
})
