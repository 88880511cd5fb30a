import { act, fireEvent, screen } from '@testing-library/react'
import {
  type ApiKey,
  type ApiKeyPage,
  type ApiKeysClient,
  ApiKeyTable,
  CreateKeyWizard,
  englishLabels as labels,
  statusOf,
  useApiKeys,
  useRevokeApiKey,
} from 'keydrawer'
import { parseApiKey } from 'keydrawer/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { getKeyActions } from '../../../src/core/keyActions'
import { createButton } from '../../support/elements'
import { apiKey } from '../../support/fakeClient'
import { renderWithKeys } from '../../support/render'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z') }))
afterEach(() => void vi.useRealTimers())

async function show(
  items: readonly unknown[],
  provider: { timeZone?: string; locale?: string } = {},
  answer: { servedAt?: string } = {},
) {
  const client = { list: () => Promise.resolve({ items, ...answer } as ApiKeyPage) }
  const view = renderWithKeys(<ApiKeyTable />, { client, ...provider })
  await act(() => vi.advanceTimersByTimeAsync(10))
  return view
}

/** The displayed day and the full timestamp of a date column. */
function shownIn(column: string) {
  const time = document.querySelector<HTMLTimeElement>(`td[data-column="${column}"] time`)!
  fireEvent.pointerOver(time)
  return { day: time.textContent, whole: time.title, datetime: time.dateTime }
}

// Computed by hand from the tz database, not by the code under test: a timestamp, and its local day and time.
const ZONES: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  UTC: [
    ['2026-03-29T00:59:59Z', '29 Mar 2026', '29 March 2026 at 00:59 UTC'],
    ['2024-02-29T23:59:59Z', '29 Feb 2024', '29 February 2024 at 23:59 UTC'],
    ['2025-12-31T23:59:59Z', '31 Dec 2025', '31 December 2025 at 23:59 UTC'],
    ['2026-01-01T00:00:00Z', '1 Jan 2026', '1 January 2026 at 00:00 UTC'],
  ],
  'America/Los_Angeles': [
    ['2026-03-08T09:59:00Z', '8 Mar 2026', '8 March 2026 at 01:59 GMT-8'],
    ['2026-03-08T10:00:00Z', '8 Mar 2026', '8 March 2026 at 03:00 GMT-7'],
    ['2026-11-01T08:30:00Z', '1 Nov 2026', '1 November 2026 at 01:30 GMT-7'],
    ['2026-11-01T09:30:00Z', '1 Nov 2026', '1 November 2026 at 01:30 GMT-8'],
    ['2024-03-01T07:59:00Z', '29 Feb 2024', '29 February 2024 at 23:59 GMT-8'],
    ['2026-01-01T07:59:00Z', '31 Dec 2025', '31 December 2025 at 23:59 GMT-8'],
    ['2026-01-01T08:00:00Z', '1 Jan 2026', '1 January 2026 at 00:00 GMT-8'],
  ],
  'Asia/Kolkata': [
    ['2024-02-28T18:30:00Z', '29 Feb 2024', '29 February 2024 at 00:00 GMT+5:30'],
    ['2025-12-31T18:29:00Z', '31 Dec 2025', '31 December 2025 at 23:59 GMT+5:30'],
    ['2025-12-31T18:30:00Z', '1 Jan 2026', '1 January 2026 at 00:00 GMT+5:30'],
    ['2026-03-29T01:00:00Z', '29 Mar 2026', '29 March 2026 at 06:30 GMT+5:30'],
  ],
  'Pacific/Kiritimati': [
    ['2024-02-28T10:00:00Z', '29 Feb 2024', '29 February 2024 at 00:00 GMT+14'],
    ['2025-12-31T09:59:00Z', '31 Dec 2025', '31 December 2025 at 23:59 GMT+14'],
    ['2025-12-31T10:00:00Z', '1 Jan 2026', '1 January 2026 at 00:00 GMT+14'],
    ['2026-03-29T01:00:00Z', '29 Mar 2026', '29 March 2026 at 15:00 GMT+14'],
  ],
  'Pacific/Apia': [
    // Samoa skipped 30 December 2011, and has had no summer time since 2021.
    ['2011-12-30T09:59:00Z', '29 Dec 2011', '29 December 2011 at 23:59 GMT-10'],
    ['2011-12-30T10:00:00Z', '31 Dec 2011', '31 December 2011 at 00:00 GMT+14'],
    ['2021-04-03T13:59:00Z', '4 Apr 2021', '4 April 2021 at 03:59 GMT+14'],
    ['2021-04-03T14:00:00Z', '4 Apr 2021', '4 April 2021 at 03:00 GMT+13'],
    ['2024-02-28T11:00:00Z', '29 Feb 2024', '29 February 2024 at 00:00 GMT+13'],
    ['2025-12-31T11:00:00Z', '1 Jan 2026', '1 January 2026 at 00:00 GMT+13'],
  ],
  'Europe/Berlin': [
    ['2026-03-29T00:59:00Z', '29 Mar 2026', '29 March 2026 at 01:59 CET'],
    ['2026-03-29T01:00:00Z', '29 Mar 2026', '29 March 2026 at 03:00 CEST'],
    ['2026-10-25T00:30:00Z', '25 Oct 2026', '25 October 2026 at 02:30 CEST'],
    ['2026-10-25T01:30:00Z', '25 Oct 2026', '25 October 2026 at 02:30 CET'],
    ['2024-02-28T23:00:00Z', '29 Feb 2024', '29 February 2024 at 00:00 CET'],
    ['2025-12-31T22:59:00Z', '31 Dec 2025', '31 December 2025 at 23:59 CET'],
    ['2025-12-31T23:00:00Z', '1 Jan 2026', '1 January 2026 at 00:00 CET'],
  ],
}

