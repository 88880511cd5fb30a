// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import { mutateKey } from '../../src/core/mutateKey'
import { CreateKeyFlow } from '../../src/create-flow/CreateKeyFlow'
import { daysFrom, dayOf, endOfDay, expiryAfter, expiryChoices } from '../../src/core/ExpiryPolicy'
import { expiryProblem, pickableRange, pickedExpiry } from '../../src/core/expiryBounds'
import { fakeClient } from '../support/fakeClient'
import { targetOf } from '../support/targetOf'

const ZONES = [
  'UTC',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Europe/Berlin',
  // In these zones the clocks are put forward at midnight, so that a day has no first hour.
  'Africa/Cairo',
  'America/Santiago',
]
const DAYS = [
  // Days around clock changes in America, Europe, Egypt and Chile, and at the end of a month or a year.
  ...'2027-03-13 2027-03-14 2027-11-06 2027-11-07 2027-03-27 2027-03-28 2027-10-30 2027-10-31'.split(' '),
  ...'2027-04-29 2027-04-30 2027-09-04 2027-09-05 2028-02-28 2028-02-29 2027-12-31 2027-01-01'.split(' '),
]

const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
/** Returns the local time in a zone, with another calendar and another language than the code. */
const wallClock = (instant: number, timeZone: string) => new Date(instant).toLocaleString('sv-SE', { timeZone })

describe.each(ZONES)('the end of a day in %s', (zone) => {
  it.each(DAYS)('is the last second of %s, followed by the next day', (day) => {
    const end = Date.parse(endOfDay(day, zone) ?? '')
    expect(end % 1000).toBe(0)
    expect(wallClock(end, zone)).toBe(`${day} 23:59:59`)
    expect(wallClock(end + 1000, zone).slice(0, 10)).toBe(next(day))
    expect(dayOf(end, zone)).toBe(day)
    expect(dayOf(end + 999, zone)).toBe(day)
    expect(dayOf(end + 1000, zone)).toBe(next(day))
  })
})

it.each([
  ['2027-12-31', 'UTC', '2027-12-31T23:59:59.000Z'],
  ['2027-12-31', 'Pacific/Kiritimati', '2027-12-31T09:59:59.000Z'],
  ['2027-12-31', 'Pacific/Apia', '2027-12-31T10:59:59.000Z'],
  ['2028-02-29', 'Asia/Kolkata', '2028-02-29T18:29:59.000Z'],
  ['2027-03-14', 'America/Los_Angeles', '2027-03-15T06:59:59.000Z'],
  ['2027-11-07', 'America/Los_Angeles', '2027-11-08T07:59:59.000Z'],
  ['2027-03-28', 'Europe/Berlin', '2027-03-28T21:59:59.000Z'],
  ['2027-10-31', 'Europe/Berlin', '2027-10-31T22:59:59.000Z'],
])('ends the day %s in %s at %s', (day, zone, instant) => {
  expect(endOfDay(day, zone)).toBe(instant)
})

it.each([
  '2027-02-29',
  '2027-13-01',
  '2027-04-31',
  '2027-1-1',
  '27-01-01',
  '+12027-01-01',
  '',
  'tomorrow',
  ' 2027-01-01',
])('finds no end of %j, which is not a day', (day) => {
  expect(endOfDay(day, 'UTC')).toBeUndefined()
})

it('extends months to the earliest allowed date if the clocks are put forward in between', () => {
  const now = Date.parse('2027-02-15T12:00:00Z')
  const timeZone = 'America/New_York'
  const month = { months: 1 }
  const policy = expiryChoices({ presets: [month], minDays: 28 })
  expect(policy.presets).toEqual([month])
  expect(expiryAfter(now, month, { timeZone })).toBe('2027-03-15T11:00:00.000Z')
  const expiresAt = expiryAfter(now, month, { ...policy, timeZone })
  expect(expiresAt).toBe('2027-03-15T12:00:00.000Z')
  expect(expiryProblem(expiresAt, policy, now)).toBeUndefined()
})

