import { screen, waitFor } from '@testing-library/react'
import { ApiKeyTable, type ApiKeysErrorCode, englishLabels as labels } from 'keydrawer'
import { createRestClient, type RestClientOptions, type RestMapping } from 'keydrawer/rest'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SECRET } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { validated } from '../support/validated'
import { withSecretSearch } from '../security/leaks/secretSearch'

const { expectNowhere } = withSecretSearch()

type Fetch = NonNullable<RestClientOptions['fetch']>

const LOGIN = `<!doctype html><title>Sign in</title><input value="${SECRET}">`
const html = () => new Response(LOGIN, { headers: { 'content-type': 'text/html' } })
const rows = { data: [{ id: 'key_1', name: 'CI', token: SECRET }] }
const routes = { list: 'GET', create: 'POST' }
const refused: Fetch = () => Promise.reject(new TypeError('Failed to fetch'))

interface BadInput {
  readonly what: string
  readonly fetch: Fetch
  readonly url?: string
  readonly mapping?: RestMapping
  readonly shown: ApiKeysErrorCode
  /** The setting that the warning must name. */
  readonly named: RegExp
}

const BAD: readonly BadInput[] = [
  { what: 'a backend that is down', fetch: refused, shown: 'unreachable', named: /`url`.*server runs there/ },
  {
    what: 'a CORS refusal',
    fetch: refused,
    url: 'https://elsewhere.example/keys',
    shown: 'unreachable',
    named: /CORS.*`url` to a route of your own server/,
  },
  {
    what: 'a login page in place of JSON',
    fetch: async () => html(),
    shown: 'malformed-response',
    named: /web page.*`url`.*login page/,
  },
  {
    what: 'a redirect to a login page',
    fetch: async () => Response.redirect('https://login.example/', 302),
    shown: 'malformed-response',
    named: /`url`.*login page/,
  },
  {
    what: 'cut-off JSON',
    fetch: async () => new Response(`{"data":[{"secret":"${SECRET}"`),
    shown: 'malformed-response',
    named: /not JSON.*`url`/,
  },
  {
    what: 'an address of nothing',
    fetch: async () => Response.json({}, { status: 404 }),
    shown: 'not-found',
    named: /list of API keys was not found at this address.*`url`/,
  },
  {
    what: 'a list that is elsewhere',
    fetch: async () => Response.json({ result: rows.data }),
    shown: 'malformed-response',
    named: /`mapping\.rows`/,
  },
  {
    what: 'a mapping that leads to no list',
    fetch: async () => Response.json(rows),
    mapping: { routes, rows: 'keys' },
    shown: 'malformed-response',
    named: /`mapping\.rows`/,
  },
]

afterEach(() => void vi.unstubAllEnvs())

describe('shows an error to the user and one warning to the developer', () => {
  it.each(BAD)('for $what', async ({ fetch, url = '/api/keys', mapping, shown, named }) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const client = createRestClient({ url, fetch, mapping })
    const { user, queryClient } = renderWithKeys(<ApiKeyTable />, { client })
    expect(await screen.findByRole('alert')).toHaveTextContent(labels.listError[shown])
    await user.click(screen.getByRole('button', { name: labels.tryAgain }))
    await waitFor(() => expect(screen.getByRole('alert')).toBeVisible())
    const told = warn.mock.calls.map(([text]) => String(text)).filter((text) => named.test(text))
    expect(told).toEqual([expect.stringMatching(/^\[keydrawer\] [^\n]*\.$/)])
    expectNowhere({ queryClient })
  })
})

it('warns that no key can be read, and names the mapping', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const client = createRestClient({
    url: '/api/keys',
    fetch: async () =>
      Response.json({
        data: [
          { key_id: 'a', name: 'CI' },
          { key_id: 'b', name: 'Booking' },
        ],
      }),
    mapping: { routes },
  })
  await validated(client).list({}, { signal: new AbortController().signal, scope: 'acme' })
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/None of the API keys.*`id`.*`mapping\.key`/))
})

it('names the setting for a missing secret, and never quotes the response', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const client = createRestClient({
    url: '/api/keys',
    fetch: async () => Response.json({ data: { id: 'key_1', name: 'CI' }, token: SECRET }, { status: 201 }),
  })
  const context = { signal: new AbortController().signal, scope: 'acme', idempotencyKey: 'k' }
  await expect(client.create!({ name: 'CI' }, context)).rejects.toMatchObject({
    code: 'secret-missing',
    mayHaveApplied: true,
    message: expect.stringContaining('`mapping.created.secret`'),
  })
  expect(JSON.stringify(warn.mock.calls)).toContain('`mapping.created.secret`')
  expectNowhere()
})

it('warns neither in production nor about connection failures of the user', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const context = { signal: new AbortController().signal, scope: 'acme' }
  // Each warning is issued once per module instance, so these modules are loaded anew.
  vi.resetModules()
  vi.stubEnv('NODE_ENV', 'production')
  const { createRestClient: inProduction } = await import('keydrawer/rest')
  await expect(inProduction({ url: '/a', fetch: refused }).list({}, context)).rejects.toMatchObject({
    code: 'unreachable',
  })
  vi.unstubAllEnvs()
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  await expect(inProduction({ url: '/a', fetch: refused }).list({}, context)).rejects.toMatchObject({
    code: 'unreachable',
  })
  expect(warn).not.toHaveBeenCalled()
})
