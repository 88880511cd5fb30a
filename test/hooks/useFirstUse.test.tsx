import { QueryClient } from '@tanstack/react-query'
import { act, screen } from '@testing-library/react'
import { type ApiKey, apiKeysQueries, ApiKeyTable, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { button, nameField, openButton } from '../support/elements'
import { created, fakeClient, issued } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { withAnyName } from '../support/withAnyName'

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }))
afterEach(() => void vi.useRealTimers())

const unused: ApiKey = { ...created, lastUsedAt: null }

async function reveal(apiKey: ApiKey, get?: (id: string) => Promise<ApiKey>) {
  const client = { ...fakeClient(), ...(get && { get: vi.fn(get) }) }
  client.create.mockResolvedValue(issued({ apiKey }))
  const page = (
    <>
      <CreateKeyWizard>
        <button>{labels.createButton}</button>
      </CreateKeyWizard>
      <ApiKeyTable />
    </>
  )
  const view = renderWithKeys(page, { client })
  await view.user.click(openButton())
  await view.user.type(nameField(), 'Booking engine{Enter}')
  await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
  return { ...view, client }
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

describe('the step that shows a new secret', () => {
  it('waits for the first request and says when it has arrived', async () => {
    let current = unused
    const { client } = await reveal(unused, () => Promise.resolve(current))
    expect(await screen.findByText(labels.firstUsePending)).toBeVisible()
    await pass(5000)
    expect(screen.getByText(labels.firstUsePending)).toBeVisible()
    current = { ...unused, lastUsedAt: '2026-11-24T10:01:00.000Z' }
    const lists = client.list.mock.calls.length
    await pass(2500)
    expect(screen.getByText(labels.firstUseSeen)).toBeVisible()
    expect(client.list.mock.calls.length).toBeGreaterThan(lists)
    const requests = client.get!.mock.calls.length
    await pass(120_000)
    expect(client.get!.mock.calls.length).toBe(requests)
  })

  it('asks less and less often', async () => {
    const { client } = await reveal(unused, () => Promise.resolve(unused))
    await pass(60_000)
    const first = client.get!.mock.calls.length
    await pass(600_000)
    await pass(60_000)
    const later = client.get!.mock.calls.length
    await pass(60_000)
    expect(first).toBeGreaterThan(14)
    expect(client.get!.mock.calls.length - later).toBeLessThanOrEqual(2)
  })

  it('does not take a cached key that had the same id for the new one', async () => {
    const earlier = { ...created, createdAt: '2026-01-01T00:00:00.000Z', lastUsedAt: '2026-01-02T00:00:00.000Z' }
    const client = { ...fakeClient(), get: vi.fn(() => new Promise<ApiKey>(() => {})) }
    client.create.mockResolvedValue(issued({ apiKey: unused }))
    const queryClient = new QueryClient()
    const { queryKey } = apiKeysQueries.detail(client, 'acme', created.id)
    queryClient.setQueryData(queryKey, earlier, { updatedAt: Date.now() - 1000 })
    const wizard = (
      <CreateKeyWizard>
        <button>{labels.createButton}</button>
      </CreateKeyWizard>
    )
    const { user } = renderWithKeys(wizard, { client, queryClient })
    await user.click(openButton())
    await user.type(nameField(), 'Booking engine{Enter}')
    await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
    expect(await screen.findByText(labels.firstUsePending)).toBeVisible()
    expect(screen.queryByText(labels.firstUseSeen)).toBeNull()
  })

  it('does not take an earlier key that a lagging server returns for the new one', async () => {
    const earlier = { ...created, createdAt: '2026-01-01T00:00:00.000Z', lastUsedAt: '2026-01-02T00:00:00.000Z' }
    await reveal(unused, () => Promise.resolve(earlier))
    await pass(5000)
    expect(screen.getByText(labels.firstUsePending)).toBeVisible()
  })

  it('stops asking when the dialog closes', async () => {
    const { client, user } = await reveal(unused, () => Promise.resolve(unused))
    await user.click(button(labels.copy))
    await user.click(button(labels.done))
    const requests = client.get!.mock.calls.length
    await pass(60_000)
    expect(client.get!.mock.calls.length).toBe(requests)
  })

  it('gives up after five failures', async () => {
    const { client } = await reveal(unused, () => Promise.reject(new Error('down')))
    await pass(120_000)
    expect(screen.queryByText(labels.firstUsePending)).toBeNull()
    const requests = client.get!.mock.calls.length
    await pass(600_000)
    expect(client.get!.mock.calls.length).toBe(requests)
  })

  it.each([
    ['the client cannot load one key', unused, undefined],
    ['the backend does not report uses', created, () => Promise.resolve(created)],
  ])('does not wait if %s', async (_why, apiKey, get) => {
    const { client } = await reveal(apiKey, get)
    await pass(10_000)
    expect(screen.queryByText(labels.firstUsePending)).toBeNull()
    expect(client.get?.mock.calls ?? []).toEqual([])
  })
})
