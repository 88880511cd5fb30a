import { act, screen, waitFor } from '@testing-library/react'
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

const page = (
  <>
    <CreateKeyWizard>
      <button>{labels.newKey}</button>
    </CreateKeyWizard>
    <ApiKeyTable />
  </>
)
const lostAnswer = (code: ApiKeysErrorCode = 'timeout') => new ApiKeysError(code, { mayHaveApplied: true })

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
    if (isMade)
      made.push(apiKey({ id: 'key_lost', name, createdAt: new Date().toISOString(), hint: { suffix: 'L0st' } }))
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

describe('a creation whose answer is lost', () => {
  it.each<ApiKeysErrorCode>([
    'timeout',
    'unreachable',
    'server-error',
    'malformed-response',
    'secret-missing',
    'aborted',
    'unknown',
  ])('is found in the list after %s, revoked, and made again', async (code) => {
    const client = stumblingClient({
      error: lostAnswer(code),
      keys: [apiKey({ id: 'old', name: 'Booking engine', createdAt: new Date().toISOString() })],
    })
    const onEvent = vi.fn()
    const { user } = await ask(client, onEvent)
    expect(await screen.findByText((text) => text.includes(labels.outcomeOrphan('Booking engine')))).toBeVisible()

    await user.click(button(labels.endAndRetry))
    await screen.findByText('Step 2 of 2')
    expect(client.revoke).toHaveBeenCalledExactlyOnceWith('key_lost', expect.anything())
    expect(onEvent).toHaveBeenCalledWith({ type: 'revoked', keyId: 'key_lost' })
    const [first, second] = client.create.mock.calls
    expect(second?.[1].idempotencyKey).not.toBe(first?.[1].idempotencyKey)
    expect(second?.[0]).toEqual(first?.[0])
  })

  it('is not made again by Enter before the lost key is revoked', async () => {
    const client = stumblingClient()
    const { user } = await ask(client)
    await screen.findByRole('button', { name: labels.endAndRetry })
    await user.type(nameField(), '{Enter}')
    await screen.findByText('Step 2 of 2')
    expect(client.revoke).toHaveBeenCalledOnce()
  })

  it('may be tried again when the list shows that no key was made', async () => {
    const { user } = await ask(stumblingClient({ isMade: false }))
    expect(await screen.findByText((text) => text.includes(labels.outcomeNone('Booking engine')))).toBeVisible()
    await user.click(button(labels.tryAgain))
    expect(await screen.findByText('Step 2 of 2')).toBeVisible()
  })

  it('is looked for again when the list cannot be asked', async () => {
    const client = stumblingClient()
    const list = client.list.getMockImplementation()!
    client.create.mockImplementationOnce(() => {
      client.list.mockRejectedValue(new ApiKeysError('unauthorized'))
      return Promise.reject(lostAnswer())
    })
    const { user } = await ask(client)
    client.list.mockRejectedValue(new ApiKeysError('unauthorized'))
    await screen.findByRole('button', { name: /Look again|Revoke it/ })
    if (screen.queryByRole('button', { name: labels.checkAgain })) {
      client.list.mockImplementation(list)
      await user.click(button(labels.checkAgain))
    }
    expect(await screen.findByRole('button', { name: labels.endAndRetry })).toBeVisible()
  })

  it('says so when the lost key cannot be revoked, and keeps offering it', async () => {
    const client = stumblingClient()
    client.revoke.mockRejectedValueOnce(new ApiKeysError('server-error'))
    const { user } = await ask(client)
    await user.click(await screen.findByRole('button', { name: labels.endAndRetry }))
    expect(await screen.findByText(labels.endFailed)).toBeVisible()
    await user.click(button(labels.endAndRetry))
    expect(await screen.findByText('Step 2 of 2')).toBeVisible()
  })

  it('takes a key for revoked that is already gone, and not one that still works', async () => {
    const client = stumblingClient()
    const revoke = client.revoke.getMockImplementation()!
    client.revoke.mockRejectedValue(new ApiKeysError('not-found'))
    const { user } = await ask(client)
    await user.click(await screen.findByRole('button', { name: labels.endAndRetry }))
    expect(await screen.findByText(labels.endFailed)).toBeVisible()

    await revoke('key_lost')
    await user.click(button(labels.endAndRetry))
    expect(await screen.findByText('Step 2 of 2')).toBeVisible()
  })

  it('says where to turn when the backend has no way to end keys', async () => {
    const { revoke: _revoke, ...client } = stumblingClient()
    await ask(client as ReturnType<typeof stumblingClient>)
    expect(await screen.findByText((text) => text.includes(labels.orphanWithoutEnd))).toBeVisible()
    expect(screen.queryByRole('button', { name: labels.endAndRetry })).toBeNull()
  })

  it('is repeated with the same idempotency key where the backend promises the same answer', async () => {
    const client = stumblingClient({ level: 'L1' })
    await ask(client)
    expect(await screen.findByText('Step 2 of 2', {}, { timeout: 3000 })).toBeVisible()
    const keys = client.create.mock.calls.map(([, context]) => context.idempotencyKey)
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
    expect(client.revoke).not.toHaveBeenCalled()
  })

  it('is never repeated by itself where the backend promises nothing', async () => {
    const client = stumblingClient({ isMade: false })
    client.create.mockRejectedValue(lostAnswer())
    await ask(client)
    await screen.findByRole('button', { name: labels.tryAgain })
    expect(client.create).toHaveBeenCalledOnce()
  })
})

