// @vitest-environment node
import type { TextFeature } from 'keydrawer/core'
import { describe, expect, it } from 'vitest'
import { followsPattern, textLength } from '../../src/core/textLength'
import { createPrefix, OwnNames } from '../../src/testing/ownNames'
import { StoppedRun } from '../../src/testing/StoppedRun'

const TEXTS = ['CI deploy', 'Rate %_*', 'After ☂', 'key 1', 'CI deploy']
const matching = (matches: RegExp): TextFeature => ({ pattern: { matches, message: 'Use other characters.' } })

describe('a name of the contract suite', () => {
  it.each<[string, TextFeature]>([
    ['no rule', {}],
    ['lowercase letters, digits and hyphens', matching(/^[a-z][a-z0-9-]*$/)],
    ['a DNS label', { ...matching(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/), maxLength: 63 }],
    ['word characters', matching(/^\w+$/)],
    ['words and blanks', matching(/^[\w ]+$/)],
    ['lowercase letters and digits', matching(/^[a-z0-9]+$/)],
    ['an environment variable', matching(/^[A-Z][A-Z0-9_]*$/)],
    ['letters', matching(/^[a-z]+$/i)],
    ['uppercase letters', matching(/^[A-Z]+$/)],
    ['a capital and small letters', matching(/^[A-Z][a-z]+$/)],
    ['a global expression', matching(/^[a-z-0-9]+$/g)],
    ['at most 16', { maxLength: 16 }],
    ['at most 11', { maxLength: 11 }],
    ['at most 20 of lowercase letters', { ...matching(/^[a-z]+$/), maxLength: 20 }],
    ['at least 40', { minLength: 40 }],
    ['30 uppercase letters', { ...matching(/^[A-Z]+$/), minLength: 30, maxLength: 30 }],
    ['at most 24 bytes', { maxLength: 24, lengthUnit: 'utf-8' }],
    ['at least 30 UTF-16 units', { minLength: 30, lengthUnit: 'utf-16' }],
  ])('matches %s, is unique and is recognized again', (_rule, feature) => {
    const names = new OwnNames(createPrefix(), feature)
    const made = [...TEXTS, ...TEXTS, ...TEXTS, ...TEXTS].map((text) => names.unique(text))
    expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(made.length)
    const { minLength = 0, maxLength = Infinity, lengthUnit, pattern } = feature
    const other = new OwnNames(createPrefix(), feature)
    for (const text of TEXTS) other.unique(text)
    for (const name of made) {
      expect(followsPattern(name, pattern)).toBe(true)
      expect(textLength(name, lengthUnit)).toBeGreaterThanOrEqual(minLength)
      expect(textLength(name, lengthUnit)).toBeLessThanOrEqual(maxLength)
      expect([names.isOwn(name), names.isOwn(name.toUpperCase()), other.isOwn(name)]).toEqual([true, true, false])
    }
  })

  it('counts an emoji like the client', () => {
    const names = new OwnNames('kd-check-1234abcd', { maxLength: 27 })
    expect(names.unique('🔑🔑🔑🔑🔑🔑🔑🔑🔑')).toBe('kd-check-1234abcd 00 🔑🔑🔑🔑🔑🔑')
    const units = new OwnNames('kd-check-1234abcd', { maxLength: 26, lengthUnit: 'utf-16' })
    expect(units.unique('🔑🔑🔑🔑🔑🔑🔑🔑🔑')).toBe('kd-check-1234abcd 00 🔑🔑')
  })

  it('is created by a function if no default name is valid, and must contain its text and match the rules', () => {
    const feature = matching(/^svc-[a-z0-9]+@acme$/)
    const own = new OwnNames(createPrefix(), feature, (unique) => `svc-${unique}@acme`)
    const made = [own.unique('a'), own.unique('b')]
    expect(new Set(made).size).toBe(2)
    for (const name of made) expect([followsPattern(name, feature.pattern), own.isOwn(name)]).toEqual([true, true])
    expect(own.isOwn('svc-other@acme')).toBe(false)
    for (const createName of [() => 'svc-same@acme', (unique: string) => unique, () => 7 as never]) {
      const wrong = new OwnNames(createPrefix(), feature, createName)
      expect(() => wrong.unique('a')).toThrow(StoppedRun)
      expect(() => wrong.unique('a')).toThrow(/`createName` .* has to return a name that contains/)
    }
  })

  it.each<[string, TextFeature]>([
    ['a pattern of another kind', matching(/^svc-[a-z]+@acme$/)],
    ['a limit that leaves no room', { maxLength: 6 }],
  ])('is rejected in one sentence that names the option: %s', (_what, feature) => {
    const names = new OwnNames(createPrefix(), feature)
    expect(() => names.unique('a')).toThrow(/^\[keydrawer\] No generated name follows .*`createName`.*\.$/)
  })
})
