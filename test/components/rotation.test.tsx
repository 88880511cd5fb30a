import { act, screen, waitFor } from '@testing-library/react'
import {
  type ApiKeysClient,
  ApiKeysError,
  type ApiKeysEvent,
  ApiKeyTable,
  CreateKeyWizard,
  englishLabels as labels,
  type IssuedKey,
  type RotateFeature,
  useCreateApiKey,
  useRotateApiKey,
} from 'keydrawer'
import type { ReactElement } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { deferred } from '../support/deferred'
import { button, dialog, secretGroup } from '../support/elements'
import { apiKey, fakeClient, issued, SECRET } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { useRotationDialog } from '../../src/components/key-actions/useRotationDialog'
import { withSecretSearch } from '../security/leaks/secretSearch'
import { withAnyName } from '../support/withAnyName'

const { expectNowhere } = withSecretSearch()

const HOUR = 3600
const old = apiKey({ id: 'key_old', lastUsedAt: null })
const successor = apiKey({ id: 'key_next', replaces: 'key_old', hint: { prefix: 'kd_demo_', suffix: 'm0Pa' } })

/** Opens a rotation as the menu of the table does. */
function Opener() {
  const open = useRotationDialog(labels).openRotation
  return <button onClick={() => open(old)}>Rotate it</button>
}
const withWizard = (
  <>
    <Opener />
    <CreateKeyWizard />
  </>
)
const withTable = (
  <>
    <Opener />
    <ApiKeyTable />
  </>
)

function rotatingClient(feature: RotateFeature = { gracePeriods: [0, HOUR, 24 * HOUR, 7 * 24 * HOUR] }) {
  return {
    ...fakeClient([old]),
    features: { rotate: feature },
    rotate: vi.fn<NonNullable<ApiKeysClient['rotate']>>(() =>
      Promise.resolve(issued({ id: successor.id, apiKey: successor })),
    ),
    revoke: vi.fn(() => Promise.resolve()),
  }
}

type Options = Omit<Parameters<typeof renderWithKeys>[1], 'client'>
async function openRotation(client = rotatingClient(), children: ReactElement = withWizard, provider: Options = {}) {
  const view = renderWithKeys(children, { client, ...provider })
  await view.user.click(button('Rotate it'))
  return { ...view, client }
}
async function rotate(...how: Parameters<typeof openRotation>) {
  const view = await openRotation(...how)
  await view.user.click(button(labels.rotateKey))
  return view
}
const revealed = () => screen.findByRole('dialog', { name: withAnyName(labels.rotatedTitle) })

