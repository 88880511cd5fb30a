// @vitest-environment node
// @module-tag self-test
import { describe, expect, it } from 'vitest'
import { Detector, newTestSecret, newRareTestSecret, PREFIX } from './testSecret'
import { textsIn } from './pages/textsIn'

const testSecret = newTestSecret()
const detector = new Detector(testSecret)
const codes = [...testSecret].map((character) => character.charCodeAt(0))
const each = (spell: (code: number) => string) => codes.map(spell).join('')
const hex = each((code) => code.toString(16))

const spellings: Readonly<Record<string, string>> = {
  whole: `{"secret":"${testSecret}"}`,
  'twelve characters from within': `…${testSecret.slice(20, 32)}…`,
  base64: btoa(testSecret),
  'base64 of something around it': btoa(`user:${testSecret};`),
  'base64 shifted once more': btoa(`ab${testSecret}`),
  'base64url in a token': `e30.${btoa(`{"k":"${testSecret}"}`).replaceAll('=', '')}.x`,
  hex,
  'hex in capitals': hex.toUpperCase(),
  percent: each((code) => `%${code.toString(16)}`),
  'JSON escapes': each((code) => String.raw`\u00${code.toString(16)}`),
  'HTML entities': each((code) => `&#${code};`),
  'a list of codes': JSON.stringify(codes),
  'UTF-16, little end first': Buffer.from(testSecret, 'utf16le').toString('latin1'),
  'UTF-16, big end first': Buffer.from(testSecret, 'utf16le').swap16().toString('latin1'),
  'UTF-16 in JSON': JSON.stringify(Buffer.from(testSecret, 'utf16le').toString('latin1')),
}

describe('secret detector', () => {
  it.each(Object.entries(spellings))('finds a secret written as %s', (_name, text) => {
    expect(detector.isIn(`before ${text} after`)).toBe(true)
  })

  it('finds every window of twelve characters', () => {
    const windows = Array.from({ length: testSecret.length - 11 }, (_, at) => testSecret.slice(at, at + 12))
    expect(windows.filter((window) => !detector.isIn(`x${window}x`))).toEqual([])
  })

  it('allows the prefix, the last four characters, and any eleven characters', () => {
    expect(
      detector.tracesIn(`${PREFIX}••••${testSecret.slice(-4)} ${testSecret.slice(5, 16)} ${testSecret.slice(20, 31)}`),
    ).toEqual([])
  })

  it('does not report another secret', () => {
    expect(detector.isIn(newTestSecret())).toBe(false)
  })

  it('finds a secret that is split between chunks of a stream', () => {
    const { read, traces } = detector.stream()
    for (const piece of [`x`.repeat(500) + testSecret.slice(0, 9), testSecret.slice(9) + 'y'.repeat(500)]) read(piece)
    expect(traces()).not.toEqual([])
  })

  it('finds five characters if configured to', () => {
    const rare = newRareTestSecret()
    const strict = new Detector(rare, 5)
    expect(strict.isIn(`… ${rare.slice(9, 14)} …`)).toBe(true)
    expect(strict.isIn(`… ${rare.slice(9, 13)} …`)).toBe(false)
  })
})

class Bad extends Error {
  get hint(): string {
    return testSecret
  }
}

/** Values that only look empty. */
const hidingPlaces: Readonly<Record<string, () => unknown>> = {
  'a hidden property': () => Object.defineProperty({}, 'hidden', { value: testSecret }),
  'a symbol': () => ({ [Symbol(testSecret)]: 1 }),
  'the cause of a cause': () => new Error('a', { cause: new Error('b', { cause: { testSecret } }) }),
  'an aggregate': () => new AggregateError([new Error(testSecret)]),
  'an error’s own getter': () => new Bad('a'),
  'a map’s key': () => new Map([[testSecret, 1]]),
  'a set': () => new Set([testSecret]),
  bytes: () => new TextEncoder().encode(testSecret),
  'a list of codes': () => codes,
  'a function’s property': () => Object.assign(() => {}, { testSecret }),
  'a prototype': () => Object.create({ testSecret }),
  'a handle that still answers': () => ({ reveal: () => testSecret }),
}

it.each(Object.entries(hidingPlaces))('finds a secret while walking through a value: %s', (_name, make) => {
  expect(textsIn([{ deep: make() }]).some((text) => detector.isIn(text))).toBe(true)
})
