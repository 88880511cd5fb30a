import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { type ApiKey, englishLabels as labels } from 'keydrawer'
import type { RestOperation } from 'keydrawer/rest'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { isDeep } from '../../support/deep'
import { dialog, nameField, openButton } from '../../support/elements'
import { apiKey, SECRET } from '../../support/fakeClient'
import { isWellFormed } from '../../support/isWellFormed'
import { CHANGES, choose, KEY, rotate } from './prompts'
import { evil, list, nearlyKey, row, wire } from './fuzz'
import { alarm, askForKey, backend, renderPage, settle } from './page'

const RUNS = isDeep ? 200 : 20
const SEEDS = [20_261_124, Math.floor(Math.random() * 2 ** 31)]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const uncaught: unknown[] = []
const note = (reason: unknown) => uncaught.push(reason)
beforeAll(() => void process.on('unhandledRejection', note))
afterAll(() => void process.off('unhandledRejection', note))

interface Answer {
  readonly status: number
  readonly body: unknown
  /** The number of characters that are cut off at the end. */
  readonly cut: number
}

/** A request, and the known state that the page is in afterwards, or `undefined`. */
interface Asking {
  readonly what: string
  readonly operation: RestOperation
  readonly request: string
  readonly own?: Partial<ApiKey>
  readonly ask: () => Promise<void>
  readonly stateOf: (answer: Answer) => string | undefined
}

const isOffered = (...names: readonly string[]) =>
  screen.queryAllByRole('button').some((each) => names.includes(each.textContent))
const WAYS_ON = [labels.tryAgain, labels.checkAgain, labels.close, labels.dismiss]
/** Returns `failed` if the page shows an error, for the whole form or a field, and offers a next step. */
function failed(): string | undefined {
  const isSaid = alarm() !== '' || document.querySelector('dialog [aria-invalid="true"]') !== null
  return isSaid && isOffered(...WAYS_ON) ? 'failed' : undefined
}

/** Expects the secret to be shown, unchanged, only for a complete response with a valid one. */
function stateOfIssue({ status, body, cut }: Answer): string | undefined {
  const sent: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'secret') : undefined
  const isWhole = status < 300 && cut === 0 && typeof sent === 'string' && sent.trim() !== '' && isWellFormed(sent)
  const isRevealed = dialog().dataset['step'] === 'reveal'
  expect(isRevealed).toBe(isWhole)
  if (!isRevealed) return failed()
  fireEvent.click(screen.getByRole('button', { name: labels.show }))
  expect(document.querySelector('[data-kd="secret-text"]')?.textContent).toBe(JSON.parse(wire(sent)))
  return 'revealed'
}

const isShowing = (...texts: readonly string[]) => texts.some((text) => document.body.textContent.includes(text))

const details = () => choose(labels.details)
const ASKINGS: readonly Asking[] = [
  {
    what: 'a creation',
    operation: 'create',
    request: 'POST https://api.example/keys',
    ask: askForKey,
    stateOf: stateOfIssue,
  },
  { what: 'a rotation', operation: 'rotate', request: `POST ${KEY}/rotate`, ask: rotate, stateOf: stateOfIssue },
  ...CHANGES.map(({ type, ...change }) => ({
    ...change,
    what: `“${type}”`,
    stateOf: () => (isShowing(labels.changed[type]('CI deploy')) ? 'done' : failed()),
  })),
  {
    what: 'the scopes',
    operation: 'scopes',
    request: 'GET https://api.example/keys/scopes',
    ask: async () => {
      fireEvent.click(openButton())
      await settle()
    },
    stateOf: () => {
      expect(nameField()).toBeVisible()
      if (isShowing(labels.scopesFailed)) return isOffered(labels.tryAgain) ? 'failed' : undefined
      // An empty list of scopes shows no choice, which is fine.
      return isShowing(labels.scopesLoading) ? undefined : 'there'
    },
  },
  {
    what: 'the whole of a key',
    operation: 'get',
    request: `GET ${KEY}`,
    ask: details,
    stateOf: () => (within(dialog()).queryAllByRole('term').length > 3 ? 'there' : undefined),
  },
  {
    what: 'the history',
    operation: 'activity',
    request: `GET ${KEY}/activity`,
    ask: details,
    stateOf: () => {
      if (alarm() !== '') return failed()
      const items = within(screen.getByRole('region', { name: labels.history })).queryAllByRole('listitem')
      return items.length > 0 || isShowing(labels.historyEmpty) ? 'there' : undefined
    },
  },
]

const secret = fc.oneof({ weight: 3, arbitrary: fc.constant(SECRET) }, { weight: 1, arbitrary: evil })
const answers: fc.Arbitrary<Answer> = fc.record({
  status: fc.constantFrom(200, 200, 200, 202, 404, 409, 500),
  body: fc.oneof(
    { weight: 5, arbitrary: fc.record({ data: row, secret }) },
    { weight: 2, arbitrary: fc.record({ data: nearlyKey }) },
    {
      weight: 2,
      arbitrary: fc.record({
        data: fc.array(fc.oneof(evil, fc.record({ at: evil, what: evil, value: evil })), { maxLength: 4 }),
      }),
    },
    list,
    evil,
  ),
  cut: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 80 }) }),
})

describe.each(ASKINGS)('any response to $what', (asking) => {
  it.each(SEEDS)(
    `leads to a known state with a next step on an intact page, ${RUNS / 2} times from seed %i`,
    { timeout: 1_800_000, tags: 'fault/fuzz-pages' },
    async (seed) => {
      const untouched = Object.getOwnPropertyNames(Object.prototype).join()
      const seen = new Set<unknown>()
      for (const answer of fc.sample(answers, { numRuns: RUNS / 2, seed })) {
        const state = await stateAfter(asking, answer)
        expect(state, wire(answer)).toBeDefined()
        seen.add(state)
        expect(document.querySelector('[data-kd="table"]')).toBeInTheDocument()
        expect(screen.getByRole('row', { name: /Reporting/, hidden: true })).toBeInTheDocument()
        expect(vi.mocked(console.error).mock.calls, wire(answer)).toEqual([])
        expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(untouched)
        cleanup()
      }
      // A single state would prove little.
      if (seed === SEEDS[0] && asking.operation !== 'get') expect(seen.size).toBeGreaterThan(1)
      expect(uncaught).toEqual([])
    },
  )
})

async function stateAfter({ operation, request, own, ask, stateOf }: Asking, answer: Answer) {
  const text = wire(answer.body)
  const sent: string[] = []
  const { client } = backend(
    (method, url) => {
      sent.push(`${method} ${url}`)
      if (`${method} ${url}` === request) return new Response(text.slice(0, text.length - answer.cut), answer)
      const data = [apiKey(own), apiKey({ id: 'key_2', name: 'Reporting' })]
      return method === 'GET' ? Response.json({ data, total: 2 }) : undefined
    },
    { operations: ['create', operation] },
  )
  await renderPage({ client })
  await ask()
  expect(sent).toContain(request)
  return stateOf({ ...answer, cut: Math.min(answer.cut, text.length) })
}