it.each([Infinity, 1e9, 36_526])('ignores `minDays: %s`, and dates can still be picked', (minDays) => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const policy = expiryChoices({ minDays })
  expect(policy.minDays).toBe(0)
  const now = Date.parse('2027-02-15T12:00:00Z')
  expect(pickableRange({ ...policy, timeZone: 'UTC' }, now).min).toBe('2027-02-15')
})

it('counts days of 24 hours regardless of clock changes, in whole seconds', { tags: 'fault/days-of-24-hours' }, () => {
  const beforeTheChange = Date.parse('2027-03-13T20:00:00.999Z')
  expect(daysFrom(beforeTheChange, 1)).toBe('2027-03-14T20:00:00.000Z')
  expect(daysFrom(beforeTheChange, 30)).toBe('2027-04-12T20:00:00.000Z')
  expect(daysFrom(beforeTheChange, 0.5)).toBe('2027-03-14T08:00:00.000Z')
})

const days = (...counts: number[]) => counts.map((count) => ({ days: count }))

describe('the choice of an expiration date', () => {
  it('has four presets, never and custom dates by default', () => {
    expect(expiryChoices({})).toEqual({
      presets: days(7, 30, 90, 365),
      allowNever: true,
      allowCustom: true,
      precision: 'day',
      minDays: 0,
      maxDays: undefined,
      default: { days: 90 },
    })
  })

  it.each([
    ['the client', { maxDays: 60 }, {}],
    ['the host', {}, { maxDays: 60 }],
    ['the stricter of the two', { maxDays: 60 }, { maxDays: 900 }],
  ])('ends at the limit of %s, without never', (_who, policy, narrower) => {
    const choices = expiryChoices(policy, narrower)
    expect(choices).toMatchObject({ presets: days(7, 30), allowNever: false, maxDays: 60, default: { days: 30 } })
  })

  it('has never next to a limit only if the policy allows it', () => {
    expect(expiryChoices({ maxDays: 60, allowNever: true })).toMatchObject({ allowNever: true, maxDays: 60 })
    expect(expiryChoices({ maxDays: 60, allowNever: true }, { maxDays: 30 }).allowNever).toBe(false)
    expect(expiryChoices({ maxDays: 60 }, { allowNever: true }).allowNever).toBe(false)
  })

  it('uses the default of the policy if it is available', () => {
    expect(expiryChoices({ default: null }).default).toBeNull()
    expect(expiryChoices({ default: 7 }, { default: 30 }).default).toEqual({ days: 30 })
    expect(expiryChoices({ default: null, allowNever: false }).default).toEqual({ days: 90 })
    expect(expiryChoices({ default: 12 }).default).toEqual({ days: 90 })
    expect(expiryChoices({ default: null, maxDays: 10 }).default).toEqual({ days: 7 })
  })

  it('defaults to the longest preset, in any order of presets', () => {
    expect(expiryChoices({ presets: [60, 365, 14] }).default).toEqual({ days: 365 })
    expect(expiryChoices({ presets: [{ hours: 720 }, { months: 2 }, 50] }).default).toEqual({ months: 2 })
    expect(expiryChoices({ presets: [{ hours: 1 }, { months: 1 }], default: { hours: 1 } }).default).toEqual({
      hours: 1,
    })
    expect(expiryChoices({ presets: [] }).default).toBeNull()
    expect(expiryChoices({ presets: [], allowNever: false }).default).toBeUndefined()
  })

  it('is never extended by the host', { tags: 'fault/host-cannot-widen-expiry' }, () => {
    const strict = { presets: [7, 30], allowCustom: false, allowNever: false }
    const wide = { presets: [1, 30, 3650], allowCustom: true, allowNever: true, default: 3650 }
    expect(expiryChoices(strict, wide)).toMatchObject({
      presets: days(30),
      allowCustom: false,
      allowNever: false,
      default: { days: 30 },
    })
    expect(expiryChoices({ allowCustom: false }, { presets: [1, 7] }).presets).toEqual(days(7))
    expect(expiryChoices({}, { presets: [1] }).presets).toEqual(days(1))
  })

  it('has no preset without a valid date', () => {
    const { presets } = expiryChoices({ presets: [Number.NaN, -1, 0, Infinity, 1e9, 36_525] })
    expect(presets).toEqual(days(36_525))
    for (const preset of presets) expect(expiryAfter(Date.parse('2027-01-01T00:00:00Z'), preset, {})).toMatch(/^2127-/)
  })

  it.each([
    [{}],
    [{ weeks: 2 }],
    [{ hours: '1' }],
    [{ hours: -1 }],
    [{ months: 1.5 }],
    [{ months: 2, days: 3 }],
    [null],
    ['P1M'],
  ])('drops an invalid preset: %j', (preset) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    expect(expiryChoices({ presets: [7, preset as never] }).presets).toEqual(days(7))
  })

  it('has each duration once', () => {
    const presets = [7, { days: 7 }, { hours: 7 }, { months: 7 }]
    expect(expiryChoices({ presets }).presets).toEqual([{ days: 7 }, { hours: 7 }, { months: 7 }])
    const strict = { presets: [{ months: 1 }], allowCustom: false }
    expect(expiryChoices(strict, { presets: [{ months: 1 }, { months: 2 }] }).presets).toEqual([{ months: 1 }])
  })

  it('has the precision of a minute only if the client sets it', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    expect(expiryChoices({ precision: 'minute' }).precision).toBe('minute')
    expect(expiryChoices({}, { precision: 'minute' }).precision).toBe('day')
    expect(expiryChoices({ precision: 'second' as never }).precision).toBe('day')
  })
})

