import { act, screen, waitFor } from '@testing-library/react'
import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import {
  type ActivityPage,
  type ApiKeyScope,
  type ApiKeysClient,
  ApiKeysError,
  type CreateResponse,
  ApiKeyTable,
  englishLabels as labels,
} from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { REST_OPERATIONS } from '../../../src/clients/RestClientOptions'
import { parseApiKey, parseApiKeyPage } from '../../../src/core/parseApiKey'
import { parseScopes } from '../../../src/core/parseLists'
import { renderWithKeys } from '../../support/render'
import { validated } from '../../support/validated'
import { isDeep } from '../../support/deep'
import { evil, list, nearlyKey, nearlyOther, row, wire } from './fuzz'
import { isWellFormed } from '../../support/isWellFormed'

const RUNS = isDeep ? 10_000 : 2_000
const SECRET_WORD = 'x7Qp4rT9sXk2'
const CODES =
  /^(unauthorized|forbidden|not-found|invalid-input|name-taken|in-progress|precondition-failed|limit-reached|rate-limited|unreachable|timeout|server-error|malformed-response|secret-missing|unsupported|aborted|unknown)$/

const context = { signal: new AbortController().signal, scope: 'acme', idempotencyKey: 'k' }
const prototype = () => JSON.stringify(Object.getOwnPropertyNames(Object.prototype))
let untouched = ''
beforeAll(() => void (untouched = prototype()))
afterEach(() => {
  expect(prototype()).toBe(untouched)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

const uncaught: unknown[] = []
const note = (reason: unknown) => uncaught.push(reason)
beforeAll(() => void process.on('unhandledRejection', note))
afterAll(() => {
  process.off('unhandledRejection', note)
  expect(uncaught).toEqual([])
})

function clientFor(body: string, status = 200): ApiKeysClient {
  const fetch = () => Promise.resolve(new Response(body, { status }))
  return createRestClient({ url: '/keys', operations: REST_OPERATIONS, fetch })
}

const outcome = <T,>(asked: Promise<T>) =>
  asked.then(
    (value) => ({ value }),
    (error: unknown) => ({ error: error as ApiKeysError }),
  )

function expectKnown(error: ApiKeysError): void {
  expect(error).toBeInstanceOf(ApiKeysError)
  expect(error.code).toMatch(CODES)
  for (const [field, reason] of Object.entries(error.fieldErrors)) {
    expect(field).toMatch(/^(name|description|expiresAt|scopes)$/)
    expect(reason).toMatch(/^(required|too-short|too-long|taken|invalid)$/)
  }
  expect(JSON.stringify([error.message, error.stack, error])).not.toContain(SECRET_WORD)
}

it(
  `reads or counts as unreadable every row of a list, ${RUNS} times`,
  { timeout: 60_000, tags: 'fault/fuzz-rows-counted' },
  async () => {
    const seen = { read: 0, unreadable: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(list, async (body) => {
        const result = await outcome(validated(clientFor(wire(body))).list({}, context))
        if ('error' in result) {
          seen.refused++
          expectKnown(result.error)
          return
        }
        const { items, unreadable = [], total, nextCursor } = result.value
        // Go writes an empty list as null.
        const sent = (body as { data: unknown[] | null }).data ?? []
        expect(items.length + unreadable.length).toBe(sent.length)
        for (const { id, name } of items) expect([typeof id, name === null ? 'string' : typeof name]).toEqual(TEXTS)
        expect(total === undefined || Number.isSafeInteger(total)).toBe(true)
        expect(nextCursor === undefined || typeof nextCursor === 'string').toBe(true)
        seen.read += items.length
        seen.unreadable += unreadable.length
      }),
      { numRuns: RUNS },
    )
    // Only valid rows, or only invalid ones, would prove little.
    expect(Math.min(seen.read, seen.unreadable, seen.refused)).toBeGreaterThan(RUNS / 50)
  },
)
const TEXTS = ['string', 'string']

it(
  'shows and counts every row of a list, unreadable rows included',
  { timeout: 60_000, tags: 'fault/fuzz-rows-shown' },
  async () => {
    const pages = fc.sample(fc.array(row, { minLength: 60, maxLength: 60 }), RUNS / 200)
    let rows: readonly unknown[] = []
    const client = { list: () => Promise.resolve(parseApiKeyPage({ items: JSON.parse(wire(rows)) as unknown })) }
    const queryClient = new QueryClient()
    renderWithKeys(<ApiKeyTable />, { client, queryClient })
    await screen.findByText(labels.emptyTitle)
    for (rows of pages) {
      await act(() => queryClient.refetchQueries())
      const { items, unreadable = [] } = await client.list()
      const shown = new Set(items.map(({ id }) => id)).size + unreadable.length
      await waitFor(() => expect(document.querySelectorAll('tbody > [role="row"]')).toHaveLength(shown))
      expect(document.querySelectorAll('[data-status="unreadable"]')).toHaveLength(unreadable.length)
      expect(screen.getByRole('status').textContent).toContain(`${shown} API keys`)
    }
  },
)

type Issue = (client: ApiKeysClient) => Promise<CreateResponse>

it.each<readonly [string, Issue]>([
  ['a creation', (client) => client.create!({ name: 'CI' }, context)],
  ['a rotation', (client) => client.rotate!('key_1', {}, context)],
])(
  `accepts a response to %s only if it has a secret, ${RUNS} times`,
  { timeout: 60_000, tags: 'fault/fuzz-secrets' },
  async (_, ask) => {
    const secret = fc.oneof(fc.constantFrom(SECRET_WORD, ` ${SECRET_WORD}\n`), evil)
    const answer = fc.oneof(fc.record({ data: row, secret }), list, fc.constant(SECRET_WORD))
    const damage = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(80) })
    await fc.assert(
      fc.asyncProperty(answer, damage, async (body, cut) => {
        const text = wire(body)
        const result = await outcome(ask(clientFor(text.slice(0, text.length - cut))))
        const sent = typeof body === 'object' && body !== null && 'secret' in body ? body.secret : undefined
        const isWhole = cut === 0 && typeof sent === 'string' && sent.trim() !== '' && isWellFormed(sent)
        if ('value' in result) {
          expect(isWhole).toBe(true)
          expect(result.value.secret.reveal()).toBe(JSON.parse(wire(sent)))
          return
        }
        expect(isWhole).toBe(false)
        expectKnown(result.error)
        expect(result.error.mayHaveApplied).toBe(true)
      }),
      { numRuns: RUNS },
    )
  },
)