describe.each(Object.keys(ZONES))('in %s', { tags: 'fault/dates-in-time-zone' }, (timeZone) => {
  it.each(ZONES[timeZone]!)('shows %s as %s, with %s in full', async (instant, day, whole) => {
    await show([apiKey({ createdAt: instant, expiresAt: instant })], { timeZone })
    const datetime = instant.replace('Z', '.000Z')
    expect(shownIn('created')).toEqual({ day, whole, datetime })
    expect(shownIn('expires')).toEqual({ day, whole, datetime })
  })
})

it('writes every timestamp in UTC, whatever its offset', { tags: 'fault/dates-in-utc' }, async () => {
  await show([apiKey({ createdAt: '2026-03-29T03:30:00+05:30' })], { timeZone: 'Asia/Kolkata' })
  expect(shownIn('created')).toMatchObject({ day: '29 Mar 2026', datetime: '2026-03-28T22:00:00.000Z' })
})

describe('the expiration of a key', () => {
  const end = Date.parse('2026-11-24T10:05:30.500Z')
  const ending = apiKey({ expiresAt: new Date(end).toISOString() })

  it('happens at its timestamp, not a millisecond earlier or later', { tags: 'fault/expiry-at-its-instant' }, () => {
    expect([end - 1, end, end + 1].map((now) => statusOf(ending, now))).toEqual(['active', 'expired', 'expired'])
    const revoked: ApiKey = { ...apiKey(), revokedAt: new Date(end).toISOString() }
    expect([end - 1, end].map((now) => statusOf(revoked, now))).toEqual(['active', 'revoked'])
  })

  it(
    'appears on the page within a minute, without a reload',
    { tags: 'fault/expiry-shown-within-minute' },
    async () => {
      await show([ending])
      expect(screen.getByText('Expires in 5 minutes')).toBeVisible()
      await act(() => vi.advanceTimersByTimeAsync(end - Date.now() - 1))
      expect(screen.getByText(/^Expires /)).toBeVisible()
      await act(() => vi.advanceTimersByTimeAsync(60_000))
      expect(screen.getByText(labels.status.expired)).toBeVisible()
    },
  )

  it.each([-10, 10])(
    'is shown correctly with a clock that is %i minutes off',
    { tags: 'fault/expiry-with-wrong-clock' },
    async (minutes) => {
      const instant = new Date(Date.now() + minutes * 60_000).toISOString()
      await show([apiKey({ createdAt: instant, lastUsedAt: instant, expiresAt: instant })])
      expect(screen.getByText(minutes < 0 ? labels.status.expired : 'Expires in 10 minutes')).toBeVisible()
      // A date of last use that is ahead of the browser's clock is shown as just now, not as in the future.
      expect(shownIn('lastUsed').day).toBe(minutes < 0 ? '10 minutes ago' : 'now')
      expect(shownIn('created').day).toBe('24 Nov 2026')
    },
  )
})

