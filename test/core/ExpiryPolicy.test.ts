// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import { changeKey } from '../../src/core/changeKey'
import { CreateKeyFlow } from '../../src/core/CreateKeyFlow'
import { daysFrom, dayOf, endOfDay, expiryChoices } from '../../src/core/ExpiryPolicy'
import { expiryProblem, pickableDays } from '../../src/core/expiryBounds'
import { fakeClient } from '../support/fakeClient'
import { targetOf } from '../support/targetOf'

const ZONES = [
  'UTC',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Europe/Berlin',
  // Their clocks are put forward at midnight, so that a day has no first hour.
  'Africa/Cairo',
  'America/Santiago',
]
const DAYS = [
  // Around the changes of the clock in America, in Europe, in Egypt and in Chile, and where a month or a year ends.
  ...'2027-03-13 2027-03-14 2027-11-06 2027-11-07 2027-03-27 2027-03-28 2027-10-30 2027-10-31'.split(' '),
  ...'2027-04-29 2027-04-30 2027-09-04 2027-09-05 2028-02-28 2028-02-29 2027-12-31 2027-01-01'.split(' '),
]

const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
/** The wall clock of a zone, read with another calendar and another language than the code does. */
const wallClock = (instant: number, timeZone: string) => new Date(instant).toLocaleString('sv-SE', { timeZone })

describe.each(ZONES)('the end of a day in %s', (zone) => {
  it.each(DAYS)('is the last second of %s, and the next one is tomorrow', (day) => {
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
])('of %s in %s is %s', (day, zone, instant) => {
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
])('finds no end of %j, which is no day', (day) => {
  expect(endOfDay(day, 'UTC')).toBeUndefined()
})

it('counts days of 24 hours, whatever the clocks do, and to the second', () => {
  const beforeTheChange = Date.parse('2027-03-13T20:00:00.999Z')
  expect(daysFrom(beforeTheChange, 1)).toBe('2027-03-14T20:00:00.000Z')
  expect(daysFrom(beforeTheChange, 30)).toBe('2027-04-12T20:00:00.000Z')
  expect(daysFrom(beforeTheChange, 0.5)).toBe('2027-03-14T08:00:00.000Z')
})

describe('the choice of an end', () => {
  it('is one of four, or never, or any day, where nothing else is said', () => {
    expect(expiryChoices({})).toEqual({
      presets: [7, 30, 90, 365],
      allowNever: true,
      allowCustom: true,
      minDays: 0,
      maxDays: undefined,
      default: 90,
    })
  })

  it.each([
    ['the client', { maxDays: 60 }, {}],
    ['the host', {}, { maxDays: 60 }],
    ['the stricter of the two', { maxDays: 60 }, { maxDays: 900 }],
  ])('ends with the bound of %s, and has no never', (_who, policy, narrower) => {
    const choices = expiryChoices(policy, narrower)
    expect(choices).toMatchObject({ presets: [7, 30], allowNever: false, maxDays: 60, default: 30 })
  })

  it('has a never beside its bound only where that is said', () => {
    expect(expiryChoices({ maxDays: 60, allowNever: true })).toMatchObject({ allowNever: true, maxDays: 60 })
    expect(expiryChoices({ maxDays: 60, allowNever: true }, { maxDays: 30 }).allowNever).toBe(false)
    expect(expiryChoices({ maxDays: 60 }, { allowNever: true }).allowNever).toBe(false)
  })

  it('begins with what was wished for, where that can be chosen', () => {
    expect(expiryChoices({ default: null }).default).toBeNull()
    expect(expiryChoices({ default: 7 }, { default: 30 }).default).toBe(30)
    expect(expiryChoices({ default: null, allowNever: false }).default).toBe(90)
    expect(expiryChoices({ default: 12 }).default).toBe(90)
    expect(expiryChoices({ default: null, maxDays: 10 }).default).toBe(7)
  })

  it('begins with the longest preset, in whichever order they come', () => {
    expect(expiryChoices({ presets: [60, 365, 14] }).default).toBe(365)
    expect(expiryChoices({ presets: [] }).default).toBeNull()
    expect(expiryChoices({ presets: [], allowNever: false }).default).toBeUndefined()
  })

  it('is never widened by the host', () => {
    const strict = { presets: [7, 30], allowCustom: false, allowNever: false }
    const wide = { presets: [1, 30, 3650], allowCustom: true, allowNever: true, default: 3650 }
    expect(expiryChoices(strict, wide)).toMatchObject({
      presets: [30],
      allowCustom: false,
      allowNever: false,
      default: 30,
    })
    expect(expiryChoices({ allowCustom: false }, { presets: [1, 7] }).presets).toEqual([7])
    expect(expiryChoices({}, { presets: [1] }).presets).toEqual([1])
  })

  it('offers no preset that leads to no date', () => {
    const { presets } = expiryChoices({ presets: [Number.NaN, -1, 0, Infinity, 1e9, 36_525] })
    expect(presets).toEqual([36_525])
    for (const days of presets) expect(daysFrom(Date.parse('2027-01-01T00:00:00Z'), days)).toMatch(/^2127-/)
  })
})

describe('the range of years', () => {
  it.each([
    ['America/Los_Angeles', '9999-12-30'],
    ['Etc/GMT+12', '9999-12-30'],
    ['UTC', '9999-12-31'],
    ['Pacific/Kiritimati', '9999-12-31'],
  ])('ends in %s with the last day that ends within the year 9999: %s', (zone, last) => {
    const { max } = pickableDays(expiryChoices({}), Date.parse('2027-01-01T00:00:00Z'), zone)
    expect(max).toBe(last)
    expect(endOfDay(max, zone)).toMatch(/^9999-12-31T/)
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

  it('refuses the year 10000 in a form', () => {
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
    await expect(changeKey(client, 'acme', 'key_1', change)).rejects.toMatchObject(refused)
    expect(client.create).not.toHaveBeenCalled()
    expect(client.update).not.toHaveBeenCalled()
  })
})
