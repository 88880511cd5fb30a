// @vitest-environment node
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readRestOptions } from '../scripts/everyOption.mjs'
import { HELP } from '../src/cli/readArguments'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')
const page = read('docs/every-option.md')
const rows = [...read('docs/shapes.md').matchAll(/^\| (?!---)([^|]+) \| ([^|]+) \| (.*) \|$/gm)]
const named = rows.flatMap(([, , options = '']) => [...options.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))

describe('the table from shapes to options', () => {
  it('names options that the generated page has, and flags that the command has', () => {
    expect(named.length).toBeGreaterThan(60)
    const isKnown = (name: string) =>
      name.startsWith('--') || name.startsWith('keydrawer ')
        ? HELP.includes(name.slice(name.indexOf('--')))
        : name === 'describeApiKeysClient' ||
          page.includes(`| \`${name.replace('mapping.rotated.', 'mapping.created.')}\``)
    expect(named.filter((name) => !isKnown(name))).toEqual([])
  })

  it('has a row for each option of the client, of a mapping, and of its errors and pages', () => {
    const places = new Set(['', 'mapping', 'mapping.errors', 'mapping.created'])
    const options = readRestOptions().sections.filter(({ path }) => places.has(path))
    const paths = options.flatMap(({ options: members }) => members.map(({ path }) => path))
    const isNamed = (path: string) =>
      named.some((name) => name === path || name.startsWith(`${path}.`) || name === path.replace('created', 'rotated'))
    expect(paths.length).toBeGreaterThan(30)
    expect(paths.filter((path) => !isNamed(path))).toEqual([])
    expect(named).toEqual(expect.arrayContaining(['fetch', 'mapping.changed', 'keydrawer check --mapping']))
  })

  it('links to headings and pages that exist', () => {
    const anchorOf = (heading: string) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\w\s-]/g, '')
        .replaceAll(' ', '-')
    const links = [...read('docs/shapes.md').matchAll(/\]\(([\w-]+\.md)(?:#([\w-]+))?\)/g)]
    expect(links.length).toBeGreaterThan(3)
    const missing = links.filter(([, file = '', anchor]) => {
      const headings = [...read(`docs/${file}`).matchAll(/^#+ (.*)$/gm)].map(([, text = '']) => anchorOf(text))
      return anchor !== undefined && !headings.includes(anchor)
    })
    expect(missing.map(([link]) => link)).toEqual([])
  })
})
