import { expect, it } from 'vitest'
import { withBrowser } from './checks/browser'
import { listing, warningsOf } from './checks/listing'

const browser = withBrowser()

it('keeps secrets and hashes of a list out of the page, its caches and its memory', async () => {
  expect(await listing(browser())).toEqual([])
})

it('warns a developer once, with the names of the fields and without their values', async () => {
  const warnings = await warningsOf(browser(), { mode: 'development' })
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toMatch(/secret/)
  expect(warnings[0]).not.toMatch(/tst_/)
})

it('does not warn in production', async () => {
  expect(await warningsOf(browser())).toEqual([])
})

it('catches a Keydrawer that accepts every field of a row', { tags: 'self-test' }, async () => {
  // Both the client and the core remove unknown fields, so both are broken.
  const edits = [
    {
      file: 'clients/readMappedKey.ts',
      find: `return Object.assign(mapped,`,
      replace: `return Object.assign(mapped, { ...row, ...mapped },`,
    },
    {
      file: 'core/parseApiKey.ts',
      find: `omitUndefined({\n    id,\n    description: required.description`,
      replace: `omitUndefined({ ...row,\n    id,\n    description: required.description`,
    },
  ]
  expect((await listing(browser(), { edits })).join('\n')).toContain('host QueryClient: queries')
})

it('catches a Keydrawer that keeps the raw response', { tags: 'self-test' }, async () => {
  const edit = {
    file: 'clients/readMappedKey.ts',
    find: `const mapped: Record`,
    replace: `;(globalThis.kept ??= []).push(row); const mapped: Record`,
  }
  expect(await listing(browser(), { edits: [edit] })).toContain('list: heap')
})
