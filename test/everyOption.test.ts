// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PAGE, readRestOptions, writePage } from '../scripts/everyOption.mjs'
import { readOptions } from '../scripts/readOptions.mjs'

const reference = readRestOptions()

it('has a docstring for every option of the REST client', () => {
  expect(reference.undocumented).toEqual([])
})

it('writes every option to the page as it is now. If this fails, run `npm run docs:options`', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(writePage(reference))
})

it('finds the members of unions, of inherited types and of nested objects', () => {
  const paths = reference.sections.flatMap(({ options }) => options.map(({ path }) => path))
  const known = ['url', 'fetch', 'features.expiry.maxDays', 'mapping.paging.lastId', 'mapping.paging.perPage']
  expect(paths).toEqual(expect.arrayContaining([...known, 'mapping.key.hint.lastOf', 'mapping.errors.fields.at']))
  expect(new Set(paths).size).toBe(paths.length)
})

it('names the options without a docstring, at any depth', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keydrawer-options-'))
  const file = join(folder, 'options.ts')
  writeFileSync(
    file,
    `export interface Options {
      /** Described. @default 7 */
      readonly told?: number | undefined
      readonly untold?: string
      /** Described. */
      readonly nested?: { readonly inside: string } | { /** Not read: on the line of a brace. */ readonly other: string }
    }`,
  )
  try {
    const { sections, undocumented } = readOptions(file, 'Options')
    expect(undocumented).toEqual(['untold', 'nested.inside', 'nested.other'])
    expect(sections[0]?.options[0]).toMatchObject({
      path: 'told',
      type: 'number',
      fallback: '7',
      text: 'Described.',
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
