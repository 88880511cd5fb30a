import { act, screen, waitFor, within } from '@testing-library/react'
import {
  type ApiKey,
  ApiKeysError,
  type ApiKeysErrorCode,
  type ApiKeysProviderProps,
  ApiKeyTable,
  CreateKeyWizard,
  englishLabels as labels,
  type IdempotencyLevel,
} from 'keydrawer'
import { describe, expect, it, vi } from 'vitest'
import { deferred } from '../support/deferred'
import { button, createButton, nameField, openButton, row, secretGroup } from '../support/elements'
import { apiKey, fakeClient, SECRET } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { containing, wholeText } from '../support/wholeText'

const page = (
  <>
    <CreateKeyWizard>
      <button>{labels.createButton}</button>
    </CreateKeyWizard>
    <ApiKeyTable />
  </>
)
const lostAnswer = (code: ApiKeysErrorCode = 'timeout') => new ApiKeysError(code, { mayHaveApplied: true })

const lostKey = (name: string) =>
  apiKey({
    id: 'key_lost',
    name,
    createdAt: new Date().toISOString(),
    createdBy: { id: 'user_1', label: 'Ann' },
    lastUsedAt: null,
    hint: { suffix: 'L0st' },
  })

/** A backend whose first answer to a creation is lost, after or before the key was made. */
function stumblingClient({
  isMade = true,
  level = 'L0',
  error = lostAnswer(),
  keys = [],
}: { isMade?: boolean; level?: IdempotencyLevel; error?: ApiKeysError; keys?: ApiKey[] } = {}) {
  const made: ApiKey[] = [...keys]
  const client = {
    ...fakeClient(),
    features: { idempotency: level },
    list: vi.fn(() => Promise.resolve({ items: [...made], total: made.length })),
    revoke: vi.fn((id: string) => {
      made.splice(
        made.findIndex((key) => key.id === id),
        1,
      )
      return Promise.resolve()
    }),
  }
  client.create.mockImplementationOnce(({ name }) => {
    if (isMade) made.push(lostKey(name))
    return Promise.reject(error)
  })
  return client
}

async function ask(client: ReturnType<typeof stumblingClient>, onEvent?: ApiKeysProviderProps['onEvent']) {
  const view = renderWithKeys(page, { client, onEvent })
  await waitFor(() => expect(screen.queryByText(labels.loading)).toBeNull())
  await view.user.click(openButton())
  await view.user.type(nameField(), 'Booking engine')
  await view.user.click(createButton())
  return view
}

const candidateBanner = () =>
  screen
    .findByText(wholeText(labels.candidateTitle('Booking engine')))
    .then((title) => title.closest<HTMLElement>('[data-kd="banner"]')!)

