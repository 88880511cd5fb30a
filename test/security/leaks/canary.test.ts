// @vitest-environment node
// @module-tag self-test
import { describe, expect, it } from 'vitest'
import { Detector, newCanary, newRareCanary, PREFIX } from './canary'
import { textsIn } from './pages/textsIn'

const canary = newCanary()
const detector = new Detector(canary)
const codes = [...canary].map((character) => character.charCodeAt(0))
const each = (spell: (code: number) => string) => codes.map(spell).join('')
const hex = each((code) => code.toString(16))

const spellings: Readonly<Record<string, string>> = {
  whole: `{"secret":"${canary}"}`,
  'twelve characters from within': `…${canary.slice(20, 32)}…`,
  base64: btoa(canary),
  'base64 of something around it': btoa(`user:${canary};`),
  'base64 shifted once more': btoa(`ab${canary}`),
  'base64url in a token': `e30.${btoa(`{"k":"${canary}"}`).replaceAll('=', '')}.x`,
  hex,
  'hex in capitals': hex.toUpperCase(),
  percent: each((code) => `%${code.toString(16)}`),
  'JSON escapes': each((code) => String.raw`\u00${code.toString(16)}`),
  'HTML entities': each((code) => `&#${code};`),
  'a list of codes': JSON.stringify(codes),
  'UTF-16, little end first': Buffer.from(canary, 'utf16le').toString('latin1'),
  'UTF-16, big end first': Buffer.from(canary, 'utf16le').swap16().toString('latin1'),
  'UTF-16 in JSON': JSON.stringify(Buffer.from(canary, 'utf16le').toString('latin1')),
}

describe('secret detector', () => {
  it.each(Object.entries(spellings))('finds a secret written as %s', (_name, text) => {
    expect(detector.isIn(`before ${text} after`)).toBe(true)
  })

  it('finds every window of twelve characters', () => {
    const windows = Array.from({ length: canary.length - 11 }, (_, at) => canary.slice(at, at + 12))
    expect(windows.filter((window) => !detector.isIn(`x${window}x`))).toEqual([])
  })

  it('allows the prefix, the last four characters, and any eleven characters', () => {
    expect(
      detector.tracesIn(`${PREFIX}••••${canary.slice(-4)} ${canary.slice(5, 16)} ${canary.slice(20, 31)}`),
    ).toEqual([])
  })

  it('does not report another secret', () => {
    expect(detector.isIn(newCanary())).toBe(false)
  })

  it('finds a secret that is split between chunks of a stream', () => {
    const { read, traces } = detector.stream()
    for (const piece of [`x`.repeat(500) + canary.slice(0, 9), canary.slice(9) + 'y'.repeat(500)]) read(piece)
    expect(traces()).not.toEqual([])
  })

  it('finds five characters if configured to', () => {
    const rare = newRareCanary()
    const strict = new Detector(rare, 5)
    expect(strict.isIn(`… ${rare.slice(9, 14)} …`)).toBe(true)
    expect(strict.isIn(`… ${rare.slice(9, 13)} …`)).toBe(false)
  })
})

class Bad extends Error {
  get hint(): string {
    return canary
  }
}

/** Values that only look empty. */
const hidingPlaces: Readonly<Record<string, () => unknown>> = {
  'a hidden property': () => Object.defineProperty({}, 'hidden', { value: canary }),
  'a symbol': () => ({ [Symbol(canary)]: 1 }),
  'the cause of a cause': () => new Error('a', { cause: new Error('b', { cause: { canary } }) }),
  'an aggregate': () => new AggregateError([new Error(canary)]),
  'an error’s own getter': () => new Bad('a'),
  'a map’s key': () => new Map([[canary, 1]]),
  'a set': () => new Set([canary]),
  bytes: () => new TextEncoder().encode(canary),
  'a list of codes': () => codes,
  'a function’s property': () => Object.assign(() => {}, { canary }),
  'a prototype': () => Object.create({ canary }),
  'a handle that still answers': () => ({ reveal: () => canary }),
}

it.each(Object.entries(hidingPlaces))('finds a secret while walking through a value: %s', (_name, make) => {
  expect(textsIn([{ deep: make() }]).some((text) => detector.isIn(text))).toBe(true)
})
