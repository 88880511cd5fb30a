import { QueryClient } from '@tanstack/react-query'
import { act, fireEvent, screen, within } from '@testing-library/react'
import {
  ApiKeysError,
  type ApiKeysClient,
  ApiKeyTable,
  CreateKeyWizard,
  englishLabels as labels,
  type IdempotencyLevel,
  type IssuedKey,
} from 'keydrawer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deferred } from '../support/deferred'
import { button, createButton, dialog, nameField, openButton, secretGroup } from '../support/elements'
import { created, fakeClient, issued, SECRET } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { requestOf } from '../support/targetOf'
import { wholeText } from '../support/wholeText'
import { withAnyName } from '../support/withAnyName'

const page = (
  <>
    <CreateKeyWizard>
      <button>{labels.createButton}</button>
    </CreateKeyWizard>
    <ApiKeyTable />
  </>
)
const later = (milliseconds = 0) => act(() => vi.advanceTimersByTimeAsync(milliseconds))
const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
const lost = () => new ApiKeysError('timeout', { mayHaveApplied: true })

type Options = Omit<Parameters<typeof renderWithKeys>[1], 'client'>

function clientOf(idempotency: IdempotencyLevel) {
  const answer = deferred<IssuedKey>()
  const client = {
    ...fakeClient(),
    features: { idempotency },
    acknowledge: vi.fn<NonNullable<ApiKeysClient['acknowledge']>>(() => Promise.resolve()),
  }
  client.create.mockReturnValueOnce(answer.promise)
  return { client, answer }
}

/** Submits the form. The test decides on the response. */
async function send(idempotency: IdempotencyLevel = 'L0', options: Options = {}) {
  const { client, answer } = clientOf(idempotency)
  const view = renderWithKeys(page, { client, ...options })
  await later()
  fireEvent.click(openButton())
  fireEvent.change(nameField(), { target: { value: 'Booking engine' } })
  fireEvent.click(createButton())
  await later()
  const show = async () => {
    await act(async () => answer.resolve(issued()))
    await later()
  }
  return { ...view, client, answer, show }
}

async function save() {
  fireEvent.click(button(labels.copy))
  await later()
  fireEvent.click(button(labels.copiedButton))
  fireEvent.click(button(labels.done))
  await later()
}

/** Makes the stored request look as if an earlier page load had written it. */
function reloaded() {
  const entries = JSON.parse(sessionStorage.getItem('keydrawer:requests') ?? '[]') as object[]
  expect(entries).toHaveLength(1)
  sessionStorage.setItem(
    'keydrawer:requests',
    JSON.stringify(entries.map((entry) => ({ ...entry, loadId: 'earlier' }))),
  )
}

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: false }))
afterEach(() => void vi.useRealTimers())

describe('the warning of the browser on leaving the page', () => {
  it('is active from the request until the secret is saved', async () => {
    const { show } = await send()
    expect(isAsked()).toBe(true)
    await show()
    expect(isAsked()).toBe(true)
    fireEvent.click(button(labels.copy))
    await later()
    expect(isAsked()).toBe(false)
  })

  it('is not active after a refusal', async () => {
    const { answer } = await send()
    await act(async () => answer.reject(new ApiKeysError('rate-limited')))
    await later()
    expect(isAsked()).toBe(false)
    expect(sessionStorage).toHaveLength(0)
  })
})