describe.each([-10, 10])('with a clock that is %i minutes ahead of the server’s', (minutes) => {
  const server = Date.parse('2026-11-24T10:00:00Z') - minutes * 60_000
  const at = (offset: number) => new Date(server + offset * 60_000).toISOString()
  const answer = { servedAt: at(0) }

  it(
    'shows which key has expired by the server’s clock, and can revoke both',
    { tags: 'fault/server-clock-status' },
    async () => {
      const ended = apiKey({ id: 'ended', name: 'Ended', expiresAt: at(-1) })
      const ending = apiKey({ id: 'ending', name: 'Ending', expiresAt: at(1), lastUsedAt: at(0) })
      await show([ended, ending], {}, answer)
      const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) })
      expect(row('Ended')).toHaveTextContent(labels.status.expired)
      expect(row('Ending')).toHaveTextContent('Expires in 1 minute')
      expect(row('Ending').querySelector('td[data-column="lastUsed"]')).toHaveTextContent('now')
      for (const each of [ended, ending])
        expect(getKeyActions({ list: vi.fn(), revoke: vi.fn() }, each, server)).toEqual({ revoke: null })
    },
  )

  it('filters and counts by the server’s clock', { tags: 'fault/server-clock-filter' }, async () => {
    const client = { list: () => Promise.resolve({ items: [apiKey({ expiresAt: at(-1) })], ...answer }) }
    renderWithKeys(<Expired />, { client })
    await act(() => vi.advanceTimersByTimeAsync(10))
    expect(screen.getByText('1 expired')).toBeVisible()
  })

  it(
    'sends the expiration date that the form shows, in days by the server’s clock',
    { tags: 'fault/server-clock-expiry' },
    async () => {
      const create = vi.fn<NonNullable<ApiKeysClient['create']>>(() => new Promise(() => {}))
      const list = () => Promise.resolve({ items: [], ...answer })
      const client = { list, create, features: { expiry: { presets: [7], maxDays: 7 } } }
      renderWithKeys(
        <CreateKeyWizard>
          <button>{labels.createButton}</button>
        </CreateKeyWizard>,
        { client },
      )
      // The list tells the time of the server.
      renderWithKeys(<ApiKeyTable />, { client })
      await act(() => vi.advanceTimersByTimeAsync(10))
      fireEvent.click(screen.getAllByRole('button', { name: labels.createButton })[0]!)
      fireEvent.change(screen.getByRole('textbox', { name: /^Name/ }), { target: { value: 'CI' } })
      fireEvent.click(createButton())
      await act(() => vi.advanceTimersByTimeAsync(10))
      expect(create.mock.calls[0]?.[0].expiresAt?.slice(0, 16)).toBe(at(7 * 24 * 60).slice(0, 16))
    },
  )

  it('shows when a key was revoked by the server’s clock', { tags: 'fault/server-clock-revocation' }, async () => {
    const revoke = () => Promise.resolve()
    const client = { list: () => Promise.resolve({ items: [apiKey()], ...answer }), revoke }
    renderWithKeys(<Revoked />, { client })
    await act(() => vi.advanceTimersByTimeAsync(10))
    client.list = () => new Promise(() => {})
    fireEvent.click(screen.getByRole('button'))
    await act(() => vi.advanceTimersByTimeAsync(10))
    expect(screen.getByRole('button')).toHaveTextContent(at(0).slice(0, 16))
  })
})

