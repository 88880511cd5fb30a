import { act, screen } from '@testing-library/react'
import {
  type ApiKey,
  type ApiKeyPage,
  ApiKeysError,
  ApiKeysProvider,
  englishLabels as labels,
  type IssuedKey,
} from 'keydrawer'
import { describe, expect, it, vi } from 'vitest'
import { deferred } from '../../support/deferred'
import { button } from '../../support/elements'
import { apiKey, created, fakeClient, issued } from '../../support/fakeClient'
import { renderWithKeys } from '../../support/render'
import { askForKey, page, reveal } from './flow'
import { withSecretSearch } from '../leaks/secretSearch'
import { wholeText } from '../../support/wholeText'
import { withAnyName } from '../../support/withAnyName'

const { expectNowhere } = withSecretSearch()

const orphans = () => screen.queryAllByText(wholeText(labels.orphanTitle('Booking engine')))

describe('a page that unmounts', () => {
  it.each(['before the answer', 'after the answer, before it is saved', 'while the question is open'])(
    '%s: reports the key when it mounts again',
    { tags: 'fault/left-page-reports-key' },
    async (moment) => {
      const answer = deferred<IssuedKey>()
      const client = fakeClient()
      const made = client.create.getMockImplementation()!
      client.create.mockImplementation(async (...how) => {
        const key = await made(...how)
        await answer.promise
        return key
      })
      const view = await askForKey(client)
      if (moment !== 'before the answer') {
        await act(async () => answer.resolve(issued()))
        await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
      }
      if (moment.startsWith('while')) await view.user.keyboard('{Escape}')
      view.unmount()
      await act(async () => answer.resolve(issued()))
      expectNowhere(view)

      renderWithKeys(page, { client, queryClient: view.queryClient })
      expect(await screen.findByText(wholeText(labels.orphanTitle('Booking engine')))).toBeVisible()
      expect(orphans()).toHaveLength(1)
      expect(client.create).toHaveBeenCalledOnce()
    },
  )

  it('before a request: sends nothing later', { tags: 'fault/left-page-before-request' }, async () => {
    const client = fakeClient()
    const { unmount } = await reveal(client)
    unmount()
    await act(() => new Promise((resolve) => setTimeout(resolve)))
    expect(client.create).toHaveBeenCalledOnce()
  })

  it(
    'during the search for a lost response: reports the key when it mounts again',
    { tags: 'fault/left-page-during-search' },
    async () => {
      const { client, made } = losing()
      const list = deferred<ApiKeyPage>()
      client.list.mockReturnValue(list.promise)
      const view = await askForKey(client)
      view.unmount()
      await act(async () => list.resolve({ items: made }))
      client.list.mockResolvedValue({ items: made })
      renderWithKeys(page, { client, queryClient: view.queryClient })
      expect(await screen.findByText(wholeText(labels.candidateTitle('Booking engine')))).toBeVisible()
    },
  )

  it(
    'before the retry of a lost request: cancels the retry and reports the key',
    { tags: 'fault/left-page-stops-repeating' },
    async () => {
      const { client, made } = losing()
      const lose = client.create.getMockImplementation()!
      const answer = deferred<void>()
      client.create.mockImplementation(async (...how) => {
        await answer.promise
        return lose(...how)
      })
      const repeatable = Object.assign(client, { features: { idempotency: 'L1' as const } })
      const view = await askForKey(repeatable)
      // Fake timers from here on, so that a busy machine cannot reach the time of the retry.
      vi.useFakeTimers()
      try {
        await act(async () => answer.resolve())
        expect(made).toHaveLength(1)
        view.unmount()
        await act(() => vi.advanceTimersByTimeAsync(60_000))
      } finally {
        vi.useRealTimers()
      }
      expect(client.create).toHaveBeenCalledOnce()
      client.list.mockResolvedValue({ items: made })
      renderWithKeys(page, { client: repeatable, queryClient: view.queryClient })
      expect(await screen.findByText(wholeText(labels.unresolvedTitle('Booking engine')))).toBeVisible()
      expect(button(labels.resume)).toBeVisible()
    },
  )
})

describe('a parent that remounts the page with another `key`', () => {
  it.each(['while the secret is shown', 'while the question is open'])(
    '%s: wipes the secret, and reports the loss to the host and on the new page',
    { tags: 'fault/parent-replaces-page' },
    async (moment) => {
      const { secret } = issued()
      const client = fakeClient()
      client.create.mockResolvedValue(issued({ secret }))
      const onEvent = vi.fn()
      const pageOf = (name: string) => (
        <div key={name}>
          <ApiKeysProvider client={client} scope="acme" onEvent={onEvent}>
            {page}
          </ApiKeysProvider>
        </div>
      )
      const view = await askForKey(client, pageOf('first'))
      await view.user.click(await screen.findByRole('button', { name: labels.show }))
      if (moment === 'while the question is open') await view.user.keyboard('{Escape}')
      view.rerender(pageOf('second'))
      expect(secret.isWiped).toBe(true)
      expect(screen.queryByRole('dialog')).toBeNull()
      expectNowhere({ ...view, told: onEvent.mock.calls })
      expect(onEvent).toHaveBeenLastCalledWith({ type: 'lost', keyId: created.id, scope: 'acme' })
      expect(await screen.findByText(wholeText(labels.orphanTitle(created.name!)))).toBeVisible()
      expect(orphans()).toHaveLength(1)
      expect(client.create).toHaveBeenCalledOnce()
    },
  )
})

/** A backend that creates the key and loses the response. */
function losing() {
  const made: ApiKey[] = []
  const client = fakeClient()
  client.create.mockImplementation(({ name }) => {
    made.push(apiKey({ id: 'lost', name, createdAt: new Date().toISOString() }))
    return Promise.reject(new ApiKeysError('unreachable', { mayHaveApplied: true }))
  })
  return { client, made }
}