describe('before a rotation', () => {
  it('identifies the key, and preselects the default grace period', async () => {
    const { client } = await openRotation()
    expect(dialog()).toHaveAccessibleName(labels.rotateTitle('CI deploy'))
    expect(screen.getByText('Zp04').closest('[data-kd="hint"]')).toHaveTextContent('kd_demo_…Zp04')
    expect(screen.getByText('2 October 2026 at 07:30 UTC')).toBeVisible()
    expect(screen.getByText(labels.never)).toBeVisible()
    expect(screen.getAllByRole('radio').map((radio) => radio.parentElement?.textContent)).toEqual([
      'Immediately',
      'After 1 hour',
      'After 24 hours',
      'After 7 days',
    ])
    expect(screen.getByRole('radio', { name: 'After 24 hours' })).toHaveFocus()
    expect(client.rotate).not.toHaveBeenCalled()
  })

  it('shows until when the old secret works, at most until its key expires', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-24T10:00:00Z'))
    const ending = { ...old, expiresAt: '2026-11-25T08:00:00.000Z' }
    const Ending = () => {
      const { open } = useRotateApiKey()
      return <button onClick={() => open(ending)}>Rotate it</button>
    }
    const { user } = await openRotation(
      rotatingClient(),
      <>
        <Ending />
        <CreateKeyWizard />
      </>,
    )
    const group = () => screen.getByRole('group', { name: labels.graceLabel })
    expect(group()).toHaveAccessibleDescription(labels.oldSecretWillWorkUntil('25 November 2026 at 08:00 UTC'))
    await user.keyboard('{ArrowUp}')
    expect(group()).toHaveAccessibleDescription(labels.oldSecretWillWorkUntil('24 November 2026 at 11:00 UTC'))
    await user.keyboard('{ArrowUp}')
    expect(group()).toHaveAccessibleDescription(labels.oldSecretWillStop)
  })

  it.each<[RotateFeature, string]>([
    [{}, labels.oldSecretMayStop],
    [{ gracePeriods: [0] }, labels.oldSecretWillStop],
    [{ gracePeriods: [Number.NaN, -1, Infinity] }, labels.oldSecretMayStop],
  ])('shows the worst outcome and asks nothing if there is no choice: %j', async (feature, said) => {
    const { user, client } = await openRotation(rotatingClient(feature))
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.getByText(said)).toBeVisible()
    expect(button(labels.rotateKey)).toHaveFocus()
    await user.keyboard('{Enter}')
    await revealed()
    expect(client.rotate.mock.calls[0]?.slice(0, 2)).toEqual(['key_old', {}])
  })

  it.each([
    ['Escape', (user: User) => user.keyboard('{Escape}')],
    ['Cancel', (user: User) => user.click(button(labels.cancel))],
    ['the backdrop', (user: User) => user.click(dialog())],
  ])('sends nothing when it is closed by %s', async (_how, close) => {
    const { user, client } = await openRotation()
    await close(user)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(button('Rotate it')).toHaveFocus()
    expect(client.rotate).not.toHaveBeenCalled()
  })
})

type User = Awaited<ReturnType<typeof openRotation>>['user']

describe('a rotation', () => {
  it('sends the chosen grace period once, and cannot be closed in the meantime', async () => {
    const answer = deferred<IssuedKey>()
    const client = rotatingClient()
    client.rotate.mockReturnValue(answer.promise)
    const { user } = await openRotation(client)
    await user.click(screen.getByRole('radio', { name: 'After 7 days' }))
    await user.tripleClick(button(labels.rotateKey))
    expect(screen.getByRole('status')).toHaveTextContent(labels.rotating)
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('radio', { name: 'Immediately' }))
    expect(screen.getByRole('radio', { name: 'After 7 days' })).toBeChecked()
    expect(client.rotate).toHaveBeenCalledOnce()
    expect(client.rotate.mock.calls[0]?.slice(0, 2)).toEqual(['key_old', { gracePeriodSeconds: 7 * 24 * HOUR }])
    await act(async () => answer.resolve(issued()))
    await revealed()
    expect(screen.getByText('Step 2 of 2')).toBeVisible()
  })

  it('shows why it was refused, and can be retried with the same idempotency key', async () => {
    const client = rotatingClient()
    client.rotate.mockRejectedValueOnce(new ApiKeysError('not-found'))
    const { user } = await rotate(client)
    expect(await screen.findByRole('alert')).toHaveTextContent(labels.changeError['not-found'])
    await user.click(button(labels.tryAgain))
    await revealed()
    const [first, second] = client.rotate.mock.calls
    expect(second?.[2].idempotencyKey).toBe(first?.[2].idempotencyKey)
  })

  const lost = new ApiKeysError('timeout', { mayHaveApplied: true })

  it('shows the listed key as a candidate if its response is lost, and revokes nothing', async () => {
    const client = rotatingClient()
    client.rotate.mockImplementationOnce(() => {
      const made = { ...successor, createdAt: new Date().toISOString() }
      client.list.mockResolvedValue({ items: [made, old] })
      return Promise.reject(lost)
    })
    const { user } = await rotate(client)
    expect(await screen.findByRole('alert')).toHaveTextContent(labels.outcomeCandidate('CI deploy'))
    await user.click(button(labels.tryAgain))
    await revealed()
    expect(client.revoke).not.toHaveBeenCalled()
    const [first, second] = client.rotate.mock.calls
    expect(second?.slice(0, 2)).toEqual(first?.slice(0, 2))
  })

  it('can be searched for again if its response is lost and the list fails', async () => {
    const client = rotatingClient()
    client.list.mockRejectedValue(lost)
    client.rotate.mockRejectedValueOnce(lost)
    const { user } = await rotate(client)
    expect(await screen.findByRole('alert')).toHaveTextContent(labels.outcomeRotationUnknown('CI deploy'))
    client.list.mockResolvedValue({ items: [old] })
    await user.click(button(labels.checkAgain))
    await user.click(await screen.findByRole('button', { name: labels.tryAgain }))
    await revealed()
  })

  it('is repeated if its response is lost and the key keeps its id', async () => {
    const client = rotatingClient({ keepsId: true })
    client.rotate.mockRejectedValueOnce(lost)
    const { user } = await rotate(client)
    expect(await screen.findByRole('alert')).toHaveTextContent(labels.outcomeReplaced)
    await user.click(button(labels.tryAgain))
    await revealed()
    expect(client.revoke).not.toHaveBeenCalled()
  })
})

