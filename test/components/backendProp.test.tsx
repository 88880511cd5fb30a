import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { ApiKeys, type ApiKeysBackendProps, ApiKeysProvider, ApiKeyTable, type RestBackend } from 'keydrawer'
import { createRestClient, type RestClientOptions } from 'keydrawer/rest'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLazyRestClient } from '../../src/clients/createLazyRestClient'
import { MAPPING_FACTS, REPORTED_FIELDS } from '../../src/core/reportedFields'

const row = (name: string) => ({
  id: `key_${name}`,
  name,
  hint: { prefix: 'sk_', suffix: 'a1b2' },
  createdAt: '2026-10-02T09:00:00.000Z',
  lastUsedAt: null,
  expiresAt: null,
})

const requests = vi.fn<typeof fetch>()
/** Without the request that StrictMode cancels. */
const urls = () => requests.mock.calls.filter(([, init]) => !init?.signal?.aborted).map(([url]) => url)
beforeEach(() => {
  requests.mockReset()
  requests.mockImplementation((url) =>
    Promise.resolve(Response.json({ data: [row(url === '/b' ? 'Second' : 'First')], nextCursor: null })),
  )
  vi.stubGlobal('fetch', requests)
})
afterEach(() => vi.unstubAllGlobals())

const page = (backend: RestBackend, props: Partial<ApiKeysBackendProps> = {}) => (
  <ApiKeys {...props} backend={backend} scope="org_1" />
)

it('lists and offers what the REST client of that address does', async () => {
  render(page({ url: '/a' }))
  expect(await screen.findByRole('rowheader')).toHaveTextContent('First')
  expect(screen.getByRole('button', { name: 'Create API key' })).toBeEnabled()
  expect(urls()).toEqual(['/a'])
})

it('keeps one client for new objects with the same content, and takes another for other content', async () => {
  const { rerender } = render(page({ url: '/a' }))
  await screen.findByRole('rowheader')
  rerender(page({ url: '/a' }))
  rerender(page({ url: '/a' }))
  expect(urls()).toEqual(['/a'])

  rerender(page({ url: '/b' }))
  await waitFor(() => expect(screen.getByRole('rowheader')).toHaveTextContent('Second'))
  expect(urls()).toEqual(['/a', '/b'])
})

it('uses the variables of the latest functions in a backend', async () => {
  const withOrganization = (name: string): RestBackend => ({
    url: '/a',
    mapping: {
      routes: { list: 'GET' },
      rows: (body: { data: object[] }) => body.data.map((each) => ({ ...each, name })),
    },
  })
  const queryClient = new QueryClient()
  const { rerender } = render(page(withOrganization('Acme'), { queryClient }))
  expect(await screen.findByRole('rowheader')).toHaveTextContent('Acme')
  rerender(page(withOrganization('Globex'), { queryClient }))
  await act(() => queryClient.refetchQueries())
  await waitFor(() => expect(screen.getByRole('rowheader')).toHaveTextContent('Globex'))
})

it('gives the separate parts the same backend', async () => {
  render(
    <ApiKeysProvider backend={{ url: '/a', headers: { 'x-requested-with': 'page' } }} scope="org_1">
      <ApiKeyTable />
    </ApiKeysProvider>,
  )
  expect(await screen.findByRole('rowheader')).toHaveTextContent('First')
  expect(new Headers(requests.mock.calls[0]![1]?.headers).get('x-requested-with')).toBe('page')
})

it.each([
  ['no address', { url: '' }, /requires `url`/],
  ['an unknown operation', { url: '/a', operations: ['create', 'fly'] }, /operations/],
  ['a key that is not a text', { url: '/a', key: 7 }, /`key`/],
  ['null', null, /The backend is missing/],
])('shows an error and warns once about a backend with %s', async (_what, backend, warning) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  render(page(backend as unknown as RestBackend))
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(warn.mock.calls.filter(([text]) => warning.test(String(text)))).toHaveLength(1)
  expect(requests).not.toHaveBeenCalled()
})

it('prefers the client, and warns, if both are given', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  render(page({ url: '/a' }, { client: createRestClient({ url: '/b' }) as unknown as undefined }))
  expect(await screen.findByRole('rowheader')).toHaveTextContent('Second')
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('`client` and `backend` are both set'))
})

const OPTIONS: readonly (RestBackend & RestClientOptions)[] = [
  { url: '/api/api-keys' },
  { url: 'https://api.example.com/{scope}/keys?team=1', operations: [] },
  {
    url: '/a',
    key: 'own',
    operations: ['create', 'get', 'update', 'disable', 'rotate', 'revoke', 'scopes', 'activity'],
  },
  { url: '/a', features: { idempotency: 'L2', list: { search: true }, expiry: {} } },
  {
    url: '/a',
    mapping: {
      routes: { list: 'GET /tokens?all=1', create: 'POST /tokens', enable: 'POST /{id}/on', disable: 'POST /{id}/off' },
      key: { name: 'label' },
      times: 'date',
      created: { secret: 'plaintext' },
    },
  },
]

it.each(OPTIONS)('describes the client of $url before its code is loaded', (options) => {
  const real = createRestClient(options)
  const lazy = createLazyRestClient(options, () => Promise.reject(new Error('not loaded')))
  expect(Object.keys(lazy).toSorted()).toEqual(Object.keys(real).toSorted())
  expect([lazy.key, lazy.features]).toEqual([real.key, real.features])
  for (const symbol of [REPORTED_FIELDS, MAPPING_FACTS])
    expect(Reflect.get(lazy, symbol)).toEqual(Reflect.get(real, symbol))
})

it('passes each call on, and loads the code again after a failure', async () => {
  const load = vi
    .fn<() => Promise<typeof createRestClient>>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue(createRestClient)
  const client = createLazyRestClient({ url: '/a', operations: ['create', 'delete'] }, load)
  const context = { scope: 'org_1', signal: new AbortController().signal }
  await expect(client.list({}, context)).rejects.toThrow('offline')
  expect((await client.list({}, context)).items).toHaveLength(1)
  requests.mockResolvedValueOnce(new Response(null, { status: 204 }))
  await client.delete?.('key_First', context)
  expect(requests.mock.calls.map(([url, init]) => [init?.method, url])).toEqual([
    ['GET', '/a'],
    ['DELETE', '/a/key_First'],
  ])
  expect(load).toHaveBeenCalledTimes(2)
})
