// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { excessCharacters, textLength, trimText } from '../../src/core/textLength'

describe('textLength', () => {
  it.each([
    ['Booking', undefined, 7],
    ['🚀🚀', undefined, 2],
    ['🚀🚀', 'utf-16', 4],
    ['🚀🚀', 'utf-8', 8],
    ['é', 'utf-8', 2],
  ] as const)('measures %j in %s as %i', (text, unit, length) => {
    expect(textLength(text, unit)).toBe(length)
  })
})

describe('excessCharacters', () => {
  it.each([
    ['🚀'.repeat(60), 'utf-16', 100, 10],
    ['🚀'.repeat(60), 'code-points', 60, 0],
    ['abc', 'utf-8', 2, 1],
    ['日本語', 'utf-8', 8, 1],
  ] as const)('of %j in %s over %i is %i', (text, unit, maxLength, excess) => {
    expect(excessCharacters(text, maxLength, unit)).toBe(excess)
  })
})

describe('trimText', () => {
  it.each(['', ' \t\n', '\u200b', '\u3164', '\u2800', '\u00ad\u2060\ufeff', '\u115f\u1160\uffa0', '\u{e0020}'])(
    'is empty for the invisible text %j',
    (text) => {
      expect(trimText(text)).toBe('')
    },
  )

  it.each(['a', '한', '🚀', 'ー', '\u0301', '.', '\ue000', '\ud800'])('keeps the visible text %j', (text) => {
    expect(trimText(` ${text} `)).toBe(text)
  })
})
