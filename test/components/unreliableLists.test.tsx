import { screen, waitFor } from '@testing-library/react'
import { ApiKeyTable, englishLabels as labels } from 'keydrawer'
import { createRestClient, type RestMapping } from 'keydrawer/rest'
import { expect, it, vi } from 'vitest'
import { renderWithKeys } from '../support/render'
import { choose, menuButton, menuItems } from '../support/tableActions'

const CREATED = '2026-10-02T00:00:00Z'
const keys = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `k${at}`, name: `Key ${at}`, createdAt: CREATED }))
const footer = () => screen.getByRole('status').textContent
const names = () => screen.getAllByRole('rowheader').map((header) => header.textContent)

interface Server {
  rows: { readonly id: string; readonly name: string }[]
  requests: string[]
}

function show(mapping: Omit<RestMapping, 'routes'>, respond: (params: URLSearchParams, server: Server) => object) {
  const server: Server = { rows: keys(12), requests: [] }
  const fetch = (input: string | URL | Request, init?: RequestInit) => {
    const url = new URL(input instanceof Request ? input.url : input, 'https://api.example')
    server.requests.push(`${init?.method} ${url.pathname}${url.search}`)
    if (init?.method === 'GET') return Promise.resolve(Response.json(respond(url.searchParams, server)))
    server.rows = server.rows.filter(({ id }) => !url.pathname.endsWith(`/${id}`))
    return Promise.resolve(new Response(null, { status: 204 }))
  }
  const routes = { list: 'GET', update: 'PATCH /{id}', rotate: 'POST /{id}/rotate', delete: 'DELETE /{id}' }
  const client = createRestClient({ url: 'https://api.example/keys', fetch, mapping: { routes, ...mapping } })
  return { server, ...renderWithKeys(<ApiKeyTable pageSize={4} />, { client }) }
}

const slice = (from: number, size: number, { rows }: Server) => rows.slice(from, from + size)

it.each([
  [13, '10 API keys shown. The server reports 13.'],
  [9, '10 API keys shown. The server reports 9.'],
  [10, '10 API keys'],
])('shows below the table that the server counts %i keys and sends ten', async (total, text) => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  show({ paging: 'none' }, () => ({ data: keys(10), total }))
  await waitFor(() => expect(footer()).toBe(text))
  const said = warn.mock.calls.filter(([warning]) => String(warning).includes('another number of API keys'))
  expect(said.length).toBeLessThanOrEqual(1)
})

it.each([
  [
    'offset',
    { paging: { offset: 'offset', limit: 'limit' } },
    (params: URLSearchParams, server: Server) => ({
      data: slice(Number(params.get('offset')), Number(params.get('limit')), server),
    }),
  ],
  [
    'page number',
    { paging: { page: 'page', perPage: 'size' } },
    (params: URLSearchParams, server: Server) => ({
      data: slice((Number(params.get('page')) - 1) * 4, 4, server),
    }),
  ],
  [
    'page number, with a total',
    { paging: { page: 'page', perPage: 'size' } },
    (params: URLSearchParams, server: Server) => ({
      data: slice((Number(params.get('page')) - 1) * 4, 4, server),
      total: server.rows.length,
    }),
  ],
  [
    'cursor',
    { paging: { cursor: 'from', next: 'next' } },
    (params: URLSearchParams, server: Server) => {
      const from = Number(params.get('from') ?? 0)
      return { data: slice(from, 4, server), next: from + 4 < 12 ? `${from + 4}` : null, total: server.rows.length }
    },
  ],
] satisfies [string, Omit<RestMapping, 'routes'>, (params: URLSearchParams, server: Server) => object][])(
  'reads the list again if somebody deleted a key between two pages by %s',
  async (_name, mapping, respond) => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const { user, server } = show(mapping, respond)
    await screen.findByText('Key 3')
    server.rows = server.rows.filter(({ id }) => id !== 'k1')
    await user.click(screen.getByRole('button', { name: labels.showMore }))
    // A page that begins with a row of the page before has one new row less.
    const expected = server.rows.map(({ name }) => name)
    await waitFor(() => expect(names()).not.toContain('Key 1'))
    await waitFor(() => expect(names().length).toBeGreaterThanOrEqual(7))
    expect(names()).toEqual(expected.slice(0, names().length))
  },
)

it('lets an unreadable key be deleted, and offers only actions that need its id alone', async () => {
  const { user, server } = show({ paging: 'none' }, (_params, { rows }) => ({
    data: [...rows.slice(0, 1), { id: 'bad', name: 'Old deploy', expiresAt: 'soon' }].filter(
      ({ id }) => id !== 'bad' || rows.length === 12,
    ),
  }))
  expect(await screen.findByText(labels.unreadableRow(labels.columnExpires))).toBeVisible()
  await user.click(menuButton('Old deploy'))
  expect(menuItems()).toEqual([labels.delete])
  await user.click(menuButton('Old deploy'))
  await choose(user, 'Old deploy', labels.delete)
  expect(screen.getByRole('alertdialog')).toHaveTextContent('Old deploy')
  server.rows = server.rows.slice(1)
  await user.click(screen.getByRole('button', { name: labels.delete }))
  await waitFor(() => expect(screen.queryByText(labels.unreadableRow(labels.columnExpires))).toBeNull())
  expect(server.requests).toContain('DELETE /keys/bad')
})

it('has no menu for two keys with one id', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  show({ paging: 'none' }, () => ({ data: [keys(1)[0], { ...keys(1)[0], name: 'Other' }] }))
  expect(await screen.findAllByText(labels.unreadableRow(labels.columnId))).toHaveLength(2)
  expect(screen.queryByRole('button', { name: labels.actionsFor('Other') })).toBeNull()
})
