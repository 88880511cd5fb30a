import { act, screen } from '@testing-library/react'
import { ApiKeyTable, englishLabels as labels } from 'keydrawer'
import { expect, it, vi } from 'vitest'
import { apiKey, fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

const keys = Array.from({ length: 20 }, (_, index) => apiKey({ id: `key_${index}`, name: `Worker ${index}` }))
/** Called once each time that a row is rendered. */
const actionsFor = vi.fn((name: string) => labels.actionsFor(name))
const rendered = () => new Set(actionsFor.mock.calls.map(([name]) => name))

async function show() {
  const client = { ...fakeClient(keys), revoke: vi.fn(() => Promise.resolve()) }
  const view = renderWithKeys(<ApiKeyTable labels={{ actionsFor }} />, { client })
  await screen.findByText('Worker 19')
  actionsFor.mockClear()
  client.list.mockClear()
  return { ...view, client }
}

it('renders only the row that has changed', async () => {
  const { client, queryClient } = await show()
  client.list.mockResolvedValue({ items: keys.map((key, index) => (index === 7 ? { ...key, name: 'Renamed' } : key)) })
  await act(() => queryClient.refetchQueries())
  expect(await screen.findByText('Renamed')).toBeVisible()
  expect(rendered()).toEqual(new Set(['Renamed']))
})

it('renders no row after a response without changes', async () => {
  const { client, queryClient } = await show()
  await act(() => queryClient.refetchQueries())
  expect(client.list).toHaveBeenCalledOnce()
  expect(rendered()).toEqual(new Set())
})