type Ask = (client: ReturnType<typeof validated>, id: string) => Promise<unknown>

const isKeyOrNothing = (value: unknown) => value === undefined || typeof parseApiKey(value).id === 'string'
const isInstant = (text: unknown) => typeof text === 'string' && new Date(text).toISOString() === text
const isTextOrNothing = (value: unknown) => value === undefined || typeof value === 'string'

it.each<readonly [string, Ask, (value: never) => boolean]>([
  ['a look at one key', (client, id) => client.get!(id, context), isKeyOrNothing],
  ['an update', (client, id) => client.update!(id, { name: 'CI' }, context), isKeyOrNothing],
  ['switching on', (client, id) => client.setEnabled!(id, true, context), isKeyOrNothing],
  ['switching off', (client, id) => client.setEnabled!(id, false, context), isKeyOrNothing],
  ['a revocation', (client, id) => client.revoke!(id, context), isKeyOrNothing],
  ['a deletion', (client, id) => client.delete!(id, context), (value) => value === undefined],
  [
    'the scopes',
    (client) => client.listScopes!(context),
    (scopes: readonly ApiKeyScope[]) =>
      parseScopes(scopes).every(
        ({ value, label }) => typeof value === 'string' && value !== '' && isTextOrNothing(label),
      ),
  ],
  [
    'the history',
    (client, id) => client.listActivity!(id, {}, context),
    ({ items }: ActivityPage) =>
      items.every(({ at, what, who }) => isInstant(at) && typeof what === 'string' && isTextOrNothing(who)),
  ],
])(
  `handles any response to %s, ${RUNS} times`,
  { timeout: 60_000, tags: 'fault/fuzz-any-answer' },
  async (_, ask, isFine) => {
    const id = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })
    const body = fc.oneof(
      evil,
      row,
      list,
      fc.record({ data: nearlyKey }),
      fc.record({ data: fc.array(fc.oneof(evil, nearlyOther), { maxLength: 4 }) }),
    )
    const seen = { taken: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom(200, 200, 202, 404, 409, 500), id, async (answer, status, keyId) => {
        const result = await outcome(ask(validated(clientFor(wire(answer), status)), keyId))
        seen['error' in result ? 'refused' : 'taken']++
        if ('error' in result) return expectKnown(result.error)
        expect(status).toBeLessThan(300)
        expect(isFine(result.value as never)).toBe(true)
      }),
      { numRuns: RUNS },
    )
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(RUNS / 50)
  },
)

it(`gives every error a known code, ${RUNS} times`, { timeout: 60_000, tags: 'fault/fuzz-errors' }, async () => {
  const name = fc.oneof(fc.constantFrom('name', '#/name', '/description', '__proto__', 'toString'), evil)
  const fault = fc.oneof(fc.record({ field: name, code: evil }), fc.record({ pointer: name, detail: evil }), evil)
  const problem = fc.oneof(
    fc.record({ title: fc.constant(SECRET_WORD), code: evil, errors: fc.oneof(fc.array(fault), evil) }),
    evil,
  )
  const retryAfter = fc.string({ unit: 'grapheme-ascii', maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(problem, fc.integer({ min: 400, max: 599 }), retryAfter, async (body, status, after) => {
      const headers = { 'retry-after': after }
      const fetch = () => Promise.resolve(new Response(wire(body), { status, headers }))
      const result = await outcome(createRestClient({ url: '/keys', fetch }).create!({ name: 'CI' }, context))
      if (!('error' in result)) throw new Error('A refusal was taken for a key.')
      expectKnown(result.error)
      const { retryAfterSeconds: seconds = 0 } = result.error
      expect(Number.isInteger(seconds) && seconds >= 0 && seconds <= 3600).toBe(true)
    }),
    { numRuns: RUNS },
  )
})
