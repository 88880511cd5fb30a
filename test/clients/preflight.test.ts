// @vitest-environment node
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { allChanges, type Sent, sentFor, shippedClients } from '../support/shippedClients'

const names = Object.keys(shippedClients)
/** Keeps keys in memory; leaves requests to Clerk's own object; is part of other clients. */
const OTHERS = new Set(['createMemoryClient', 'createClerkClient', 'createMappedClient', 'createLazyRestClient'])

/** The GET requests before a change, which change nothing themselves. */
const LOOKS_FIRST: Readonly<Record<string, readonly string[]>> = {
  'createBetterAuthClient: update': ['/api/auth/api-key/get'],
}

/** Whether a form or a link of another site can send the request without a preflight (CORS). */
function isSimple({ init }: Sent): boolean {
  const { method = 'GET', headers } = init
  const type = new Headers(headers).get('content-type')
  return ['GET', 'HEAD', 'POST'].includes(method) && type !== 'application/json'
}

const changing = names.flatMap((name) => shippedClients[name]!.changes.map((change) => [name, change] as const))

it('covers every client that uses fetch, and all of its changes', async () => {
  const made = readdirSync(fileURLToPath(new URL('../../src/clients', import.meta.url)))
    .filter((file) => /^create\w+Client\.ts$/.test(file))
    .map((file) => file.replace('.ts', ''))
  expect(made.filter((name) => !OTHERS.has(name)).toSorted()).toEqual(names.toSorted())
  for (const name of names) {
    const sent = await Promise.all(allChanges.map(async (change) => [change, await sentFor(name, change)] as const))
    const can = sent.filter(([, requests]) => requests !== undefined).map(([change]) => change)
    expect(can).toEqual(allChanges.filter((change) => shippedClients[name]!.changes.includes(change)))
  }
})

describe('links and forms of other sites cannot send the change', () => {
  it.each(changing)('of %s: %s', { tags: 'fault/preflighted-changes' }, async (name, change) => {
    const sent = (await sentFor(name, change))!
    expect(sent.length).toBeGreaterThan(0)
    const reads = sent.filter(({ init }) => init.method === 'GET')
    const changes = sent.filter(({ init }) => init.method !== 'GET')
    expect(reads.map(({ url }) => new URL(url).pathname)).toEqual(LOOKS_FIRST[`${name}: ${change}`] ?? [])
    expect(changes.length).toBeGreaterThan(0)
    expect(changes.filter(isSimple)).toEqual([])
  })
})

it('sends a header with a creation that a form cannot send', { tags: 'fault/preflighted-creation' }, async () => {
  const [created] = (await sentFor('createRestClient', 'create'))!
  expect(new Headers(created?.init.headers).get('idempotency-key')).toMatch(/^[\da-f-]{36}$/)
})