describe('a request that takes more than ten seconds', () => {
  it('offers Stop waiting, and shows a secret that arrives while the dialog is open', async () => {
    const { show } = await send()
    await later(9999)
    expect(screen.queryByRole('button', { name: labels.stopWaiting })).toBeNull()
    await later(1)
    expect(screen.getByText(labels.stillWaiting)).toBeVisible()
    fireEvent.click(button(labels.stopWaiting))
    await later()
    expect(screen.getByRole('alert')).toHaveTextContent(labels.createError.timeout)
    expect(screen.getByRole('alert')).toHaveTextContent('isn’t in the list yet')
    await show()
    fireEvent.click(button(labels.show))
    expect(secretGroup()).toHaveTextContent(SECRET)
  })

  it('reports its key as an orphan if the secret arrives after Cancel', async () => {
    const { show } = await send()
    await later(10_000)
    fireEvent.click(button(labels.stopWaiting))
    await later()
    fireEvent.click(button(labels.cancel))
    expect(screen.getByText(wholeText(labels.unresolvedTitle('Booking engine')))).toBeVisible()
    await show()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText(wholeText(labels.orphanTitle('Booking engine')))).toBeVisible()
    expect(screen.queryByText(wholeText(labels.unresolvedTitle('Booking engine')))).toBeNull()
  })
})

describe('after a reload during the creation', () => {
  it.each(['L1', 'L2'] as const)('gets the same secret at %s with the same request', async (level) => {
    const first = await send(level)
    reloaded()
    // As in a real reload, nothing of the old page keeps running.
    const { client } = clientOf(level)
    client.create.mockReset().mockResolvedValue(issued())
    first.unmount()
    reloaded()
    renderWithKeys(page, { client, queryClient: new QueryClient() })
    await later()
    expect(screen.getByText(wholeText(labels.unresolvedTitle('Booking engine')))).toBeVisible()
    fireEvent.click(button(labels.resume))
    await later()
    expect(dialog()).toHaveAccessibleName(withAnyName(labels.revealTitle))
    fireEvent.click(button(labels.show))
    expect(secretGroup()).toHaveTextContent(SECRET)
    const [before, after] = [first.client.create.mock.calls[0], client.create.mock.calls[0]]
    expect(after?.[0]).toEqual(before?.[0])
    expect(after?.[1].idempotencyKey).toBe(before?.[1].idempotencyKey)
    await save()
    expect(sessionStorage).toHaveLength(0)
  })

  it('shows at L0 what is known, and sends nothing again', async () => {
    const first = await send()
    reloaded()
    first.unmount()
    const { client } = clientOf('L0')
    renderWithKeys(page, { client, queryClient: new QueryClient() })
    await later()
    expect(screen.getByText(wholeText(labels.unresolvedTitle('Booking engine')))).toBeVisible()
    expect(screen.getByText(labels.unresolvedText)).toBeVisible()
    expect(screen.queryByRole('button', { name: labels.resume })).toBeNull()
    expect(client.create).not.toHaveBeenCalled()
    fireEvent.click(button(labels.dismiss))
    expect(screen.queryByText(wholeText(labels.unresolvedTitle('Booking engine')))).toBeNull()
    expect(sessionStorage).toHaveLength(0)
  })

  it('no longer offers the secret once the backend may have forgotten it', async () => {
    const first = await send('L1')
    reloaded()
    first.unmount()
    await later(10 * 60_000)
    renderWithKeys(page, { client: clientOf('L1').client, queryClient: new QueryClient() })
    await later()
    expect(screen.queryByText(wholeText(labels.unresolvedTitle('Booking engine')))).toBeNull()
  })
})

it('shows an unsaved secret again at L1 after the provider has unmounted', async () => {
  const { client, show, unmount, queryClient } = await send('L1')
  await show()
  unmount()
  renderWithKeys(page, { client, queryClient })
  await later()
  expect(screen.getByRole('alert')).toHaveTextContent(labels.orphanTitle('Booking engine'))
  expect(screen.getByRole('alert')).toHaveTextContent(labels.resumeText)
  client.create.mockResolvedValueOnce(issued())
  fireEvent.click(button(labels.resume))
  await later()
  expect(dialog()).toHaveAccessibleName(withAnyName(labels.revealTitle))
  const [first, second] = client.create.mock.calls
  expect(second?.[1].idempotencyKey).toBe(first?.[1].idempotencyKey)
})

