import { fireEvent, screen } from '@testing-library/react'
import { type ApiKeyPage, type ApiKeysClient, englishLabels as labels, type IssuedKey } from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dialog } from '../../support/elements'
import { apiKey, fakeClient, SECRET } from '../../support/fakeClient'
import { alarm, askForKey, notFound, renderPage } from './page'
import { STRINGS } from './strings'
import { withSecretSearch } from '../leaks/secretSearch'
import { withAnyName } from '../../support/withAnyName'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const trap = () => {
  throw new Error(`A getter of the host quotes ${SECRET}.`)
}
const throwing = new Proxy({}, { get: trap, has: trap, ownKeys: trap, getOwnPropertyDescriptor: trap })
const cyclic: Record<string, unknown> = { ...apiKey({ id: 'cyclic' }) }
cyclic['name'] = cyclic
cyclic['scopes'] = [cyclic]

const listing = (items: unknown) => ({ list: () => Promise.resolve({ items } as ApiKeyPage) })
const unreadableRows = () => document.querySelectorAll('[data-status="unreadable"]')
const { expectNowhere: nothingQuoted } = withSecretSearch()

describe('a list with objects that throw or are not JSON', () => {
  it.each<[string, unknown]>([
    ['a proxy that throws', throwing],
    [
      'a getter that throws',
      Object.defineProperty({ ...apiKey({ id: 'b' }) }, 'name', { get: trap, enumerable: true }),
    ],
    ['a getter of the id that throws', Object.defineProperty({}, 'id', { get: trap, enumerable: true })],
    ['a row that holds itself', cyclic],
    ['a function', () => apiKey()],
    ['a symbol', Symbol('key')],
    ['a big number', 10n],
  ])('shows %s as unreadable, beside the other keys', { tags: 'fault/list-unreadable-rows' }, async (_what, row) => {
    await renderPage({ client: listing([apiKey(), row, apiKey({ id: 'last', name: 'Last' })]) })
    expect(screen.getAllByRole('rowheader')).toHaveLength(2)
    expect(unreadableRows()).toHaveLength(1)
    expect(screen.getByText('3 API keys')).toBeVisible()
    nothingQuoted()
  })

  it.each<[string, unknown]>([
    ['a page that throws', throwing],
    ['a page whose rows throw', Object.defineProperty({}, 'items', { get: trap })],
    ['no page', undefined],
    ['a page that holds itself as its list', Object.assign([], { items: 7 })],
  ])('shows that the list failed if it is %s', { tags: 'fault/list-unreadable' }, async (_what, page) => {
    await renderPage({ client: { list: () => Promise.resolve(page as ApiKeyPage) } })
    expect(alarm()).toContain(labels.listFailed)
    nothingQuoted()
  })

  it.each<[string, () => Promise<ApiKeyPage>]>([
    ['throws before it promises anything', trap],
    ['rejects with nothing', () => Promise.reject(undefined)],
    ['rejects with a proxy that throws', () => Promise.reject(throwing)],
    ['rejects with an error whose name throws', () => Promise.reject(new Proxy(new Error('x'), { get: trap }))],
    ['promises what throws when it is waited for', () => throwing as never],
  ])('shows that the list failed if the client %s', { tags: 'fault/list-client-failure' }, async (_what, list) => {
    await renderPage({ client: { list } })
    expect(alarm()).toContain(labels.listFailed)
    nothingQuoted()
  })
})

