// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { englishLabels } from 'keydrawer'
import { loadLocale, type LocaleLabels, locales } from 'keydrawer/locales'
import ts from 'typescript'
import { describe, expect, it, vi } from 'vitest'

// One language: `npx vitest run --project unit test/labels/locales.test.ts -t ' de '`.
const root = fileURLToPath(new URL('../../src', import.meta.url))
const folder = join(root, 'labels/locales')
const { locale: _language, ...english } = englishLabels

type Say = (...args: unknown[]) => string

/** Every label by its path, such as `changed.revoke`. */
function flatten(labels: object, path = ''): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(labels).flatMap(([name, label]) =>
      typeof label === 'object' ? Object.entries(flatten(label, `${path}${name}.`)) : [[path + name, label]],
    ),
  )
}

/** Marks numbers, so that a label that writes one without the format is noticed. */
const format = {
  number: (value: unknown) => `⟦${String(value)}⟧`,
  date: (value: unknown) => `⟦${String(value)}⟧`,
  dateTime: (value: unknown) => `⟦${String(value)}⟧`,
  relative: (value: unknown) => `⟦${String(value)}⟧`,
  duration: (value: unknown) => `⟦${String(value)}⟧`,
  plural: (_value: unknown, forms: { readonly other: string }) => forms.other,
}
/** No language writes these numbers as words. */
const SENTINELS = [100, 200, 300]

/** Calls a label with the number of arguments that its English takes, the last of which is the format. */
function call(label: unknown, reference: unknown, values: readonly unknown[]): string {
  if (typeof label !== 'function') return String(label)
  const count = Math.max((reference as Say).length - 1, 1)
  return (label as Say)(...values.slice(0, count), format)
}

/** All arguments, then without each of them, then with `asc` and with the number one. */
const VARIANTS: readonly (readonly unknown[])[] = [
  SENTINELS,
  ...SENTINELS.map((_value, index) => SENTINELS.map((each, at) => (at === index ? undefined : each))),
  ['100', 'asc', false],
]
const placeholdersOf = (text: string) => [...new Set(text.match(/⟦\d+⟧|[123]00/g))].toSorted()
const categoriesOf = (tag: string) => new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted()
const sourcesOf = (tag: string) =>
  readdirSync(join(folder, tag)).map((file) => readFileSync(join(folder, tag, file), 'utf8'))

/** The calls of `plural({ … })` and `createPlural('…')` in the source of a language. */
function pluralsIn(text: string) {
  const forms: string[][] = []
  const tags: string[] = []
  const visit = (node: ts.Node) => {
    const [argument] = ts.isCallExpression(node) ? node.arguments : []
    if (
      argument &&
      ts.isObjectLiteralExpression(argument) &&
      (node as ts.CallExpression).expression.getText() === 'plural'
    )
      forms.push(argument.properties.map((property) => property.name!.getText()).toSorted())
    if (argument && ts.isStringLiteral(argument) && (node as ts.CallExpression).expression.getText() === 'createPlural')
      tags.push(argument.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('labels.ts', text, ts.ScriptTarget.Latest, true))
  return { forms, tags }
}

async function gzipSize(tag: string, part: 'table' | 'dialogs'): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, tag, `${part}.ts`)],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    write: false,
    // The plural helper is shared by all, and the dialogs are a part of their own.
    external: ['../../createPlural', ...(part === 'table' ? ['./dialogs'] : [])],
  })
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length
}

const tags = readdirSync(folder).filter((tag) => tag !== 'en' && existsSync(join(folder, tag, 'table.ts')))

it('has a folder and an entry for each language that can be loaded', () => {
  expect([...locales].toSorted()).toEqual(['en', ...tags].toSorted())
  expect(readdirSync(join(root, 'locales')).toSorted()).toEqual(locales.map((tag) => `${tag}.ts`).toSorted())
})