describe('an acknowledgement that cannot be sent', () => {
  async function saveOffline() {
    const view = await send('L2')
    view.client.acknowledge.mockRejectedValue(new ApiKeysError('unreachable'))
    await view.show()
    await save()
    await later(20_000)
    expect(screen.getByText(wholeText(labels.unacknowledgedTitle('Booking engine')))).toBeVisible()
    expect(localStorage.getItem('keydrawer:acknowledgements')).toContain(created.id)
    view.client.acknowledge.mockReset().mockResolvedValue()
    return view
  }

  it.each<[string, () => void]>([
    ['the network is back', () => void window.dispatchEvent(new Event('online'))],
    ['the user returns to the tab', () => void document.dispatchEvent(new Event('visibilitychange'))],
    ['the user asks for it', () => fireEvent.click(button(labels.acknowledgeAgain))],
  ])('is sent again when %s', async (_when, happen) => {
    const { client } = await saveOffline()
    act(happen)
    await later()
    expect(client.acknowledge).toHaveBeenCalledExactlyOnceWith(created.id, expect.anything())
    expect(screen.queryByText(wholeText(labels.unacknowledgedTitle('Booking engine')))).toBeNull()
    expect(localStorage).toHaveLength(0)
  })

  it('is sent again at the next visit', async () => {
    const { client, unmount } = await saveOffline()
    unmount()
    renderWithKeys(page, { client, queryClient: new QueryClient() })
    await later()
    expect(client.acknowledge.mock.calls.map(([id]) => id)).toContain(created.id)
    expect(localStorage).toHaveLength(0)
  })
})

describe('when the page changes to another organization', () => {
  const acme = { scope: 'acme', scopeLabel: 'Acme' }
  const globex = { scope: 'globex', scopeLabel: 'Globex' }

  it('keeps a pending secret and shows its organization', async () => {
    const { rerender, show } = await send('L0', acme)
    expect(screen.queryByText(labels.keyOfScope(''))).toBeNull()
    rerender(page, globex)
    await later()
    expect(within(dialog()).getByText(labels.keyOfScope(''))).toBeVisible()
    await show()
    expect(dialog()).toHaveAccessibleName(withAnyName(labels.revealTitle))
    expect(within(dialog()).getByText(labels.keyOfScope(''))).toBeVisible()
    fireEvent.click(button(labels.show))
    expect(secretGroup()).toHaveTextContent(SECRET)
  })

  it('closes a form', async () => {
    const { rerender } = renderWithKeys(page, { client: fakeClient(), ...acme })
    await later()
    fireEvent.click(openButton())
    rerender(page, globex)
    await later()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('closes a failed request, which stays unresolved only in its own organization', async () => {
    const { rerender, answer } = await send('L0', acme)
    await act(async () => answer.reject(lost()))
    await later()
    rerender(page, globex)
    await later()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.queryByText(wholeText(labels.unresolvedTitle('Booking engine')))).toBeNull()
    rerender(page, acme)
    await later()
    expect(screen.getByText(wholeText(labels.unresolvedTitle('Booking engine')))).toBeVisible()
  })

  it('does not show a failure that arrives later', async () => {
    const { rerender, answer } = await send('L0', acme)
    rerender(page, globex)
    await later()
    await act(async () => answer.reject(lost()))
    await later()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.queryByText(wholeText(labels.unresolvedTitle('Booking engine')))).toBeNull()
  })
})

it('stores no secret and only the request in the marker', async () => {
  const { show } = await send('L1')
  await show()
  const [entry] = JSON.parse(sessionStorage.getItem('keydrawer:requests')!) as object[]
  expect(JSON.stringify([{ ...sessionStorage }, { ...localStorage }])).not.toContain(SECRET.slice(8, 16))
  const { existingIds: _existingIds, ...request } = requestOf()
  expect(Object.keys(entry!).toSorted()).toEqual([...Object.keys(request), 'keyId', 'loadId'].toSorted())
})
