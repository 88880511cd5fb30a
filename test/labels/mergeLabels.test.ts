// @vitest-environment node
import { type ApiKeysLabels, englishLabels as allEnglish } from 'keydrawer'
import { beforeEach, expect, it, vi } from 'vitest'
import { createFormat } from '../../src/labels/format'
import { mergeLabels } from '../../src/labels/mergeLabels'

const format = createFormat('en', 'UTC')
// `locale` is not a text, and is read elsewhere.
const { locale: _language, ...englishLabels } = allEnglish
type Tree = Readonly<Record<string, unknown>>
type Say = (...args: unknown[]) => unknown

/** Every label, by its path: `heading`, `createError.forbidden`, `changed.revoke`. */
function pathsOf(labels: object, path = ''): string[] {
  return Object.entries(labels).flatMap(([name, label]) =>
    typeof label === 'object' ? pathsOf(label, `${path}${name}.`) : [path + name],
  )
}
const at = (labels: unknown, path: string) =>
  path.split('.').reduce<unknown>((group, name) => (group as Tree)[name], labels)
/** Labels of a host with this one alone: its value, or what reading it does. */
function labelled(path: string, value: unknown, how: 'value' | 'get' = 'value'): object {
  const [last = '', ...groups] = path.split('.').toReversed()
  const group: object = Object.defineProperty({}, last, { enumerable: true, [how]: value })
  return groups.reduce<object>((inner, name) => ({ [name]: inner }), group)
}
/** Stands for a number, a text and a duration. */
const SAMPLE = { hours: 3, valueOf: () => 3, toString: () => '3' }
/** Calls a label with as many arguments as its English form takes, the last of which is the format. */
const callOf = (label: unknown, english: unknown) => {
  const values = Array.from({ length: Math.max((english as Say).length - 1, 1) }, () => SAMPLE)
  return (label as Say)(...values, format)
}

const PATHS = pathsOf(englishLabels)
const FUNCTIONS = PATHS.filter((path) => typeof at(englishLabels, path) === 'function')
const WRONG: readonly unknown[] = [null, 42, { text: 'Hallo' }, Promise.resolve('Hallo'), Symbol('a'), ['a']]

let warn: ReturnType<typeof vi.spyOn>
beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
})

it('knows every label', () => {
  expect(PATHS.length).toBeGreaterThan(200)
  expect(FUNCTIONS.length).toBeGreaterThan(40)
})

it('returns the very English where a host has no labels', () => {
  expect(mergeLabels(englishLabels, [undefined, undefined])).toBe(englishLabels)
})

it('takes the last labels that say something', () => {
  const own = { createButton: 'Neu', status: { active: 'Aktiv' }, replaces: (name: string) => `statt ${name}` }
  const labels = mergeLabels(englishLabels, [{ createButton: 'Nuevo', heading: 'Claves' }, own])
  expect(labels).toMatchObject({ createButton: 'Neu', heading: 'Claves', close: 'Close' })
  expect(labels.status).toEqual({ ...englishLabels.status, active: 'Aktiv' })
  expect(labels.replaces('A')).toBe('statt A')
  expect(warn).not.toHaveBeenCalled()
})

// A warning is given once for each label, so one test has all that can be wrong with it.
it.each(PATHS)('says %s in English, with one warning, where it throws or is not text', (path) => {
  const label = at(englishLabels, path)
  const isText = typeof label === 'string'
  const merged = (value: unknown, how?: 'get') => at(mergeLabels(englishLabels, [labelled(path, value, how)]), path)

  for (const wrong of [...WRONG, isText ? () => 'Hallo' : 'Hallo']) expect(merged(wrong)).toBe(label)
  expect(merged(fail, 'get')).toBe(label)
  if (!isText) {
    const english = callOf(label, label)
    expect(english).toEqual(expect.any(String))
    for (const wrong of [fail, ...WRONG.map((value) => () => value)]) expect(callOf(merged(wrong), label)).toBe(english)
  }
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(`: \`${path}\`.`))
})

const revoked = Proxy.revocable({}, {})
revoked.revoke()
const HOSTILE: readonly (readonly [string, unknown])[] = [
  ['a text', 'Deutsch'],
  ['a number', 42],
  ['a function', () => ({ createButton: 'Neu' })],
  ['a proxy that throws', new Proxy({}, { get: fail, has: fail, ownKeys: fail })],
  ['a proxy that returns itself', selfish()],
  ['a proxy that is revoked', revoked.proxy],
]

it.each(HOSTILE)('is English where the labels are %s', async (_kind, labels) => {
  vi.resetModules()
  const fresh = await import('../../src/labels/mergeLabels')
  const merged = fresh.mergeLabels(englishLabels, [labels])
  for (const path of PATHS) {
    const [label, english] = [at(merged, path), at(englishLabels, path)]
    expect(typeof english === 'function' ? callOf(label, english) : label).toEqual(expect.any(String))
  }
  expect(warn).toHaveBeenCalledOnce()
})

it('takes the labels below for those that are undefined, at any depth, without a warning', () => {
  const nothing = new Proxy({}, { has: () => true, get: () => undefined })
  for (const own of [nothing, { heading: undefined, status: { active: undefined }, createError: undefined }])
    expect(mergeLabels(englishLabels, [own])).toEqual(englishLabels)
  expect(warn).not.toHaveBeenCalled()
})

it('calls a label with the object that it belongs to', () => {
  class Catalogue {
    readonly suffix = '!'
    replaces(name: string) {
      return `${name}${this.suffix}`
    }
  }
  const labels: ApiKeysLabels = mergeLabels(englishLabels, [new Catalogue()])
  expect(labels.replaces('A')).toBe('A!')
})

function fail(): never {
  throw new Error('The host failed.')
}

function selfish(): unknown {
  const proxy: object = new Proxy({}, { has: () => true, get: () => proxy })
  return proxy
}
