// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createFormat, inSentence, shorten } from '../../src/labels/format'

afterEach(() => void vi.unstubAllGlobals())

describe('A text that is shown', () => {
  it('is left as it is up to 500 characters', () => {
    const text = 'n'.repeat(500)
    expect(shorten(text)).toBe(text)
  })

  it('ends in a sign that there is more', () => {
    expect(shorten('n'.repeat(1_000_000))).toBe(`${'n'.repeat(500)}…`)
  })

  it('is never cut within a character', () => {
    const family = '👨‍👩‍👧‍👦'
    const shown = shorten(family.repeat(100))
    expect(shown.replaceAll(family, '')).toBe('…')
    expect(shown.length).toBeGreaterThan(480)
  })

  it('is cut at the length where one character is longer than that, or the browser knows no characters', () => {
    expect(shorten(`e${'\u0301'.repeat(1000)}`)).toHaveLength(501)
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined })
    expect(shorten('👨‍👩‍👧‍👦'.repeat(100))).toHaveLength(501)
  })
})

describe('A name in a sentence', () => {
  it('loses what turns the rest of it around, and is set apart', () => {
    expect(inSentence('\u202etxt.exe')).toBe('\u2068txt.exe\u2069')
    expect(inSentence('مفتاح')).toBe('\u2068مفتاح\u2069')
    expect(inSentence('CI (new) deploy 2')).toBe('CI (new) deploy 2')
  })

  it.each(['Acme Inc.', 'CI deploy (2)', '3 servers', '…1a2b'])(
    'isolates %s, whose edges take the direction around',
    (name) => {
      expect(inSentence(name)).toBe(`\u2068${name}\u2069`)
    },
  )

  it('is shortened inside what sets it apart', () => {
    expect(inSentence('م'.repeat(10_000))).toBe(`\u2068${'م'.repeat(500)}…\u2069`)
  })
})

describe('A relative time', () => {
  const relative = (from: string, to: string, timeZone = 'UTC', locale = 'en-GB') =>
    createFormat(locale, timeZone).relative(Date.parse(to), Date.parse(from))

  it.each([
    ['2026-11-24T10:00:00Z', '2026-11-24T10:00:59Z', 'now'],
    ['2026-11-24T10:00:00Z', '2026-11-24T09:59:00Z', '1 minute ago'],
    ['2026-11-24T23:30:00Z', '2026-11-25T00:30:00Z', 'in 1 hour'],
    ['2026-11-24T10:00:00Z', '2026-11-25T09:59:59Z', 'in 23 hours'],
    ['2026-11-24T00:30:00Z', '2026-11-25T23:30:00Z', 'tomorrow'],
    ['2026-11-24T23:30:00Z', '2026-11-26T00:30:00Z', 'in 2 days'],
    ['2026-11-24T23:30:00Z', '2026-11-26T23:00:00Z', 'in 2 days'],
    ['2026-11-26T00:30:00Z', '2026-11-24T23:30:00Z', '2 days ago'],
    ['2026-11-26T23:30:00Z', '2026-11-25T00:30:00Z', 'yesterday'],
    ['2026-11-24T10:00:00Z', '2026-12-24T10:00:00Z', 'in 1 month'],
    ['2026-01-31T10:00:00Z', '2026-02-28T10:00:00Z', 'in 28 days'],
    ['2026-11-24T10:00:00Z', '2025-11-25T10:00:00Z', '11 months ago'],
    ['2026-11-24T10:00:00Z', '2025-11-24T10:00:00Z', '1 year ago'],
    ['2026-11-24T10:00:00Z', '2024-12-20T10:00:00Z', '23 months ago'],
    ['2026-11-24T10:00:00Z', '2024-11-24T10:00:00Z', '2 years ago'],
  ])('from %s to %s is %j', (from, to, text) => {
    expect(relative(from, to)).toBe(text)
  })

  it('counts the dates of the time zone that is shown', () => {
    const [from, to] = ['2026-11-24T14:30:00Z', '2026-11-25T15:30:00Z']
    expect(relative(from, to, 'UTC')).toBe('tomorrow')
    expect(relative(from, to, 'Asia/Tokyo')).toBe('in 2 days')
  })

  it('says another calendar word only for the date that it names', () => {
    expect(relative('2026-11-24T00:30:00Z', '2026-11-25T23:30:00Z', 'UTC', 'de')).toBe('morgen')
    expect(relative('2026-11-24T23:30:00Z', '2026-11-26T00:30:00Z', 'UTC', 'de')).toBe('übermorgen')
  })
})
