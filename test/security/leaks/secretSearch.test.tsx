// @module-tag self-test
import { act, fireEvent, screen } from '@testing-library/react'
import { QueryClient } from '@tanstack/react-query'
import { ApiKeysError, englishLabels as labels, OneTimeSecret } from 'keydrawer'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { button } from '../../support/elements'
import { created, fakeClient, issued } from '../../support/fakeClient'
import { renderWithKeys } from '../../support/render'
import { page, reveal } from '../loss/flow'
import { newTestSecret } from './testSecret'
import { withSecretSearch } from './secretSearch'

const { placesWithSecret, expectNowhere } = withSecretSearch()
const testSecret = newTestSecret()

function Keeper({ initial }: { readonly initial: string }) {
  const [, set] = useState({ kept: initial })
  return <button onClick={() => set({ kept: '' })}>Forget</button>
}

function add(name: string, change: (element: HTMLElement) => void): () => void {
  const element = document.createElement(name)
  document.body.append(element)
  change(element)
  return () => element.remove()
}

/** Functions that plant a test secret. Each returns a function that removes it. */
const PLANTED: Readonly<Record<string, () => (() => unknown) | void>> = {
  'DOM text': () => add('p', (element) => (element.textContent = testSecret)),
  'DOM comments': () => add('p', (element) => element.append(document.createComment(testSecret))),
  attributes: () => add('p', (element) => (element.title = btoa(testSecret))),
  'form values': () => add('input', (element) => ((element as HTMLInputElement).value = testSecret)),
  'live regions': () =>
    add('p', (element) => {
      element.role = 'status'
      element.textContent = testSecret.slice(9, 25)
    }),
  title: () => {
    document.title = testSecret
    return () => (document.title = '')
  },
  'open shadow roots': () => add('p', (element) => element.attachShadow({ mode: 'open' }).append(testSecret)),
  'nodes that left the document': () => add('p', (element) => (element.textContent = testSecret))(),
  localStorage: () => {
    localStorage.setItem('key', testSecret)
    return () => localStorage.clear()
  },
  sessionStorage: () => {
    sessionStorage.setItem(testSecret, 'key')
    return () => sessionStorage.clear()
  },
  cookies: () => {
    document.cookie = `key=${encodeURIComponent(testSecret)}`
    return () => (document.cookie = 'key=; max-age=0')
  },
  'window.name': () => {
    window.name = testSecret
    return () => (window.name = '')
  },
  URL: () => {
    history.replaceState(null, '', `#${testSecret}`)
    return () => history.replaceState(null, '', '#')
  },
  'history.state': () => {
    history.replaceState({ deep: { testSecret } }, '')
    return () => history.replaceState(null, '')
  },
  'React fibers': () => {
    const view = renderWithKeys(<Keeper initial={testSecret} />, { client: fakeClient() })
    fireEvent.click(button('Forget'))
    return view.unmount
  },
  console: () => {
    vi.mocked(console.info).mockImplementation(() => {})
    console.info('made', { testSecret })
  },
}

describe('secret search', () => {
  it.each(Object.entries(PLANTED))('finds a secret in: %s', (place, plant) => {
    expectNowhere({ secret: testSecret })
    const takeAway = plant()
    expect(placesWithSecret({ secret: testSecret })).toContain(place)
    takeAway?.()
  })

  it.each<[string, (queryClient: QueryClient) => void]>([
    ['host QueryClient: queries', (queryClient) => queryClient.setQueryData(['key'], { testSecret })],
    ['host QueryClient: dehydrated', (queryClient) => queryClient.setQueryData([testSecret], 1)],
    [
      'host QueryClient: mutations',
      (queryClient) =>
        void queryClient
          .getMutationCache()
          .build(queryClient, {})
          .execute({ testSecret })
          .catch(() => {}),
    ],
  ])('finds a secret in: %s', (place, plant) => {
    const queryClient = new QueryClient()
    expectNowhere({ secret: testSecret, queryClient })
    plant(queryClient)
    expect(placesWithSecret({ secret: testSecret, queryClient })).toContain(place)
  })

  it.each<[string, unknown]>([
    ['a call of a callback', [[{ type: 'created', key: { testSecret } }]]],
    ['the message of an error', new Error(`failed for ${testSecret}`)],
    ['the cause of an error', new Error('failed', { cause: new Error(testSecret) })],
    ['a property of an error', Object.assign(new ApiKeysError('unknown'), { body: testSecret })],
    ['a handle that still answers', { issued: { secret: new OneTimeSecret(testSecret) } }],
  ])('finds a secret in data given to the host: %s', (_how, told) => {
    expect(placesWithSecret({ secret: testSecret, told })).toEqual(['what the host was told'])
  })

  it('finds a secret in an uncaught error', () => {
    window.dispatchEvent(new ErrorEvent('error', { message: 'no', error: new Error(testSecret) }))
    expect(placesWithSecret({ secret: testSecret })).toEqual(['uncaught'])
  })
})

type View = Awaited<ReturnType<typeof reveal>>

describe('secret in the whole flow', () => {
  /** Shows the secret on a page with listeners for everything. */
  async function show() {
    const secret = newTestSecret()
    const client = fakeClient()
    client.create.mockResolvedValue(issued({ secret: new OneTimeSecret(secret), apiKey: created }))
    const [onEvent, onCreated, onOther] = [vi.fn(), vi.fn(), vi.fn()]
    const view = await reveal(client, page, { onEvent, onCreated })
    view.queryClient.getQueryCache().subscribe(onOther)
    const told = () => [onEvent.mock.calls, onCreated.mock.calls, onOther.mock.calls]
    const where = (isOver: boolean) => ({ secret, queryClient: view.queryClient, told: told(), isOver })
    expectNowhere(where(false))
    await view.user.click(button(labels.show))
    expect(placesWithSecret(where(false))).toEqual(['DOM text'])
    return { ...view, where }
  }

  it.each<[string, (view: View) => unknown]>([
    [
      'Done after a copy',
      async ({ user }) => {
        await user.click(button(labels.copy))
        await screen.findByText(labels.copied)
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
  ])('is nowhere after %s', async (_how, close) => {
    const view = await show()
    await close(view)
    expectNowhere(view.where(true))
  })
})
