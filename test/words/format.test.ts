// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest'
import { inSentence, shorten } from '../../src/words/format'

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
    expect(inSentence('CI deploy (2)')).toBe('CI deploy (2)')
  })

  it('is shortened inside what sets it apart', () => {
    expect(inSentence('م'.repeat(10_000))).toBe(`\u2068${'م'.repeat(500)}…\u2069`)
  })
})