function Expired() {
  const { data } = useApiKeys({ status: ['expired'] })
  return <p>{data?.items.length} expired</p>
}

function Revoked() {
  const { data } = useApiKeys()
  const { mutate } = useRevokeApiKey()
  return <button onClick={() => mutate('key_1')}>{data?.items[0]?.revokedAt}</button>
}

describe('a timestamp', () => {
  const nonsense: readonly unknown[] = [
    ['0000-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '1970-01-20T16:58:20Z'],
    ['+275761-01-01T00:00:00Z', '275761-01-01T00:00:00Z', '-000001-01-01T00:00:00Z'],
    ['2026-02-30T00:00:00Z', '2025-02-29T00:00:00Z', '2026-04-31T12:00:00Z', '2026-13-01T00:00:00Z'],
    ['2026-13-31T00:00:00Z', '2026-01-32T00:00:00Z', '0000-00-00T00:00:00Z'],
    ['2026-11-24T25:00:00Z', '2026-11-24T10:00:00', '2026-11-24', '10:00', 'Tue Nov 24 2026', '', ' ', 'null'],
    [0, 1_700_000_000, 1_700_000_000_000, Number.NaN, Infinity, true, {}, [[]], new Date(Number.NaN)],
  ].flat()

  it.each(nonsense)(
    'is unknown as the creation date of a key and unreadable as its expiration if it is %j',
    { tags: 'fault/date-unreadable' },
    async (instant) => {
      const rows = ['createdAt', 'expiresAt', 'revokedAt'].map((field) => ({
        ...apiKey({ id: field }),
        [field]: instant,
      }))
      await show([...rows, apiKey({ id: 'sane' })])
      expect(screen.getAllByRole('rowheader')).toHaveLength(2)
      expect(screen.getByText(labels.unknown)).toBeVisible()
      expect(screen.getByText(labels.unreadableRow(labels.columnExpires))).toBeVisible()
      expect(screen.getByText(labels.unreadableRow(labels.status.revoked))).toBeVisible()
      expect(document.body).not.toHaveTextContent(/Invalid|NaN|BC|Jan 1$/)
    },
  )

  it.each(['2024-02-29T12:00:00Z', '2000-02-29T12:00:00Z', '9999-12-31T23:59:59Z', '2026-11-24 10:00:00+00:00'])(
    'is valid: %s',
    { tags: 'fault/date-invalid' },
    (instant) => {
      expect(parseApiKey(apiKey({ createdAt: instant, expiresAt: instant }))).toMatchObject({
        expiresAt: new Date(instant).toISOString(),
      })
    },
  )

  it('after the year 9999 is read as the end of 9999', { tags: 'fault/date-after-9999' }, async () => {
    await show([apiKey({ createdAt: '2026-11-01T00:00:00Z', expiresAt: '+058443-01-01T00:00:00Z' })])
    expect(screen.queryByText(labels.unreadableRow(labels.columnExpires))).toBeNull()
    expect(shownIn('expires')).toMatchObject({ day: '31 Dec 9999', datetime: '9999-12-31T23:59:59.999Z' })
  })

  it('in the year 9999 is shown in every time zone', { tags: 'fault/date-far-future' }, async () => {
    await show([apiKey({ expiresAt: '9999-12-31T23:59:59Z' })], { timeZone: 'Pacific/Kiritimati' })
    expect(shownIn('expires').day).toBe('1 Jan 10000')
  })
})
