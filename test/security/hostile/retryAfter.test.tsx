import { act } from '@testing-library/react'
import { type ApiKey, englishLabels as labels } from 'keydrawer'
import type { RestOperation } from 'keydrawer/rest'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { apiKey } from '../../support/fakeClient'
import { isDeep } from '../../support/deep'
import { CHANGES, rotate } from './prompts'
import { alarm, askForKey, backend, renderPage, settle } from './page'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z') }))
afterEach(() => void vi.useRealTimers())

/** A form of the `Retry-After` header, and the text that it leads to. */
interface Wait {
  readonly header: string
  readonly value?: () => string | undefined
  readonly said?: string
}

const inSeconds = (seconds: number) => () => new Date(Date.now() + seconds * 1000).toUTCString()
const WAITS: readonly Wait[] = [
  { header: '5', said: 'in 5 seconds.' },
  { header: '1', said: 'in 1 second.' },
  { header: '0', said: 'in 0 seconds.' },
  { header: '1000000000', said: 'in 3,600 seconds.' },
  { header: 'a date to come', value: inSeconds(70), said: 'in 70 seconds.' },
  { header: 'a date that has just been', value: inSeconds(-10), said: 'in 0 seconds.' },
  { header: 'Wed, 21 Oct 2015 07:28:00 GMT', said: 'in 0 seconds.' },
  { header: 'Fri, 24 Nov 2150 10:00:00 GMT', said: 'in 3,600 seconds.' },
  { header: '-1' },
  { header: '1e9' },
  { header: '5.5' },
  { header: 'NaN' },
  { header: 'Infinity' },
  { header: 'soon' },
  { header: '<b>5</b>' },
  // The same as a header that the backend does not expose to other origins.
  { header: 'none', value: () => undefined },
]

/** A request, and the message if it is rate-limited. */
interface Asking {
  readonly what: string
  readonly sentence: string | undefined
  readonly own?: Partial<ApiKey> | undefined
  readonly operations?: readonly RestOperation[] | undefined
  /** The forms that the fast run tries. @default all */
  readonly waits?: readonly Wait[]
  readonly isRefused: (method: string) => boolean
  readonly ask: (view: Awaited<ReturnType<typeof renderPage>>) => Promise<void>
}

const isWrite = (method: string) => method !== 'GET'
const CODE = 'rate-limited'
const ASKINGS: readonly Asking[] = [
  { what: 'a creation', sentence: labels.createError[CODE], isRefused: isWrite, ask: askForKey },
  {
    what: 'rotate',
    sentence: labels.changeError[CODE],
    operations: ['create', 'rotate'],
    isRefused: isWrite,
    ask: rotate,
  },
  ...CHANGES.map(({ type, operation, own, ask }) => ({
    what: type,
    sentence: labels.changeError[CODE],
    operations: ['create', operation] as const,
    own,
    isRefused: isWrite,
    ask,
    // All changes share one message, so only the deep run tries every form for each.
    waits: isDeep ? WAITS : WAITS.filter(({ header }) => ['5', '0', 'a date to come', '1e9', 'none'].includes(header)),
  })),
  { what: 'the list, at first', sentence: labels.listError[CODE], isRefused: () => true, ask: async () => {} },
  {
    what: 'the list, later',
    sentence: labels.listError[CODE],
    isRefused: () => isLater,
    ask: async ({ queryClient }) => {
      isLater = true
      act(() => void queryClient.refetchQueries())
      await settle()
    },
  },
]
let isLater = false
beforeEach(() => void (isLater = false))

describe.each(ASKINGS)('after status 429 for $what', ({ waits = WAITS, operations = ['create'], ...asking }) => {
  const { sentence, own, isRefused, ask } = asking
  it.each(waits)(
    'shows when to try again for Retry-After: $header',
    { tags: 'fault/retry-after-shown' },
    async ({ header, value = () => header, said }) => {
      const refused: string[] = []
      const { client } = backend(
        (method, url) => {
          if (!isRefused(method)) return method === 'GET' ? Response.json({ data: [apiKey(own)], total: 1 }) : undefined
          refused.push(`${method} ${url}`)
          const wait = value()
          return Response.json({}, { status: 429, ...(wait !== undefined && { headers: { 'retry-after': wait } }) })
        },
        { operations },
      )
      const view = await renderPage({ client })
      await ask(view)
      const { length } = refused
      expect(length).toBeGreaterThan(0)
      expect(alarm()).toContain(sentence)
      expect(/Try again (?<when>in .*?\.)/.exec(alarm())?.groups?.['when']).toBe(said)
      expect(alarm()).not.toMatch(/NaN|Infinity|undefined|-\d/)
      // It does not retry without a click, however short the wait is.
      await act(() => vi.advanceTimersByTimeAsync(120_000))
      expect(refused).toHaveLength(length)
    },
  )
})
