import { expect, it } from 'vitest'
import { withBrowser } from './checks/browser'
import { listing, warningsOf } from './checks/listing'

const browser = withBrowser()

it('lets no secret and no hash of a list into the page, its caches or its memory', async () => {
  expect(await listing(browser())).toEqual([])
})

it('tells a developer once, naming the fields and not their values', async () => {
  const warnings = await warningsOf(browser(), { mode: 'development' })
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toMatch(/secret/)
  expect(warnings[0]).not.toMatch(/tst_/)
})

it('says nothing of it in production', async () => {
  expect(await warningsOf(browser())).toEqual([])
})

it('notices a Keydrawer that lets in whatever a row holds', { tags: 'self-test' }, async () => {
  // Two doors stand in its way: the client's own reading, and the core's.
  const edits = [
    {
      file: 'clients/readMappedKey.ts',
      find: `return Object.assign(mapped,`,
      replace: `return Object.assign(mapped, { ...row, ...mapped },`,
    },
    { file: 'core/parseApiKey.ts', find: `const Row = v.object({`, replace: `const Row = v.looseObject({` },
    {
      file: 'core/parseApiKey.ts',
      find: `omitUndefined({\n    id: row.id,`,
      replace: `omitUndefined({ ...row,\n    id: row.id,`,
    },
  ]
  expect((await listing(browser(), { edits })).join('\n')).toContain('host QueryClient: queries')
})

it('notices a Keydrawer that keeps the raw answer', { tags: 'self-test' }, async () => {
  const edit = {
    file: 'clients/readMappedKey.ts',
    find: `const mapped: Record`,
    replace: `;(globalThis.kept ??= []).push(row); const mapped: Record`,
  }
  expect(await listing(browser(), { edits: [edit] })).toContain('list: heap')
})
