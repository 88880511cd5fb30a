// @vitest-environment node
import type { ApiKeysClient } from 'keydrawer/core'
import { createRestClient, type RestMapping } from 'keydrawer/rest'
import { expect, it } from 'vitest'
import { listingChecks } from '../../src/testing/checks/listing'
import { runCheck } from '../../src/testing/runCheck'

const HOUR_MS = 3_600_000
const check = listingChecks.find(({ title }) => title.startsWith('shows a new key on the first page'))!

/** Returns a client of a backend whose clock is hours behind if it writes dates with a time. */
function clientOf(mapping: Partial<RestMapping>): ApiKeysClient {
  const rows: object[] = []
  const now = Date.now()
  const createdAt = mapping.times ? new Date(now).toISOString().slice(0, 10) : new Date(now - 6 * HOUR_MS).toISOString()
  const send: typeof fetch = (_url, init) => {
    if (init?.method !== 'POST') return Promise.resolve(Response.json({ data: rows }))
    const { name } = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as { readonly name: string }
    const data = { id: String(rows.length), name, createdAt }
    rows.push(data)
    return Promise.resolve(Response.json({ secret: `sk_${crypto.randomUUID()}`, data }))
  }
  const routes = { list: 'GET', create: 'POST' }
  return createRestClient({ url: '/api', fetch: send, mapping: { routes, paging: 'none', ...mapping } })
}
const run = (mapping: Partial<RestMapping>) => runCheck(check, { client: clientOf(mapping), scope: 'acme' })

it('detects dates that are hours off, even if expiration dates are sent as days', async () => {
  await expect(run({ input: { expiresAt: { name: 'until', unit: 'date' } } })).rejects.toThrow(/seconds off/)
})

it('tolerates a day for dates without a time', async () => {
  await run({ times: 'date' })
})