describe('a creation whose response is lost', () => {
  it.each<ApiKeysErrorCode>([
    'timeout',
    'unreachable',
    'server-error',
    'malformed-response',
    'secret-missing',
    'aborted',
    'unknown',
  ])('shows the key in the list after %s, and revokes nothing', async (code) => {
    const client = stumblingClient({
      error: lostAnswer(code),
      keys: [apiKey({ id: 'old', name: 'Booking engine', createdAt: new Date().toISOString() })],
    })
    const { user } = await ask(client)
    expect(await screen.findByText(containing(labels.outcomeCandidate('Booking engine')))).toBeVisible()

    await user.click(button(labels.tryAgain))
    await screen.findByText('Step 2 of 2')
    expect(client.revoke).not.toHaveBeenCalled()
    const [first, second] = client.create.mock.calls
    expect(second?.[0]).toEqual(first?.[0])
  })

  it('shows the details of the candidate after Cancel, and opens the revoke dialog for a review', async () => {
    const client = stumblingClient()
    const onEvent = vi.fn()
    const { user } = await ask(client, onEvent)
    await user.click(await screen.findByRole('button', { name: labels.tryAgain }).then(() => button(labels.cancel)))
    const banner = await candidateBanner()
    expect(banner).toHaveAttribute('role', 'status')
    expect(banner).toHaveTextContent(labels.candidateText)
    for (const detail of ['…L0st', labels.candidateCreatedBy('Ann'), labels.candidateNeverUsed])
      expect(banner).toHaveTextContent(detail)

    await user.click(within(banner).getByRole('button', { name: labels.review }))
    const dialog = await screen.findByRole('alertdialog')
    expect(client.revoke).not.toHaveBeenCalled()
    expect(within(dialog).getByRole('heading')).toHaveTextContent('Booking engine')
    await user.click(within(dialog).getByRole('button', { name: labels.revoke }))
    await waitFor(() => expect(screen.queryByText(wholeText(labels.candidateTitle('Booking engine')))).toBeNull())
    expect(client.revoke).toHaveBeenCalledExactlyOnceWith('key_lost', expect.anything())
    expect(onEvent).toHaveBeenCalledWith({ type: 'revoked', keyId: 'key_lost', scope: 'acme' })
    expect(client.create).toHaveBeenCalledOnce()
  })

  it('hides the candidate after Dismiss, and keeps the key', async () => {
    const client = stumblingClient()
    const { user } = await ask(client)
    await screen.findByText(containing(labels.outcomeCandidate('Booking engine')))
    await user.click(button(labels.cancel))
    await user.click(within(await candidateBanner()).getByRole('button', { name: labels.dismiss }))
    expect(screen.queryByText(wholeText(labels.candidateTitle('Booking engine')))).toBeNull()
    expect(row('Booking engine')).toBeVisible()
    // The request itself is still unresolved, and can be dismissed as well.
    await user.click(button(labels.dismiss))
    expect(screen.queryByText(wholeText(labels.unresolvedTitle('Booking engine')))).toBeNull()
    expect(client.revoke).not.toHaveBeenCalled()
  })

  it('offers no review if the backend cannot revoke keys', async () => {
    const { revoke: _revoke, ...client } = stumblingClient()
    const { user } = await ask(client as ReturnType<typeof stumblingClient>)
    await screen.findByText(containing(labels.outcomeCandidate('Booking engine')))
    await user.click(button(labels.cancel))
    const banner = await candidateBanner()
    expect(within(banner).getAllByRole('button')).toHaveLength(1)
    expect(within(banner).getByRole('button', { name: labels.dismiss })).toBeVisible()
  })

  it('shows how far it searched if no key is found, and can be retried', async () => {
    const { user } = await ask(stumblingClient({ isMade: false, keys: [apiKey()] }))
    expect(await screen.findByText(containing('A new key named “Booking engine” isn’t in the list yet.'))).toBeVisible()
    await user.click(button(labels.tryAgain))
    expect(await screen.findByText('Step 2 of 2')).toBeVisible()
  })

  it('shows a key that appears in the list only after Cancel', async () => {
    const client = stumblingClient({ isMade: false })
    const { user, queryClient } = await ask(client)
    await screen.findByText(containing('isn’t in the list yet'))
    await user.click(button(labels.cancel))
    expect(await screen.findByText(wholeText(labels.unresolvedTitle('Booking engine')))).toBeVisible()
    client.list.mockResolvedValue({ items: [lostKey('BOOKING Engine')], total: 1 })
    await act(() => queryClient.refetchQueries())
    expect(await screen.findByText(wholeText(labels.candidateTitle('BOOKING Engine')))).toBeVisible()
    expect(client.revoke).not.toHaveBeenCalled()
  })

  it('searches again if the list could not be loaded', async () => {
    const client = stumblingClient()
    const list = client.list.getMockImplementation()!
    const create = client.create.getMockImplementation()!
    client.create.mockReset().mockImplementationOnce((...how) => {
      client.list.mockRejectedValue(new ApiKeysError('unauthorized'))
      return create(...how)
    })
    const { user } = await ask(client)
    expect(await screen.findByText(containing(labels.outcomeUnknown('Booking engine')))).toBeVisible()
    client.list.mockImplementation(list)
    await user.click(button(labels.checkAgain))
    expect(await screen.findByText(containing(labels.outcomeCandidate('Booking engine')))).toBeVisible()
  })

  it('is retried with the same idempotency key if the backend promises the same response', async () => {
    const client = stumblingClient({ level: 'L1' })
    await ask(client)
    expect(await screen.findByText('Step 2 of 2', {}, { timeout: 3000 })).toBeVisible()
    const keys = client.create.mock.calls.map(([, context]) => context.idempotencyKey)
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
    expect(client.revoke).not.toHaveBeenCalled()
  })

  it('is never retried automatically if the backend promises nothing', async () => {
    const client = stumblingClient({ isMade: false })
    client.create.mockRejectedValue(lostAnswer())
    await ask(client)
    await screen.findByRole('button', { name: labels.tryAgain })
    expect(client.create).toHaveBeenCalledOnce()
  })
})