describe('a key whose secret nobody has', () => {
  it('is shown above the list after the wizard is closed, and can be revoked there', async () => {
    const client = stumblingClient()
    const { user } = await ask(client)
    await screen.findByRole('button', { name: labels.endAndRetry })
    await user.click(button(labels.cancel))
    expect(screen.getByText(labels.orphanTitle('Booking engine'))).toBeVisible()
    expect(await screen.findByRole('row', { name: /Booking engine/ })).toBeVisible()

    await user.click(button(labels.revoke))
    await waitFor(() => expect(screen.queryByText(labels.orphanTitle('Booking engine'))).toBeNull())
    await waitFor(() => expect(screen.queryByRole('row', { name: /Booking engine/ })).toBeNull())
  })

  it('is left alone when the user wants to keep it', async () => {
    const client = stumblingClient()
    const { user } = await ask(client)
    await screen.findByRole('button', { name: labels.endAndRetry })
    await user.click(button(labels.cancel))
    await user.click(button(labels.keepIt))
    expect(screen.queryByText(labels.orphanTitle('Booking engine'))).toBeNull()
    expect(row('Booking engine')).toBeVisible()
    expect(client.revoke).not.toHaveBeenCalled()
  })

  it('is shown when the page was left while the key was being made', async () => {
    const client = fakeClient()
    const create = client.create.getMockImplementation()!
    const gate = deferred<void>()
    client.create.mockImplementationOnce(async (...args) => {
      await gate.promise
      return create(...args)
    })
    const { user, unmount } = renderWithKeys(page, { client })
    await user.click(openButton())
    await user.type(nameField(), 'Booking engine{Enter}')
    unmount()
    await act(async () => gate.resolve())

    renderWithKeys(page, { client })
    expect(await screen.findByText(labels.orphanTitle('Booking engine'))).toBeVisible()
  })

  it('is shown when the page was left while the secret was unsaved, and not when it was given up', async () => {
    const client = fakeClient()
    const first = renderWithKeys(page, { client })
    await first.user.click(openButton())
    await first.user.type(nameField(), 'Booking engine{Enter}')
    await screen.findByText('Step 2 of 2')
    first.unmount()
    const second = renderWithKeys(page, { client })
    expect(await screen.findByText(labels.orphanTitle('Booking engine'))).toBeVisible()
    second.unmount()

    const other = fakeClient()
    const third = renderWithKeys(page, { client: other })
    await third.user.click(openButton())
    await third.user.type(nameField(), 'Booking engine{Enter}')
    await screen.findByText('Step 2 of 2')
    await third.user.keyboard('{Escape}')
    await third.user.click(button(labels.leaveAnyway))
    expect(screen.queryByText(labels.orphanTitle('Booking engine'))).toBeNull()
  })
})

describe('a backend that wants the reveal acknowledged', () => {
  const acknowledging = () => ({
    ...fakeClient(),
    features: { idempotency: 'L2' as const },
    acknowledge: vi.fn((_id: string) => Promise.resolve()),
  })

  it('is told once the secret is saved, and not before', async () => {
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

  it('has the user warned when it cannot be told', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const client = acknowledging()
    client.acknowledge.mockRejectedValue(new ApiKeysError('unreachable'))
    const { user } = renderWithKeys(page, { client })
    await user.click(openButton())
    await user.type(nameField(), 'Booking engine{Enter}')
    await user.click(await screen.findByRole('button', { name: labels.copy }))
    await user.click(button(labels.done))
    expect(await screen.findByText(labels.unacknowledgedTitle('Booking engine'))).toBeVisible()
  })
})
