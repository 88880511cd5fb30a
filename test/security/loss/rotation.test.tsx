import { act, screen } from '@testing-library/react'
import {
  type ApiKeysClient,
  ApiKeysError,
  ApiKeyTable,
  CreateKeyWizard,
  englishLabels as labels,
  type IssuedKey,
  OneTimeSecret,
} from 'keydrawer'
import type { ReactElement } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { useRotationDialog } from '../../../src/components/key-actions/useRotationDialog'
import { deferred } from '../../support/deferred'
import { button, secretGroup } from '../../support/elements'
import { apiKey, fakeClient, SECRET } from '../../support/fakeClient'
import { renderWithKeys } from '../../support/render'
import { withSecretSearch } from '../leaks/secretSearch'
import { wholeText } from '../../support/wholeText'
import { withAnyName } from '../../support/withAnyName'

const { expectNowhere } = withSecretSearch()

const old = apiKey({ id: 'key_old' })

/** Opens a rotation like the menu of the table. */
function Opener() {
  const open = useRotationDialog(labels).openRotation
  return <button onClick={() => open(old)}>Rotate it</button>
}

const places: readonly (readonly [string, ReactElement])[] = [
  ['a table alone', <ApiKeyTable key="table" />],
  ['a wizard beside a table', [<CreateKeyWizard key="wizard" />, <ApiKeyTable key="table" />] as never],
]

/** Clicks a button twenty times before React can respond. */
const hammer = (name: string) =>
  act(() => {
    const pressed = button(name)
    for (let count = 0; count < 20; count++) pressed.click()
  })

async function rotate(children: ReactElement, ask?: NonNullable<ApiKeysClient['rotate']>, press?: typeof hammer) {
  const secret = new OneTimeSecret(SECRET)
  const client = {
    ...fakeClient([old]),
    rotate: ask ?? (() => Promise.resolve<IssuedKey>({ id: 'key_next', secret })),
    revoke: vi.fn(() => Promise.resolve()),
    delete: vi.fn(() => Promise.resolve()),
    setEnabled: vi.fn(() => Promise.resolve()),
    update: vi.fn(() => Promise.resolve()),
  }
  const page = (
    <>
      <Opener />
      {children}
    </>
  )
  const view = renderWithKeys(page, { client })
  await view.user.click(button('Rotate it'))
  if (press) press(labels.rotateKey)
  else await view.user.click(button(labels.rotateKey))
  return { ...view, client, secret, page }
}
const revealed = () => screen.findByRole('dialog', { name: withAnyName(labels.rotatedTitle) })

async function expectSecret({ user }: Pick<Awaited<ReturnType<typeof rotate>>, 'user'>): Promise<void> {
  await user.click(button(labels.show))
  expect(secretGroup()).toHaveTextContent(SECRET)
  await user.click(button(labels.copy))
  expect(await screen.findByText(labels.copied)).toBeVisible()
  expect(await navigator.clipboard.readText()).toBe(SECRET)
}

describe.each(places)('the secret of a rotation in %s', (_where, children) => {
  it(
    'stays when its row or the list disappears and when the list fails in any way (usertour#442)',
    { tags: 'fault/rotation-survives-list' },
    async () => {
      const view = await rotate(children)
      await revealed()
      for (const answer of [{ items: [apiKey({ id: 'key_next' })] }, { items: [] }, { items: [], nextCursor: 'on' }]) {
        view.client.list.mockResolvedValue(answer)
        await act(() => view.queryClient.refetchQueries())
      }
      view.client.list.mockRejectedValue(new ApiKeysError('unauthorized'))
      await act(() => view.queryClient.refetchQueries())
      await act(() => view.queryClient.resetQueries())
      view.client.list.mockReturnValue(new Promise(() => {}))
      act(() => void view.queryClient.refetchQueries())
      view.queryClient.clear()
      view.rerender(view.page)
      await expectSecret(view)
    },
  )

  it(
    'is shown without a change of the old key, before and after the copy',
    { tags: 'fault/rotation-old-key-untouched' },
    async () => {
      const view = await rotate(children)
      await revealed()
      await view.user.keyboard('{Escape}')
      await view.user.click(button(labels.backToSecret))
      await expectSecret(view)
      await view.user.click(button(labels.done))
      const { revoke, delete: erase, setEnabled, update } = view.client
      for (const change of [revoke, erase, setEnabled, update]) expect(change).not.toHaveBeenCalled()
    },
  )

  it.each<[string, (view: Awaited<ReturnType<typeof rotate>>) => unknown]>([
    [
      'Done after a copy',
      async ({ user }) => {
        await user.click(button(labels.copy))
        await user.click(button(labels.done))
      },
    ],
    [
      'Close anyway',
      async ({ user }) => {
        await user.keyboard('{Escape}')
        await user.click(button(labels.closeAnyway))
      },
    ],
    ['removing the provider', ({ unmount }) => unmount()],
    ['leaving the page', () => act(() => void window.dispatchEvent(new Event('pagehide')))],
  ])('is wiped at once after %s', { tags: 'fault/rotation-wiped' }, async (_way, close) => {
    const view = await rotate(children)
    await revealed()
    await view.user.click(button(labels.show))
    await close(view)
    expect(view.secret.isWiped).toBe(true)
    expectNowhere({ queryClient: view.queryClient })
  })

  it(
    'is wiped if it arrives after unmounting, and its key is reported on the next mount',
    { tags: 'fault/rotation-late-answer' },
    async () => {
      const answer = deferred<IssuedKey>()
      const view = await rotate(children, () => answer.promise)
      view.unmount()
      await act(async () => answer.resolve({ id: 'key_next', secret: view.secret }))
      expect(view.secret.isWiped).toBe(true)
      renderWithKeys(<ApiKeyTable />, { client: view.client, queryClient: view.queryClient })
      expect(await screen.findByText(wholeText(labels.orphanTitle('CI deploy')))).toBeVisible()
    },
  )

  it(
    'is reported if unsaved and the key keeps its id, and can be rotated again',
    { tags: 'fault/rotation-unsaved' },
    async () => {
      const view = await rotate(children, () => Promise.resolve({ id: old.id, secret: new OneTimeSecret(SECRET) }))
      const client = Object.assign(view.client, { features: { rotate: { keepsId: true } } })
      await revealed()
      view.unmount()
      const { user } = renderWithKeys(<ApiKeyTable />, { client, queryClient: view.queryClient })
      expect(await screen.findByText(wholeText(labels.unsavedRotationTitle('CI deploy')))).toBeVisible()
      await user.click(button(labels.rotate))
      await user.click(button(labels.rotateKey))
      await revealed()
      expect(screen.queryByText(wholeText(labels.unsavedRotationTitle('CI deploy')))).toBeNull()
      await expectSecret({ user })
    },
  )

  it('is requested once, however fast the button is pressed', { tags: 'fault/rotation-once' }, async () => {
    const answer = deferred<IssuedKey>()
    const ask = vi.fn(() => answer.promise)
    const view = await rotate(children, ask, hammer)
    hammer(labels.rotating)
    await act(async () => answer.resolve({ id: 'key_next', secret: view.secret }))
    expect(ask).toHaveBeenCalledOnce()
    await expectSecret(view)
  })
})