describe('a creation with objects that throw or are not JSON', () => {
  it.each<[string, () => unknown]>([
    ['an answer that throws', () => Promise.resolve(throwing)],
    ['a secret that throws', () => Promise.resolve(Object.defineProperty({}, 'secret', { get: trap }))],
    ['no promise', () => undefined],
    ['an error before the promise', trap],
    ['a rejection with a proxy', () => Promise.reject(throwing)],
  ])('treats the outcome as unknown after %s', { tags: 'fault/create-never-plain-failure' }, async (_what, create) => {
    const client = { ...fakeClient(), create: create as NonNullable<ApiKeysClient['create']> }
    await renderPage({ client })
    await askForKey()
    expect(alarm()).toContain(notFound('Booking engine'))
    nothingQuoted()
  })

  it.each<[string, object]>([
    ['an object that throws', { apiKey: throwing }],
    ['an object that holds itself', { apiKey: cyclic }],
    ['a number for an id', { id: 7 }],
  ])(
    'shows the secret although the key is %s',
    { tags: 'fault/create-secret-beside-bad-key' },
    async (_what, beside) => {
      const answer = { id: 'a', secret: SECRET, ...beside } as unknown as IssuedKey
      await renderPage({ client: { ...fakeClient(), create: () => Promise.resolve(answer) } })
      await askForKey()
      expect(dialog()).toHaveAccessibleName(withAnyName(labels.revealTitle))
      fireEvent.click(screen.getByRole('button', { name: labels.show }))
      expect(dialog()).toHaveTextContent(SECRET)
    },
  )
})

describe('ids from a backend', () => {
  it(
    'hide no row and log no error if they are repeated, missing or not text',
    { tags: 'fault/ids-odd-or-repeated' },
    async () => {
      const ids = ['a', 'a', undefined, null, 7, 7, {}, {}, '', ' ', [], true, '__proto__', 'constructor', 'a/../b']
      await renderPage({ client: listing(ids.map((id) => ({ ...apiKey(), id }))) })
      // One row for each id that is text, and one unreadable row for every other id.
      expect(screen.getAllByRole('rowheader')).toHaveLength(4)
      expect(unreadableRows()).toHaveLength(10)
      expect(vi.mocked(console.error).mock.calls).toEqual([])
    },
  )

  it('are sent as one path segment or not at all', { tags: 'fault/ids-in-addresses' }, async () => {
    const sent: URL[] = []
    const fetch = (input: string | URL | Request) => {
      sent.push(new URL(input as string))
      return Promise.resolve(new Response(null, { status: 204 }))
    }
    const client = createRestClient({ url: 'https://api.example/v1/keys', fetch, operations: ['revoke', 'delete'] })
    const context = { scope: 'acme', signal: new AbortController().signal }
    for (const id of STRINGS) {
      const asked = sent.length
      const ends = [client.delete!(id, context), client.revoke!(id, context)]
      const failures = (await Promise.allSettled(ends)).filter(({ status }) => status === 'rejected')
      if (sent.length === asked) {
        expect(['.', '..'].includes(id) || !isWellFormed(id)).toBe(true)
        expect(failures).toMatchObject([{ reason: { code: 'invalid-input' } }, { reason: { code: 'invalid-input' } }])
        continue
      }
      const [erased, revoked] = sent.slice(asked).map(({ origin, pathname }) => origin + pathname)
      const part = encodeURIComponent(id).replace(
        /[!'()*]/g,
        (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      )
      expect([erased, revoked]).toEqual([`${KEYS}${part}`, `${KEYS}${part}/revoke`])
    }
    expect(sent.length).toBeGreaterThan(600)
  })

  it('of pages are sent back unchanged as cursors', { tags: 'fault/cursors-unchanged' }, async () => {
    const sent: URL[] = []
    const fetch = (input: string | URL | Request) => {
      sent.push(new URL(input as string))
      return Promise.resolve(Response.json({ data: [] }))
    }
    const client = createRestClient({ url: 'https://api.example/v1/keys?v=1', fetch })
    for (const cursor of STRINGS) {
      await client.list({ cursor }, { scope: 'acme', signal: new AbortController().signal })
      const { origin, pathname, searchParams } = sent.at(-1)!
      expect([origin + pathname, searchParams.get('v')]).toEqual(['https://api.example/v1/keys', '1'])
      if (isWellFormed(cursor)) expect(searchParams.get('cursor')).toBe(cursor)
    }
  })
})
const KEYS = 'https://api.example/v1/keys/'

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

it(
  'refuses headers that cannot be sent, without reporting that a key may exist',
  { tags: 'fault/unsendable-headers' },
  async () => {
    const client = createRestClient({ url: '/keys', headers: { authorization: `Bearer ${SECRET}\n\u{1f511}` } })
    await renderPage({ client })
    await askForKey()
    expect(alarm()).toContain(labels.createError.unauthorized)
    nothingQuoted()
  },
)
