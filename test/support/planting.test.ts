// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { type Edit, planted } from './planting'

const edit: Edit = {
  name: 'keeps a used key',
  file: 'core/keys.ts',
  find: "if (isUsed(key) || key.id === 'old') return false",
  replace: "if (key.id === 'old' || Math.random() > 1) return false",
}
const body = (statement: string) => `export function fits(key: Key): boolean {\n  ${statement}\n  return true\n}\n`
const original = body(edit.find)

const plantIn = (files: Readonly<Record<string, string>>, change: Partial<Edit> = {}) =>
  Object.fromEntries(planted([{ ...edit, ...change }], new Map(Object.entries(files))))
const plantInFile = (source: string, change: Partial<Edit> = {}) => plantIn({ [edit.file]: source }, change)[edit.file]

describe('a planted fault', () => {
  it('replaces its code', () => {
    expect(plantIn({ 'core/keys.ts': original, 'core/other.ts': 'export const other = 1' })).toEqual({
      'core/keys.ts': body(edit.replace),
    })
  })

  it.each([
    ['a variable', 'if (isUsed(apiKey) || apiKey.id === "old") return false', /apiKey\.id === 'old'/],
    ['a property', "if (isUsed(key) || key.keyId === 'old') return false", /key\.keyId === 'old'/],
    ['a function', "if (wasUsed(key) || key.id === 'old') return false", /key\.id === 'old'/],
    ['everything', "if (a(b) || b.c === 'old') return false", /b\.c === 'old' \|\| Math\.random\(\) > 1/],
  ])('follows the renaming of %s', (_what, statement, expected) => {
    expect(plantInFile(body(statement))).toMatch(expected)
  })

  it('follows a variable that is renamed beside a property of the same name', () => {
    const change = { find: 'send({ id, name }, id)', replace: 'send({ id }, id, input.id)' }
    expect(plantInFile('send({ id: keyId, name }, keyId)', change)).toBe('send({ id: keyId }, keyId, input.id)')
    expect(plantInFile('send({ keyId: id, name }, id)', change)).toBe('send({ keyId: id }, id, input.keyId)')
    expect(plantInFile('const { id: keyId } = key', { find: '{ id } =', replace: '{ id, name } =' })).toBe(
      'const { id: keyId, name } = key',
    )
  })

  it('follows private members, JSX elements and templates', () => {
    const files = { 'a.tsx': 'class A { #b = <C d="e" f={`${this.#g} h`}>I  am\n J</C> }' }
    const change = { file: 'a.tsx', find: '<X d="e" f={`${this.#y} h`}>I am J</X>', replace: '<X>{this.#y}</X>' }
    expect(plantIn(files, change)).toEqual({ 'a.tsx': 'class A { #b = <C>{this.#g}</C> }' })
  })

  it.each([
    ['line breaks', "if (\n  isUsed(\n    key,\n  ) ||\n  key.id === 'old'\n) return false"],
    ['comments', "if (isUsed(key) /* such as this */ || key.id === 'old') // and this\n  return false"],
    ['semicolons and quotes', 'if (isUsed(key) || key.id === "old") return false;'],
  ])('is found whatever the %s', (_what, statement) => {
    expect(plantInFile(body(statement))).toContain(edit.replace)
  })

  it('is found without the trailing comma and the semicolons of its pattern', () => {
    expect(plantInFile('call(a, b)', { find: 'call(\n  a,\n  b,\n)', replace: 'call(b)' })).toBe('call(b)')
    expect(plantInFile('call(a); next(b);', { find: 'call(a)\nnext(b)', replace: '' })).toBe(';')
  })

  it('is found in another file when its file is gone, or holds other code', () => {
    expect(plantIn({ 'core/moved.ts': original })).toEqual({ 'core/moved.ts': body(edit.replace) })
    expect(plantIn({ 'core/keys.ts': 'export {}', 'core/moved.ts': original })).toHaveProperty(['core/moved.ts'])
    const renamed = body("if (a(b) || b.c === 'old') return false")
    expect(plantIn({ 'core/moved.ts': renamed })).toHaveProperty(['core/moved.ts'])
    const lookAlike = body("if (isOld(row) || row.name === 'old') return false")
    expect(plantIn({ 'core/keys.ts': lookAlike, 'core/moved.ts': original })).toHaveProperty(['core/moved.ts'])
    expect(plantIn({ 'core/keys.ts': lookAlike, 'core/other.ts': lookAlike })).toHaveProperty(['core/keys.ts'])
  })

  it('prefers the place whose names are the most familiar', () => {
    const others = "if (isOld(row) || row.name === 'old') return false"
    expect(plantInFile(body(others) + original)).toBe(body(others) + body(edit.replace))
  })

  it('may replace a style', () => {
    const change = { file: 'a.css', find: 'color: red;\n  margin: 0;', replace: '' }
    expect(plantIn({ 'a.css': 'p {\n    color: red;\n\n    margin: 0;\n}' }, change)['a.css']).toBe('p {\n    \n}')
  })

  it('may follow another in the same file', () => {
    const second = { ...edit, find: 'Math.random() > 1', replace: 'true' }
    expect(planted([edit, second], new Map([[edit.file, original]])).get(edit.file)).toContain(
      "key.id === 'old' || true",
    )
  })
})

describe('a fault is not planted', () => {
  it.each([
    ['other code', 'if (isUsed(key)) return false'],
    ['another text', "if (isUsed(key) || key.id === 'new') return false"],
    ['two variables in place of one', "if (isUsed(key) || row.id === 'old') return false"],
    ['one variable in place of two', "if (key(key) || key.id === 'old') return false"],
    ['a longer operator', "if (isUsed(key) || key.id == 'old') return false"],
  ])('into %s', (_what, statement) => {
    expect(() => plantInFile(body(statement))).toThrow('fault “keeps a used key” is not in the sources')
  })

  it('if two places are equally familiar', () => {
    expect(() => plantInFile(original + original)).toThrow(
      'fault “keeps a used key” is in several places: core/keys.ts:2, core/keys.ts:6.',
    )
    expect(() => plantIn({ 'a.ts': original, 'b.ts': original })).toThrow('a.ts:2, b.ts:2')
  })
})
