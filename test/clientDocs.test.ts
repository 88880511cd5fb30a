// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { faultsOf } from './support/compileBlocks'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = readdirSync(join(root, 'docs/clients'))
  .filter((page) => page !== 'README.md')
  .toSorted()
const textOf = (page: string) => readFileSync(join(root, 'docs/clients', page), 'utf8')
const blocks = pages.flatMap((page) =>
  [...textOf(page).matchAll(/^```(tsx?)\n(.*?)^```/gms)].map(([, language, code = ''], at) => ({
    file: join(root, `docs-${page.replace('.md', '')}-${at}.${language}`),
    // A separate block is a module.
    code: `${code}\nexport {}\n`,
  })),
)

/** The README of the reference server, with a declaration of the sign-in that it leaves to its host. */
const server = [
  {
    file: join(root, 'examples/server/yourSession.ts'),
    code: `export declare function yourSession(
      request: Request,
    ): Promise<{ organizationId: string; userId: string; email: string } | undefined>`,
  },
  {
    file: join(root, 'examples/server/readme.ts'),
    code: /^```ts\n(.*?)^```/ms.exec(readFileSync(join(root, 'examples/server/README.md'), 'utf8'))?.[1] ?? '',
  },
]

it('has a page for each client of a backend', () => {
  const other = new Set('core rest memory mocks testing queries snippets tester openapi.yaml package.json'.split(' '))
  const entries = Object.keys(packageJson.exports).map((entry) => entry.slice(2))
  const clients = entries.filter((entry) => entry !== '' && !other.has(entry) && !/^(styles|locales)/.test(entry))
  expect(pages).toEqual(expect.arrayContaining(clients.map((client) => `${client}.md`)))
})

it('shows only code that compiles under the strict flags of this project', () => {
  expect(blocks.length).toBeGreaterThan(8)
  const bad = { file: join(root, 'docs-bad.ts'), code: "import { nothing } from 'keydrawer/rest'\nnothing()\n" }
  expect(faultsOf([...blocks, ...server, bad])).toEqual([expect.stringContaining("no exported member 'nothing'")])
}, 240_000)

it('names the pitfalls from 1 to 23, each with a test under its number', () => {
  const table = readFileSync(join(root, 'docs/backend-quirks.md'), 'utf8')
  const tests = readdirSync(join(root, 'test/backendQuirks')).map((name) =>
    readFileSync(join(root, 'test/backendQuirks', name), 'utf8'),
  )
  const numbers = Array.from({ length: 23 }, (_, at) => at + 1)
  expect([...table.matchAll(/^\| +(\d+) /gm)].map(([, number]) => Number(number))).toEqual(numbers)
  for (const number of numbers) expect(tests.join('\n')).toContain(`describe('trap ${number}: `)
})
