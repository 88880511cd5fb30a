import { act, configure, screen } from '@testing-library/react'
import {
  type ApiKeysClient,
  ApiKeysError,
  type ApiKeysErrorCode,
  ApiKeyTable,
  CreateKeyWizard,
  englishLabels as labels,
  type KeyView,
} from 'keydrawer'
import { Component, type ReactNode, Suspense, use } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { deferred } from '../../support/deferred'
import { created, fakeClient, issued, SECRET } from '../../support/fakeClient'
import { expectSecret, opener, page, reveal, wizard } from './flow'
import { withSecretSearch } from '../leaks/secretSearch'

withSecretSearch()

describe('while the secret is unsaved', () => {
  it.each<ApiKeysErrorCode>(['unauthorized', 'forbidden', 'not-found', 'rate-limited', 'malformed-response'])(
    'keeps it when the list fails with %s',
    { tags: 'fault/unsaved-failing-list' },
    async (code) => {
      const view = await reveal()
      view.client.list.mockRejectedValue(new ApiKeysError(code))
      await act(() => view.queryClient.refetchQueries())
      await screen.findByText(new RegExp(labels.refreshFailed))
      await expectSecret(view)
    },
  )

  it('keeps it when the list never answers', { tags: 'fault/unsaved-pending-list' }, async () => {
    const client = fakeClient()
    client.list.mockReturnValue(new Promise(() => {}))
    const view = await reveal(client)
    act(() => void view.queryClient.refetchQueries())
    await expectSecret(view)
  })

  it(
    'keeps it when the list reloads, is empty or shows another page',
    { tags: 'fault/unsaved-other-list' },
    async () => {
      const view = await reveal()
      await act(() => view.queryClient.resetQueries())
      view.rerender(<>{wizard}</>)
      view.rerender(
        <>
          {wizard}
          <ApiKeyTable pageSize={1} />
        </>,
      )
      view.rerender(page, { scope: 'another' })
      view.client.list.mockResolvedValue({ items: [] })
      await act(() => view.queryClient.refetchQueries())
      view.queryClient.clear()
      view.rerender(page)
      await expectSecret(view)
    },
  )

  it.each<[string, Partial<ApiKeysClient>]>([
    ['in memory', {}],
    ['by the server', { features: { list: { search: true, status: true } } }],
  ])('keeps it when a filter leaves no row, %s', { tags: 'fault/unsaved-filtered-list' }, async (_where, own) => {
    const client = fakeClient()
    client.list.mockImplementation(({ search, status }) =>
      Promise.resolve({ items: search || status ? [] : [created] }),
    )
    const filtered = (view?: KeyView) => (
      <>
        {wizard}
        <ApiKeyTable toolbar view={view} />
      </>
    )
    const view = await reveal(Object.assign(client, own), filtered())
    expect(await screen.findByRole('rowheader', { hidden: true })).toHaveTextContent(created.name!)
    for (const wanted of [{ search: 'nothing like it' }, { status: ['revoked'] as const }]) {
      view.rerender(filtered(wanted))
      expect(await screen.findByText(labels.noMatchTitle)).toBeInTheDocument()
      expect(screen.queryByRole('rowheader', { hidden: true })).toBeNull()
    }
    await expectSecret(view)
  })

  it(
    'keeps it on a sign-out in the background until the host removes the page',
    { tags: 'fault/unsaved-sign-out' },
    async () => {
      const { secret } = issued()
      const client = fakeClient()
      client.create.mockResolvedValue(issued({ secret }))
      const view = await reveal(client)
      client.list.mockRejectedValue(new ApiKeysError('unauthorized'))
      client.create.mockRejectedValue(new ApiKeysError('unauthorized'))
      view.queryClient.clear()
      await act(() => view.queryClient.refetchQueries())
      await expectSecret(view)
      view.unmount()
      expect(secret.isWiped).toBe(true)
    },
  )

  it(
    'keeps it when the client changes on every render or can no longer create keys',
    { tags: 'fault/unsaved-other-client' },
    async () => {
      const view = await reveal()
      for (let count = 0; count < 20; count++) view.rerender(page, { client: { ...view.client } })
      view.rerender(page, { client: { list: view.client.list } })
      view.rerender(page, { canCreate: false })
      await expectSecret(view)
    },
  )

  describe('a boundary around the wizard', { tags: 'fault/unsaved-error-boundary' }, () => {
    it('keeps the secret while it is suspended', async () => {
      const answer = deferred<string>()
      const Waiting = () => <p>{use(answer.promise)}</p>
      const children = (isWaiting: boolean) => (
        <Suspense fallback={<p>A moment…</p>}>
          {page}
          {isWaiting && <Waiting />}
        </Suspense>
      )
      const view = await reveal(fakeClient(), children(false))
      await view.user.click(screen.getByRole('button', { name: labels.show }))
      await act(async () => view.rerender(children(true)))
      expect(screen.getByText('A moment…')).toBeVisible()
      // The dialog is hidden with the wizard, until a browser notices and moves it: `hosts/places.browser.test.ts`.
      expect(document.querySelector('dialog')).toHaveTextContent(SECRET)
      await act(async () => answer.resolve('Here'))
      expect(await screen.findByText('Here')).toBeInTheDocument()
      await expectSecret(view)
    })

    it('keeps the secret after it has caught an error of a sibling', async () => {
      const children = (isBroken: boolean) => (
        <Boundary>
          {wizard}
          <Fault isThere={isBroken} />
        </Boundary>
      )
      vi.mocked(console.error).mockImplementation(() => {})
      const view = await reveal(fakeClient(), children(false))
      await view.user.click(screen.getByRole('button', { name: labels.show }))
      view.rerender(children(true))
      expect(screen.getByRole('dialog')).toHaveTextContent(SECRET)
      await expectSecret(view)
    })
  })
})

class Boundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false }
  static getDerivedStateFromError() {
    return { hasFailed: true }
  }
  override render() {
    const again = () => this.setState({ hasFailed: false })
    return this.state.hasFailed ? <button onClick={again}>Again</button> : this.props.children
  }
}

function Fault({ isThere }: { readonly isThere: boolean }) {
  if (isThere) throw new Error('A fault of the host.')
  return null
}

describe('callbacks of the host that throw', { tags: 'fault/host-callbacks-throw' }, () => {
  it('do not remove the secret when `onOpenChange` throws', async () => {
    const onOpenChange = vi.fn(() => {
      throw new Error('The host failed.')
    })
    const view = await reveal(fakeClient(), <CreateKeyWizard onOpenChange={onOpenChange}>{opener}</CreateKeyWizard>)
    await view.user.keyboard('{Escape}')
    await view.user.click(screen.getByRole('button', { name: labels.backToSecret }))
    await expectSecret(view)
    expect(onOpenChange).toHaveBeenCalledWith(true)
  })

  it('do not remove the secret when `onCreated` throws', async () => {
    const onCreated = vi.fn(() => {
      throw new Error('The host failed.')
    })
    const view = await reveal(fakeClient(), page, { onCreated })
    expect(onCreated).toHaveBeenCalledOnce()
    await expectSecret(view)
  })
})

describe.each([true, false])('with StrictMode: %s', { tags: 'fault/strict-mode' }, (reactStrictMode) => {
  afterEach(() => configure({ reactStrictMode: true }))

  it('sends one request, shows one secret and closes once', async () => {
    configure({ reactStrictMode })
    const onCreated = vi.fn()
    const view = await reveal(fakeClient(), page, { onCreated })
    await expectSecret(view)
    await view.user.click(screen.getByRole('button', { name: labels.done }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(view.client.create).toHaveBeenCalledOnce()
    expect(onCreated).toHaveBeenCalledOnce()
    expect(await screen.findAllByRole('rowheader')).toHaveLength(1)
  })
})

describe('after a day', { tags: 'fault/unsaved-a-day-later' }, () => {
  it('still shows the secret and has sent no request', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    try {
      const view = await reveal()
      const { length } = view.client.list.mock.calls
      await act(() => vi.advanceTimersByTimeAsync(24 * 3_600_000))
      expect(view.client.create).toHaveBeenCalledOnce()
      expect(view.client.list).toHaveBeenCalledTimes(length)
      await expectSecret(view)
    } finally {
      vi.useRealTimers()
    }
  })
})