describe('after a rotation', () => {
  it.each<[string, Partial<IssuedKey>, string, string]>([
    [
      'the server says',
      { oldValidUntil: '2026-11-24T12:30:00.000Z' },
      'After 24 hours',
      '24 November 2026 at 12:30 UTC',
    ],
    ['it was asked for', {}, 'After 1 hour', '24 November 2026 at 11:00 UTC'],
  ])('shows until when the old secret works if %s', async (_who, answer, choice, until) => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-24T10:00:00Z'))
    const client = rotatingClient()
    client.rotate.mockResolvedValue(issued(answer))
    const { user } = await openRotation(client)
    await user.click(screen.getByRole('radio', { name: choice }))
    await user.click(button(labels.rotateKey))
    await revealed()
    expect(screen.getByText(labels.oldSecretWorksUntil(until))).toBeVisible()
  })

  it('shows that the old secret has stopped if the grace period is zero', async () => {
    const { user } = await openRotation()
    await user.click(screen.getByRole('radio', { name: 'Immediately' }))
    await user.click(button(labels.rotateKey))
    await revealed()
    expect(screen.getByText(labels.oldSecretStopped)).toBeVisible()
  })

  it('asks before the new secret is lost, and explains the consequence', async () => {
    const { user } = await rotate()
    expect(await revealed()).toHaveAccessibleName(labels.rotatedTitle('CI deploy'))
    await user.keyboard('{Escape}')
    expect(screen.getByRole('alertdialog')).toHaveAccessibleName(labels.confirmCloseTitle('CI deploy'))
    expect(screen.getByRole('alertdialog')).toHaveAccessibleDescription(labels.confirmCloseRotatedText)
    await user.click(button(labels.backToSecret))
    act(() => void window.dispatchEvent(new Event('pagehide')))
    expect(dialog()).toHaveAccessibleName(labels.lostTitle('CI deploy'))
    expect(dialog()).toHaveAccessibleDescription(labels.lostRotatedText)
  })

  it('reports to the host how the secret was saved, without the secret', async () => {
    const onEvent = vi.fn<(event: ApiKeysEvent) => void>()
    const { user, queryClient } = await rotate(rotatingClient(), withWizard, { onEvent })
    await revealed()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('Refused'))
    await user.click(button(labels.copy))
    await screen.findByText(labels.copyBlocked)
    await user.click(button(labels.hide))
    await user.click(button(labels.show))
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    URL.createObjectURL = () => 'blob:'
    await user.click(button(labels.download))
    await user.click(button(labels.copy))
    await screen.findByText(labels.copied)
    await user.click(button(labels.done))
    expect(onEvent.mock.calls.map(([{ type }]) => type)).toEqual([
      'rotated',
      'revealed',
      'copy-refused',
      'shown',
      'shown',
      'downloaded',
      'copied',
      'saved',
      'closed',
    ])
    expect(onEvent.mock.calls.every(([event]) => 'keyId' in event && event.keyId === 'key_next')).toBe(true)
    expectNowhere({ queryClient, told: onEvent.mock.calls })
  })
})

