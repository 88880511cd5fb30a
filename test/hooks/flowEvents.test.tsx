import { act, screen } from '@testing-library/react'
import {
  type ApiKeysClient,
  type ApiKeysEvent,
  type CreateApiKeyActions,
  useCreateApiKey,
  useOrphanedApiKeys,
} from 'keydrawer'
import { useEffect } from 'react'
import { expect, it, vi } from 'vitest'
import { fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

/** The actions of the provider's creation, as a host's own page holds them. */
function setUp(client: ApiKeysClient, listeners: (creation: () => CreateApiKeyActions) => Options) {
  let latest: ReturnType<typeof useCreateApiKey> | undefined
  function Status() {
    const own = useCreateApiKey()
    useEffect(() => {
      latest = own
    })
    return <output>{own.status}</output>
  }
  const creation = () => latest!
  return { ...renderWithKeys(<Status />, { client, ...listeners(creation) }), creation }
}

type Options = Omit<Parameters<typeof renderWithKeys>[1], 'client'>

/** Whether the browser would ask before the page is left. */
const isGuarded = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

it(
  'reports events in order and disarms beforeunload when onCreated saves and closes at once',
  { tags: 'fault/events-in-order' },
  async () => {
    const events: ApiKeysEvent['type'][] = []
    const { creation } = setUp(fakeClient(), (latest) => ({
      onEvent: ({ type }) => void events.push(type),
      onCreated: () => {
        latest().confirmSaved()
        latest().dismiss()
      },
    }))
    await act(() => creation().create({ name: 'Booking engine' }))
    expect(screen.getByText('idle')).toBeVisible()
    expect(events).toEqual(['created', 'revealed', 'saved', 'closed'])
    expect(isGuarded()).toBe(false)
  },
)

it('keeps the warning of the browser while another provider opens and closes its form', async () => {
  const [one, other] = [setUp(fakeClient(), () => ({})), setUp(fakeClient(), () => ({}))]
  await act(() => one.creation().create({ name: 'Booking engine' }))
  act(() => other.creation().open())
  act(() => other.creation().dismiss())
  expect(isGuarded()).toBe(true)
  act(() => one.creation().confirmSaved())
  expect(isGuarded()).toBe(false)
})

it('reports no key as lost that was saved and closed inside onCreated', async () => {
  const client = fakeClient()
  const { creation, rerender } = setUp(client, (latest) => ({
    onCreated: () => {
      latest().confirmSaved()
      latest().dismiss()
    },
  }))
  await act(() => creation().create({ name: 'Booking engine' }))
  rerender(<Orphans />)
  expect(screen.getByText('0 orphans')).toBeVisible()
})

it('acknowledges a secret that an event listener closes as soon as it is saved', async () => {
  const acknowledge = vi.fn(() => Promise.resolve())
  const client = { ...fakeClient(), acknowledge, features: { idempotency: 'L2' as const } }
  const { creation } = setUp(client, (latest) => ({
    onEvent: ({ type }) => {
      if (type === 'saved') latest().dismiss()
    },
  }))
  await act(() => creation().create({ name: 'Booking engine' }))
  act(() => creation().confirmSaved())
  expect(screen.getByText('idle')).toBeVisible()
  expect(acknowledge).toHaveBeenCalledOnce()
})

function Orphans() {
  const { orphans } = useOrphanedApiKeys()
  return <output>{orphans.length} orphans</output>
}