describe('the range of years', () => {
  it.each(['America/Los_Angeles', 'Etc/GMT+12', 'UTC', 'Pacific/Kiritimati'])(
    'ends in %s with the last day of the year 9999, limited to the last instant of UTC',
    (timeZone) => {
      const choices = { ...expiryChoices({}), timeZone }
      const { max } = pickableRange(choices, Date.parse('2027-01-01T00:00:00Z'))
      expect(max).toBe('9999-12-31')
      expect(pickedExpiry(max, choices)).toMatch(/^9999-12-31T/)
    },
  )

  it.each([
    ['America/Los_Angeles', '9999-12-31T15:59'],
    ['UTC', '9999-12-31T23:59'],
    ['Pacific/Kiritimati', '9999-12-31T23:59'],
  ])('ends in %s at the minute %s', (timeZone, last) => {
    const choices = { ...expiryChoices({ precision: 'minute' }), timeZone }
    const { max } = pickableRange(choices, Date.parse('2027-01-01T00:00:00Z'))
    expect(max).toBe(last)
    expect(pickedExpiry(max, choices)).toMatch(/^9999-12-31T/)
  })

  it.each([
    ['9999-12-31', 'America/Los_Angeles'],
    ['0000-12-31', 'America/Los_Angeles'],
  ])('has no end of %s in %s', (day, zone) => {
    expect(endOfDay(day, zone)).toBeUndefined()
  })

  it('ends the day before in the year 9999, not 16 hours too late', () => {
    expect(endOfDay('9999-12-30', 'America/Los_Angeles')).toBe('9999-12-31T07:59:59.000Z')
  })

  it('rejects the year 10000 in a form', () => {
    expect(expiryProblem('+010000-01-01T07:59:59.000Z', expiryChoices({}), 0)).toBe('too-long')
  })

  it.each([
    ['+010000-01-01T07:59:59.000Z', 'too-long'],
    ['9999-12-31T23:59:59-08:00', 'too-long'],
    ['0000-12-31T23:59:59Z', 'too-short'],
  ] as const)('sends no key that expires at %s', async (expiresAt, reason) => {
    const client = { ...fakeClient(), update: vi.fn(async () => {}) }
    const flow = new CreateKeyFlow()
    await flow.submit(targetOf(client), { name: 'CI', expiresAt })
    const refused = { code: 'invalid-input', mayHaveApplied: false, fieldErrors: { expiresAt: reason } }
    expect(flow.getState()).toMatchObject({ status: 'failed', error: refused })
    const change = { type: 'update', patch: { expiresAt } } as const
    await expect(mutateKey(client, 'acme', 'key_1', change)).rejects.toMatchObject(refused)
    expect(client.create).not.toHaveBeenCalled()
    expect(client.update).not.toHaveBeenCalled()
  })
})
