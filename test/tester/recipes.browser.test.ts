import { build } from 'esbuild'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withBrowser } from '../security/hostile/pages'
import { fromSources } from '../support/fromSources'
import { readRecipes, recipeSizes } from '../support/recipes'

/** A test runner for a page: it collects the tests of the docs, and runs one by its title. */
const RUNNER = `
import { expect } from 'storybook/test'
const tests = new Map(), after = []
export { expect }
export const afterEach = (run) => after.push(run)
export const test = (title, run) => tests.set(title, run)
globalThis.runTest = async (title) => {
  try { await tests.get(title)() } finally { for (const run of after) await run() }
}
`

const browser = withBrowser()
let page: Page

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: readRecipes(), loader: 'tsx', resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
    plugins: [
      {
        name: 'a runner in the page',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^vitest$/ }, () => ({ path: 'runner', namespace: 'runner' }))
          onLoad({ filter: /./, namespace: 'runner' }, () => ({ contents: RUNNER, resolveDir: import.meta.dirname }))
        },
      },
      fromSources,
    ],
  })
  page = await browser().newPage()
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }))
  await page.goto('http://localhost/')
  await page.addScriptTag({ content: outputFiles[0]!.text })
})
afterAll(() => page?.close())

it.each(recipeSizes().map(({ title }) => title))('runs the test of the docs in Chromium: %s', async (title) => {
  const outcome = await page.evaluate(async (name) => {
    const run: unknown = Reflect.get(globalThis, 'runTest')
    if (typeof run !== 'function') return 'no runner'
    try {
      await run(name)
      return 'passed'
    } catch (error) {
      return String(error)
    }
  }, title)
  expect(outcome).toBe('passed')
})
