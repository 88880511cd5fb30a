// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { englishLabels } from 'keydrawer'
import { expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { faultsOf, stylesheets } from './support/compileBlocks'

const root = fileURLToPath(new URL('..', import.meta.url))
const textOf = (page: string) => readFileSync(join(root, page), 'utf8')
const filesIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))
const REPOSITORY = 'https://github.com/keydrawer/keydrawer/blob/main/'
const RAW = 'https://raw.githubusercontent.com/keydrawer/keydrawer/main/'

const pages = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', ...filesIn('docs', '.md')]
/** These have tests of their own. The page of every option is generated and shows only types. */
const COMPILED_ELSEWHERE = /connect-your-backend|every-option|unsaved-secret|docs\/clients/
const blocks = pages
  .filter((page) => !COMPILED_ELSEWHERE.test(page))
  .flatMap((page) =>
    [...textOf(page).matchAll(/^```(tsx?)\n(.*?)^```/gms)].map(([, language, code], index) => ({
      file: join(root, `${page.replaceAll(/\W/g, '-')}-${index}.${language}`),
      code: code!,
    })),
  )
/** The page of the README, which the tests of `docs/testing.md` import. */
const readmePage = {
  file: join(root, 'ApiKeysPage.tsx'),
  code: blocks.find(({ code }) => code.includes('ApiKeysPage'))!.code,
}
const linksIn = (page: string) => [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!)

/** The ids that a Markdown renderer gives to the headings of a page. */
const anchorsIn = (page: string) =>
  [...textOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  )

function isDead(page: string, target: string): boolean {
  const local = [REPOSITORY, RAW].find((prefix) => target.startsWith(prefix))
  if (!local && /^\w+:/.test(target)) return false
  const [path = '', anchor] = (local ? target.slice(local.length) : target).split('#')
  const file = local ? path : path === '' ? page : relative(root, join(root, dirname(page), path))
  if (!existsSync(join(root, file))) return true
  return anchor !== undefined && !anchorsIn(file).includes(anchor)
}

it('shows only code that compiles under the strict flags of this project', () => {
  expect(blocks.length).toBeGreaterThan(8)
  expect(faultsOf([...blocks, readmePage, stylesheets])).toEqual([])
  expect(
    faultsOf([{ file: join(root, 'readme-bad.ts'), code: "import { nothing } from 'keydrawer'\nnothing()\n" }]),
  ).toHaveLength(1)
}, 240_000)

it('shows the page and its tests as they run in this repository', () => {
  expect(textOf('test/mocks/ApiKeysPage.tsx')).toBe(readmePage.code)
  expect(textOf('docs/testing.md')).toContain(`\`\`\`tsx\n${textOf('test/mocks/testYourPage.test.tsx')}\`\`\``)
})

it('has no dead link', () => {
  const dead = pages.flatMap((page) => linksIn(page).flatMap((to) => (isDead(page, to) ? [`${page}: ${to}`] : [])))
  expect(dead).toEqual([])
  expect(['missing.md', '#missing', `${REPOSITORY}docs/missing.md`].map((to) => isDead('README.md', to))).toEqual([
    true,
    true,
    true,
  ])
})

it('lists every page in the index', () => {
  const listed = new Set(linksIn('docs/README.md').map((target) => join('docs', target.split('#')[0]!)))
  const guides = filesIn('docs', '.md').filter((page) => /^docs\/(?!README)[^/]+$/.test(page))
  expect(guides.filter((page) => !listed.has(page))).toEqual([])
})

it('keeps the README short, with links that work on the page of the package', () => {
  expect(textOf('README.md').split('\n').length - 1).toBeLessThanOrEqual(120)
  const published = new Set([...packageJson.files, 'README.md', 'LICENSE'])
  const relativeLinks = linksIn('README.md').filter((target) => !/^(\w+:|#)/.test(target))
  expect(relativeLinks.filter((target) => !published.has(target))).toEqual([])
})

it('names every public token that the styles read', () => {
  const styles = filesIn('src/styles', '.css').map(textOf)
  const read = new Set(styles.join('\n').match(/(?<=var\()--kd-[\w-]+/g))
  const named = new Set(textOf('docs/customize.md').match(/(?<=`)--kd-[\w-]+(?=`)/g))
  expect([...named].toSorted()).toEqual([...read].toSorted())
})

it('explains every code of an error', () => {
  const codes = Object.keys(englishLabels.createError)
  expect(codes.filter((code) => !textOf('docs/errors.md').includes(`\`${code}\``))).toEqual([])
})
