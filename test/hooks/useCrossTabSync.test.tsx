import { act, screen, waitFor } from '@testing-library/react'
import {
  type ApiKeysClient,
  ApiKeysError,
  ApiKeyTable,
  englishLabels as labels,
  useChangeApiKeys,
  useCreateApiKey,
  useRevokeApiKey,
} from 'keydrawer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { trackerOf } from '../../src/create-flow/pageRecords'
import { apiKey, fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { requestOf } from '../support/targetOf'
import { withSecretSearch } from '../security/leaks/secretSearch'
import { wholeText } from '../support/wholeText'

const { expectNowhere } = withSecretSearch()

/** The channels of one site, as a browser has them: each hears all others, and not itself. */
class Channel extends EventTarget {
  readonly postMessage = (data: unknown) => this.say(data)
  static readonly open = new Set<Channel>()
  static readonly said: unknown[] = []
  /** The question of a tab that was just opened, and its answers. */
  static readonly lives: unknown[] = []
  constructor(readonly name: string) {
    super()
    Channel.open.add(this)
  }
  say(data: unknown) {
    if (typeof data === 'object' && data !== null && 'lives' in data) Channel.lives.push(data)
    else Channel.said.push(data)
    for (const other of Channel.open)
      if (other !== this && other.name === this.name) other.dispatchEvent(new MessageEvent('message', { data }))
  }
  close() {
    Channel.open.delete(this)
  }
}

beforeEach(() => {
  Channel.open.clear()
  Channel.said.length = 0
  Channel.lives.length = 0
  vi.stubGlobal('BroadcastChannel', Channel)
})
afterEach(() => void vi.unstubAllGlobals())

function Controls() {
  const { create } = useCreateApiKey()
  const { mutate } = useRevokeApiKey()
  const { run } = useChangeApiKeys('revoke')
  return (
    <>
      <button onClick={() => void create({ name: 'Nightly' })}>Make</button>
      <button onClick={() => mutate('key_1')}>End</button>
      <button onClick={() => void run(['key_1', 'key_2', 'key_3'].map((id) => apiKey({ id })))}>End many</button>
    </>
  )
}
const press = ({ user }: ReturnType<typeof twoTabs>['a'], name: 'Make' | 'End' | 'End many') =>
  user.click(screen.getAllByRole('button', { name })[0]!)

/** Two tabs on one backend: each has a client and a cache of its own. */
function twoTabs(otherScope = 'acme') {
  const listed = { items: [apiKey()] }
  const tab = (scope: string) => {
    const client = { ...fakeClient(), revoke: vi.fn(() => Promise.resolve()), list: vi.fn(async () => listed) }
    const view = renderWithKeys(
      <>
        <Controls />
        <ApiKeyTable />
      </>,
      { client, scope },
    )
    return { ...view, client }
  }
  return { a: tab('acme'), b: tab(otherScope), listed }
}
const lists = ({ client }: { client: Pick<ApiKeysClient, 'list'> }) => vi.mocked(client.list).mock.calls.length
const loaded = () => waitFor(() => expect(screen.getAllByText('CI deploy')).toHaveLength(2))

describe('another tab', () => {
  it('loads the list after a creation, and receives only the id of the key', async () => {
    const { a, b } = twoTabs()
    await loaded()
    const before = lists(b)
    await press(a, 'Make')
    await waitFor(() => expect(lists(b)).toBe(before + 1))
    expect(Channel.said).toEqual([{ scope: 'acme', clientKey: 'default', settledIds: ['key_new'] }])
    expectNowhere({ queryClient: a.queryClient, told: Channel.said, isOver: false })
  })

  it('no longer reports a key as lost whose secret was saved here', async () => {
    const { a, b } = twoTabs()
    await loaded()
    const tracker = trackerOf(b.queryClient, {}, 'acme')
    act(() => tracker.markUnsaved(requestOf(), 'key_new', apiKey({ id: 'key_new' })))
    expect(screen.getByText(wholeText(labels.orphanTitle('CI deploy')))).toBeVisible()
    await press(a, 'Make')
    await waitFor(() => expect(screen.queryByText(wholeText(labels.orphanTitle('CI deploy')))).toBeNull())
  })

  it('removes its warning about a key that was revoked here', async () => {
    const { a, b } = twoTabs()
    await loaded()
    const tracker = trackerOf(b.queryClient, {}, 'acme')
    act(() => tracker.markUnsaved(requestOf(), 'key_1', apiKey()))
    expect(screen.getByText(wholeText(labels.orphanTitle('CI deploy')))).toBeVisible()
    await press(a, 'End')
    await waitFor(() => expect(screen.queryByText(wholeText(labels.orphanTitle('CI deploy')))).toBeNull())
  })

  it('tells its duplicate that it is alive, without loading the list', async () => {
    const { b } = twoTabs()
    await loaded()
    const before = lists(b)
    const lives = String(performance.timeOrigin)
    const stranger = new Channel('keydrawer')
    Channel.lives.length = 0
    stranger.say({ scope: 'acme', clientKey: 'default', lives: 'asked' })
    const answer = { scope: 'acme', clientKey: 'default', lives }
    expect(Channel.lives.slice(1)).toEqual([answer, answer])
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)))
    expect(lists(b)).toBe(before)
  })

  it('keeps its own requests, which its duplicate does not report as lost', async () => {
    const { b } = twoTabs()
    await loaded()
    const tracker = trackerOf(b.queryClient, {}, 'acme')
    act(() => tracker.markUnsaved(requestOf({ loadId: 'first' }), 'key_new', apiKey({ id: 'key_new' })))
    expect(screen.getByText(wholeText(labels.orphanTitle('CI deploy')))).toBeVisible()
    act(() => new Channel('keydrawer').say({ scope: 'acme', clientKey: 'default', lives: 'first' }))
    expect(screen.queryByText(wholeText(labels.orphanTitle('CI deploy')))).toBeNull()
  })

  it('loads the list after a revocation, but not after a failed one', async () => {
    const { a, b } = twoTabs()
    await loaded()
    const before = lists(b)
    a.client.revoke.mockRejectedValueOnce(new ApiKeysError('server-error'))
    await press(a, 'End')
    expect(a.client.revoke).toHaveBeenCalledOnce()
    expect(Channel.said).toEqual([])
    await press(a, 'End')
    await waitFor(() => expect(lists(b)).toBe(before + 1))
  })

  it('does nothing if it shows another organization', async () => {
    const { a, b } = twoTabs('other')
    await loaded()
    const before = lists(b)
    await press(a, 'Make')
    await waitFor(() => expect(Channel.said).toHaveLength(1))
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)))
    expect(lists(b)).toBe(before)
  })
})