describe.each(tags)('labels in %s ', (tag) => {
  const load = async () => {
    const labels = await loadLocale(tag)
    const { locale, loadDialogs, ...table } = labels
    return { locale, labels: flatten({ ...table, ...(await loadDialogs()) }) }
  }
  const reference = flatten(english)

  it('are complete, without unknown ones', async () => {
    const { locale, labels } = await load()
    expect(locale).toBe(tag)
    expect(Object.keys(labels).toSorted()).toEqual(Object.keys(reference).toSorted())
  })

  it('differ from English, unless listed in sameAsEnglish', async () => {
    const { labels } = await load()
    const same = Object.keys(reference).filter((path) =>
      VARIANTS.every(
        (values) => call(labels[path], reference[path], values) === call(reference[path], reference[path], values),
      ),
    )
    const list = new URL(`sameAsEnglish/${tag}.txt`, import.meta.url)
    const allowed = existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : []
    expect(same.toSorted()).toEqual(allowed.toSorted())
  })

  it('use the same arguments as English, and format the same numbers', async () => {
    const { labels } = await load()
    const wrong = Object.entries(reference).flatMap(([path, text]) =>
      VARIANTS.filter(
        (values) =>
          placeholdersOf(call(labels[path], text, values)).join() !== placeholdersOf(call(text, text, values)).join(),
      ).map((values) => `${path}(${values.join()}): ${call(labels[path], text, values)}`),
    )
    expect(wrong).toEqual([])
  })

  it('read well for the numbers from 0 to 12', async () => {
    const { labels } = await load()
    const texts = Object.entries(reference).flatMap(([path, text]) =>
      typeof text === 'function' ? Array.from({ length: 13 }, (_, n) => call(labels[path], text, [n, n, n])) : [],
    )
    expect(texts.filter((text) => /undefined|NaN|\[object|#/.test(text))).toEqual([])
  })

  it('have every plural category of the language, and no other', () => {
    const plurals = sourcesOf(tag).map(pluralsIn)
    const forms = plurals.flatMap((each) => each.forms)
    expect(forms.length).toBeGreaterThan(0)
    expect(forms.filter((each) => each.join() !== categoriesOf(tag).join())).toEqual([])
    expect(new Set(plurals.flatMap((each) => each.tags))).toEqual(new Set([tag]))
  })

  it('use the typography of the interface', async () => {
    const { labels } = await load()
    const texts = Object.entries(labels).map(
      ([path, label]) => [path, call(label, reference[path], SENTINELS)] as const,
    )
    expect(texts.filter(([, text]) => text === '' || /\.\.\.|"|^\s|\s$| {2}/.test(text))).toEqual([])
    const isOpenEnded = (text: unknown) => call(text, text, SENTINELS).endsWith('…')
    const ends = texts.filter(([path, text]) => text.endsWith('…') !== isOpenEnded(reference[path]))
    expect(ends).toEqual([])
  })

  it('state the address and the glossary at the top', () => {
    const text = readFileSync(join(folder, tag, 'table.ts'), 'utf8')
    const comment = text.slice(0, text.indexOf('import '))
    expect(comment).toMatch(/address/i)
    for (const term of ['key:', 'secret:', 'revoke:', 'rotate:', 'scope']) expect(comment).toContain(term)
  })

  it('stay small', async () => {
    expect(await gzipSize(tag, 'table')).toBeLessThan(3300)
    expect(await gzipSize(tag, 'dialogs')).toBeLessThan(5700)
  })
})

describe('loadLocale()', () => {
  const named = async (tag: string): Promise<LocaleLabels> => loadLocale(tag)

  it('keeps the region for dates and numbers', async () => {
    const labels = await named('de-AT')
    expect(labels.locale).toBe('de-AT')
    expect(labels.heading).toBe('API-Schlüssel')
    expect((await named('en_GB')).locale).toBe('en-GB')
  })

  it.each(['tlh', 'zh-TW', 'not a tag!'])('loads English for %s, with a warning', async (tag) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const labels = await named(tag)
    expect([labels.locale, labels.heading]).toEqual(['en', englishLabels.heading])
    expect(warn).toHaveBeenCalled()
  })
})
