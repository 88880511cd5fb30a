import { act, configure, fireEvent, render, screen, within } from '@testing-library/react'
import { type ApiKey, ApiKeys, englishLabels as labels } from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { button, nameField } from '../../support/elements'
import { apiKey, fakeClient, SECRET } from '../../support/fakeClient'
import { containing } from '../../support/wholeText'
import { askForKey } from './flow'
import { withAnyName } from '../../support/withAnyName'

afterEach(() => configure({ reactStrictMode: true }))

/** Submits the form in every way, twenty times, before React can respond. */
async function hammer(dialog: HTMLElement): Promise<void> {
  const name = within(dialog).getByRole('textbox', { name: /^Name/ })
  const send = within(dialog).getByRole('button', { name: labels.createKey })
  fireEvent.change(name, { target: { value: 'CI' } })
  await act(async () => {
    for (let count = 0; count < 20; count++) {
      send.click()
      name.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    }
  })
}

describe.each([true, false])(
  'twenty clicks and twenty Enters in one tick, with StrictMode: %s',
  { tags: 'fault/twenty-clicks' },
  (reactStrictMode) => {
    it.each([1, 2])('send one request in each of %i roots', async (roots) => {
      configure({ reactStrictMode })
      const clients = Array.from({ length: roots }, () => fakeClient())
      for (const client of clients) render(<ApiKeys client={client} scope="acme" />)
      for (const opener of screen.getAllByRole('button', { name: labels.createButton })) fireEvent.click(opener)
      for (const dialog of screen.getAllByRole('dialog')) await hammer(dialog)
      expect(clients.map(({ create }) => create.mock.calls.length)).toEqual(Array.from({ length: roots }, () => 1))
      expect(await screen.findAllByRole('dialog', { name: withAnyName(labels.revealTitle) })).toHaveLength(roots)
    })
  },
)

describe('offline', { tags: 'fault/offline' }, () => {
  it(
    'fails at once, keeps the form, and sends nothing later without a click',
    { tags: 'fault/offline-create-fails-at-once' },
    async () => {
      const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
      const fetch = vi.fn((_url: unknown, init?: RequestInit) => {
        if (!navigator.onLine) return Promise.reject(new TypeError('Failed to fetch'))
        const body = init?.method === 'POST' ? { data: apiKey(), secret: SECRET } : { data: [] }
        return Promise.resolve(Response.json(body))
      })
      const posts = () => fetch.mock.calls.filter(([, init]) => init?.method === 'POST').length
      const client = createRestClient({ url: '/keys', fetch })
      const { user, queryClient } = await askForKey(client as never)

      expect(await screen.findByText(new RegExp(labels.nothingCreated))).toBeVisible()
      expect(nameField()).toHaveValue('Booking engine')
      expect(posts()).toBe(1)
      expect(queryClient.getMutationCache().getAll()).toEqual([])

      onLine.mockReturnValue(true)
      await act(async () => {
        window.dispatchEvent(new Event('online'))
        document.dispatchEvent(new Event('visibilitychange'))
        await new Promise((resolve) => setTimeout(resolve, 50))
      })
      expect(posts()).toBe(1)
      await user.click(button(labels.tryAgain))
      expect(await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })).toBeVisible()
      expect(posts()).toBe(2)
    },
  )

  it(
    'finds the key if the network fails together with the response',
    { tags: 'fault/offline-answer-lost' },
    async () => {
      const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
      const listed: ApiKey[] = []
      const fetch = async (_url: unknown, init?: RequestInit) => {
        if (init?.method === 'POST') {
          listed.push(apiKey({ id: 'key_made', name: 'Booking engine', createdAt: new Date().toISOString() }))
          onLine.mockReturnValue(false)
        }
        if (!navigator.onLine) throw new TypeError('Failed to fetch')
        return Response.json({ data: listed })
      }
      const { user } = await askForKey(createRestClient({ url: '/keys', fetch }) as never)

      expect(await screen.findByRole('alert')).not.toHaveTextContent(labels.nothingCreated)
      onLine.mockReturnValue(true)
      await user.click(button(labels.checkAgain))
      expect(await screen.findByText(containing(labels.outcomeCandidate('Booking engine')))).toBeVisible()
    },
  )
})