describe('a table without a wizard', () => {
  it('shows a rotation by itself, until its secret is closed', async () => {
    const { user } = await rotate(rotatingClient(), withTable)
    await revealed()
    await user.click(button(labels.show))
    expect(secretGroup()).toHaveTextContent(SECRET)
    await user.click(button(labels.copy))
    await user.click(button(labels.done))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('shows a rotation as the mounted wizard configures it, also after the wizard has unmounted', async () => {
    const both = (
      <>
        {withTable}
        <CreateKeyWizard id="wizard" />
      </>
    )
    const view = await rotate(rotatingClient(), both)
    await revealed()
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
    expect(dialog()).toHaveAttribute('id', 'wizard')
    const shown = dialog()
    view.rerender(withTable)
    expect(dialog()).toBe(shown)
    expect(dialog()).toHaveAttribute('id', 'wizard')
    await view.user.click(button(labels.show))
    expect(secretGroup()).toHaveTextContent(SECRET)
  })

  it('shows and offers nothing for a creation by a host with its own form', async () => {
    const OwnForm = () => {
      const { create, status } = useCreateApiKey()
      return <button onClick={() => void create({ name: 'CI' })}>{status}</button>
    }
    const client = { ...rotatingClient(), list: vi.fn(() => Promise.resolve({ items: [] })) }
    const { user } = renderWithKeys(
      <>
        <OwnForm />
        <ApiKeyTable />
      </>,
      { client },
    )
    await screen.findByText(labels.emptyTitle)
    expect(screen.queryByRole('button', { name: labels.createButton })).toBeNull()
    await user.click(button('idle'))
    await screen.findByRole('button', { name: 'revealed' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('the create button', () => {
  const wizard = (open?: boolean) => (
    <CreateKeyWizard open={open}>
      <button>{labels.createButton}</button>
    </CreateKeyWizard>
  )
  const trigger = () => screen.queryByRole('button', { name: labels.createButton })

  it.each<[string, Options, Partial<ApiKeysClient>, RegExp]>([
    [
      'the quota is reached',
      {},
      { list: () => Promise.resolve({ items: [old], total: 1, quota: 1 }) },
      /limit of 1 API/,
    ],
    [
      'the quota is reached, though only the page counts',
      {},
      { list: () => Promise.resolve({ items: [old], quota: 1 }) },
      /limit of 1 API/,
    ],
    ['the host says so', { canCreate: 'Your plan has no keys.' }, {}, /Your plan has no keys\./],
  ])('stays visible and opens nothing if %s, with mouse, keyboard or `open`', async (_why, provider, own, reason) => {
    const view = renderWithKeys(
      <>
        {wizard()}
        <ApiKeyTable />
      </>,
      { client: { ...fakeClient([old]), ...own }, ...provider },
    )
    await waitFor(() => expect(trigger()).toHaveAccessibleDescription(reason))
    expect(trigger()).toHaveAttribute('aria-disabled', 'true')
    expect(trigger()).toHaveAttribute('title', expect.stringMatching(reason))
    await view.user.click(trigger()!)
    await view.user.keyboard('{Enter} ')
    view.rerender(
      <>
        {wizard(true)}
        <ApiKeyTable />
      </>,
    )
    expect(trigger()).toHaveFocus()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('has a reason that the hook returns, too', () => {
    const Why = () => {
      const { createDisabledReason, canCreate } = useCreateApiKey()
      return <p>{JSON.stringify({ createDisabledReason, canCreate })}</p>
    }
    renderWithKeys(<Why />, { client: fakeClient(), canCreate: 'Not today.' })
    expect(screen.getByText('{"createDisabledReason":{"reason":"Not today."},"canCreate":false}')).toBeVisible()
  })
})