it('loads the list once after many changes', async () => {
  const { b } = twoTabs()
  await loaded()
  const before = lists(b)
  const stranger = new Channel('keydrawer')
  for (let count = 0; count < 50; count++) stranger.say({ scope: 'acme', clientKey: 'default' })
  for (const nonsense of [
    null,
    'acme',
    { scope: 7 },
    { scope: 'acme', clientKey: 'default', settledIds: {} },
    { scope: 'acme', clientKey: 'default', settledIds: [7] },
  ])
    stranger.say(nonsense)
  await waitFor(() => expect(lists(b)).toBe(before + 1))
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)))
  expect(lists(b)).toBe(before + 1)
})

it('is notified of a bulk run once, at its end', async () => {
  const { a, b } = twoTabs()
  await loaded()
  const before = lists(b)
  await press(a, 'End many')
  await waitFor(() => expect(a.client.revoke).toHaveBeenCalledTimes(3))
  await waitFor(() => expect(lists(b)).toBe(before + 1))
  const settledIds = ['key_1', 'key_2', 'key_3']
  expect(Channel.said).toEqual([{ scope: 'acme', clientKey: 'default', settledIds }])
})

it('requests one list at a time while another tab changes many keys, and shows the last state', async () => {
  const { b, listed } = twoTabs()
  await loaded()
  const before = lists(b)
  const pending: (() => void)[] = []
  const signals: AbortSignal[] = []
  b.client.list.mockImplementation((_query?: unknown, context?: { signal: AbortSignal }) => {
    if (context) signals.push(context.signal)
    return new Promise((resolve) => pending.push(() => resolve(listed)))
  })
  const stranger = new Channel('keydrawer')
  vi.useFakeTimers()
  // Slower than the pause between two requests, as a bulk run over the network is.
  for (let count = 0; count < 20; count++) {
    stranger.say({ scope: 'acme', clientKey: 'default' })
    await act(() => vi.advanceTimersByTimeAsync(300))
  }
  expect(lists(b)).toBe(before + 1)
  listed.items = [apiKey({ name: 'Last state' })]
  await act(async () => pending[0]?.())
  await act(() => vi.advanceTimersByTimeAsync(0))
  expect(lists(b)).toBe(before + 2)
  await act(async () => pending[1]?.())
  await act(() => vi.advanceTimersByTimeAsync(1000))
  vi.useRealTimers()
  expect(lists(b)).toBe(before + 2)
  expect(signals.map(({ aborted }) => aborted)).toEqual([false, false])
  expect(screen.getByText('Last state')).toBeVisible()
})

it('closes its channel with the page, opens it when the page comes back, and leaves none behind', async () => {
  const { a, b } = twoTabs()
  await loaded()
  const open = Channel.open.size
  window.dispatchEvent(new Event('pagehide'))
  expect(Channel.open.size).toBe(0)
  window.dispatchEvent(new Event('pageshow'))
  expect(Channel.open.size).toBe(open)
  a.unmount()
  b.unmount()
  expect(Channel.open.size).toBe(0)
})

function refuse() {
  throw new DOMException('no', 'SecurityError')
}

it.each([
  ['has none', undefined],
  ['refuses it', refuse],
])('works in a browser that %s', async (_how, replacement) => {
  vi.stubGlobal('BroadcastChannel', replacement)
  renderWithKeys(<ApiKeyTable />, { client: fakeClient([apiKey()]) })
  expect(await screen.findByText('CI deploy')).toBeVisible()
})
