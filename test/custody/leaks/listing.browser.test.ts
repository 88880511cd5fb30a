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

it('notices a Keydrawer that lets in whatever a row holds', async () => {
  const edit = { file: 'core/parseApiKey.ts', find: `const Row = v.object({`, replace: `const Row = v.looseObject({` }
  expect((await listing(browser(), { edits: [edit] })).join('\n')).toContain('host QueryClient: queries')
})

it('notices a Keydrawer that keeps the raw answer', async () => {
  const edit = {
    file: 'core/parseApiKey.ts',
    find: `checked.set(page, page)`,
    replace: `checked.set(page, page); (globalThis.kept ??= new WeakMap()).set(page, value)`,
  }
  expect(await listing(browser(), { edits: [edit] })).toContain('list: heap')
})
