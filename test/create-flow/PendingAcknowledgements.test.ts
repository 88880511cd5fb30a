// @vitest-environment node
import { ApiKeysError, type ApiKeysClient } from 'keydrawer/core'
import { beforeEach, expect, it, vi } from 'vitest'
import { acknowledge, resendAcknowledgements } from '../../src/create-flow/acknowledge'
import { ownerOf } from '../../src/create-flow/CreateTarget'
import { PendingAcknowledgements } from '../../src/create-flow/PendingAcknowledgements'
import { fakeClient } from '../support/fakeClient'
import { fakeStorage } from '../support/fakeStorage'
import { requestOf, targetOf, trackerFor } from '../support/targetOf'

const DAY_MS = 24 * 3_600_000
const pause = () => Promise.resolve()
let acknowledgements: PendingAcknowledgements
let storage: ReturnType<typeof fakeStorage>
beforeEach(() => {
  vi.useRealTimers()
  storage = fakeStorage()
  acknowledgements = new PendingAcknowledgements(() => storage)
})

function setUp() {
  const client = {
    ...fakeClient(),
    acknowledge: vi.fn<NonNullable<ApiKeysClient['acknowledge']>>(() => Promise.resolve()),
  }
  const target = targetOf(client, 'acme', { acknowledgements })
  const save = (id = 'key_new') => acknowledge(target, requestOf(), { id, apiKey: undefined }, pause)
  const orphans = () => trackerFor(client).getSnapshot().orphans
  return { client, target, save, orphans, pending: () => acknowledgements.keyIdsOf(ownerOf(target)) }
}

it('forgets an acknowledgement that the backend received', async () => {
  const { save, orphans } = setUp()
  await save()
  expect(storage.text()).toBe('')
  expect(orphans()).toEqual([])
})

it('remembers a failed one, and sends it again at the next visit', async () => {
  const { client, target, save, orphans, pending } = setUp()
  client.acknowledge.mockRejectedValue(new ApiKeysError('unreachable'))
  await save()
  expect(pending()).toEqual(['key_new'])
  expect(orphans()).toMatchObject([{ id: 'key_new', name: 'Booking engine', reason: 'unacknowledged' }])
  await resendAcknowledgements(target, pause)
  // The known name stays on the banner.
  expect(orphans()).toMatchObject([{ id: 'key_new', name: 'Booking engine', reason: 'unacknowledged' }])

  client.acknowledge.mockReset().mockResolvedValue()
  await resendAcknowledgements(target, pause)
  expect(client.acknowledge).toHaveBeenCalledExactlyOnceWith('key_new', expect.objectContaining({ scope: 'acme' }))
  expect(storage.text()).toBe('')
  expect(orphans()).toEqual([])
})

it(
  'is stored before it is sent, because the tab may be closed in the meantime',
  { tags: 'fault/acknowledgement-remembered-before-sent' },
  async () => {
    const { client, save, pending } = setUp()
    client.acknowledge.mockReturnValue(new Promise(() => {}))
    void save()
    expect(pending()).toEqual(['key_new'])
  },
)

it('gives up on a key that the backend no longer has', async () => {
  const { client, save, orphans } = setUp()
  client.acknowledge.mockRejectedValue(new ApiKeysError('not-found'))
  await save()
  expect(client.acknowledge).toHaveBeenCalledOnce()
  expect(storage.text()).toBe('')
  expect(orphans()).toEqual([])
})

it(
  'keeps the acknowledgements of keys with the same id in another client or scope',
  { tags: 'fault/acknowledgements-by-scope' },
  async () => {
    const { save } = setUp()
    const entry = { clientKey: 'default', scope: 'acme', keyId: 'key_new', savedAt: Date.now() }
    const others = [
      { ...entry, scope: 'globex' },
      { ...entry, clientKey: 'other' },
    ]
    acknowledgements.update(() => false, others)
    await save()
    expect(acknowledgements.read()).toEqual(others)
  },
)

it('sends only the acknowledgements of its own client and scope, one after another', async () => {
  const { client, target } = setUp()
  const entry = { clientKey: 'default', scope: 'acme', savedAt: Date.now() }
  const entries = [
    { ...entry, keyId: 'a' },
    { ...entry, keyId: 'b' },
    { ...entry, keyId: 'c', scope: 'globex' },
    { ...entry, keyId: 'd', clientKey: 'other' },
  ]
  acknowledgements.update(() => false, entries)
  let [running, most] = [0, 0]
  client.acknowledge.mockImplementation(async () => {
    most = Math.max(most, ++running)
    await Promise.resolve()
    running--
  })
  await resendAcknowledgements(target, pause)
  expect(client.acknowledge.mock.calls.map(([id]) => id)).toEqual(['a', 'b'])
  expect(most).toBe(1)
  expect(acknowledgements.read().map(({ keyId }) => keyId)).toEqual(['c', 'd'])
})

it('drops an acknowledgement after a day', () => {
  vi.useFakeTimers()
  acknowledgements.update(() => false, [{ clientKey: 'default', scope: 'acme', keyId: 'a', savedAt: Date.now() }])
  vi.advanceTimersByTime(DAY_MS - 1)
  expect(acknowledgements.read()).toHaveLength(1)
  vi.advanceTimersByTime(1)
  expect(acknowledgements.read()).toEqual([])
})

it.each([
  [{ keyId: '' }],
  [{ keyId: ' ' }],
  [{ keyId: 7 }],
  [{ scope: null }],
  [{ clientKey: {} }],
  [{ savedAt: '1' }],
  [{ savedAt: 0 }],
])('sends nothing for an entry with %j, which another script wrote', async (own) => {
  const { client, target } = setUp()
  const entry = { clientKey: 'default', scope: 'acme', keyId: 'a', savedAt: Date.now(), ...own }
  storage.setItem('keydrawer:acknowledgements', JSON.stringify([entry, null, 7]))
  await resendAcknowledgements(target, pause)
  expect(client.acknowledge).not.toHaveBeenCalled()
})