describe('a key whose secret was never saved', () => {
  it('is reported when the page was left during the creation', async () => {
    const client = fakeClient()
    const create = client.create.getMockImplementation()!
    const gate = deferred<void>()
    client.create.mockImplementationOnce(async (...args) => {
      await gate.promise
      return create(...args)
    })
    const { user, unmount, queryClient } = renderWithKeys(page, { client })
    await user.click(openButton())
    await user.type(nameField(), 'Booking engine{Enter}')
    unmount()
    await act(async () => gate.resolve())

    renderWithKeys(page, { client, queryClient })
    expect(await screen.findByText(wholeText(labels.orphanTitle('Booking engine')))).toBeVisible()
  })

  it('is reported when the page was left with an unsaved secret, and not when it was discarded', async () => {
    const client = fakeClient()
    const first = renderWithKeys(page, { client })
    await first.user.click(openButton())
    await first.user.type(nameField(), 'Booking engine{Enter}')
    await screen.findByText('Step 2 of 2')
    first.unmount()
    const second = renderWithKeys(page, { client, queryClient: first.queryClient })
    expect(await screen.findByText(wholeText(labels.orphanTitle('Booking engine')))).toBeVisible()
    second.unmount()

    const other = fakeClient()
    const third = renderWithKeys(page, { client: other })
    await third.user.click(openButton())
    await third.user.type(nameField(), 'Booking engine{Enter}')
    await screen.findByText('Step 2 of 2')
    await third.user.keyboard('{Escape}')
    await third.user.click(button(labels.closeAnyway))
    expect(screen.queryByText(wholeText(labels.orphanTitle('Booking engine')))).toBeNull()
  })
})

describe('a backend that requires an acknowledgement', () => {
  const acknowledging = () => ({
    ...fakeClient(),
    features: { idempotency: 'L2' as const },
    acknowledge: vi.fn((_id: string) => Promise.resolve()),
  })

  it('receives it once the secret is saved, and not before', async () => {
    const client = acknowledging()
    const { user } = renderWithKeys(page, { client })
    await user.click(openButton())
    await user.type(nameField(), 'Booking engine{Enter}')
    await user.click(await screen.findByRole('button', { name: labels.show }))
    expect(secretGroup()).toHaveTextContent(SECRET)
    expect(client.acknowledge).not.toHaveBeenCalled()
    await user.click(button(labels.copy))
    await user.click(button(labels.copiedButton))
    expect(client.acknowledge).toHaveBeenCalledExactlyOnceWith('key_new', expect.anything())
  })

  it('leads to a warning for the user if it cannot be reached', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const client = acknowledging()
    client.acknowledge.mockRejectedValue(new ApiKeysError('unreachable'))
    const { user } = renderWithKeys(page, { client })
    await user.click(openButton())
    await user.type(nameField(), 'Booking engine{Enter}')
    await user.click(await screen.findByRole('button', { name: labels.copy }))
    await user.click(button(labels.done))
    expect(await screen.findByText(wholeText(labels.unacknowledgedTitle('Booking engine')))).toBeVisible()

    client.acknowledge.mockResolvedValue()
    await user.click(button(labels.acknowledgeAgain))
    await waitFor(() => expect(screen.queryByText(wholeText(labels.unacknowledgedTitle('Booking engine')))).toBeNull())
    expect(client.acknowledge).toHaveBeenLastCalledWith('key_new', expect.anything())
    expect(localStorage).toHaveLength(0)
  })
})
