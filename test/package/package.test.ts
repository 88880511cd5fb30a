import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packPackage, type PackedPackage } from './packedPackage'

const bin = (path: string) => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url))
const NEUTRAL = [
  'core',
  'rest',
  'memory',
  'travelgate',
  'better-auth',
  'unkey',
  'workos',
  'clerk',
  'zuplo',
  'snippets',
  'testing',
  'locales',
]
const ENTRIES = ['index', 'queries', ...NEUTRAL, 'mocks', 'tester']
const STYLES = ['styles.css', 'styles.layer.css']

let packed: PackedPackage
beforeAll(() => {
  packed = packPackage()
})
afterAll(() => packed.remove())

/** The files of the package and the other packages that a file imports, directly or indirectly. */
function reachableFrom(path: string, reached = new Set<string>()): ReadonlySet<string> {
  if (reached.has(path)) return reached
  reached.add(path)
  if (!path.startsWith('dist/')) return reached
  for (const { fileName } of ts.preProcessFile(packed.read(path), true, true).importedFiles)
    reachableFrom(fileName.startsWith('.') ? join(dirname(path), fileName) : fileName, reached)
  return reached
}

test('the tarball has the build, the contract and the documents, and nothing else', () => {
  const allowed =
    /^(dist\/[\w./-]+\.(js|js\.map|d\.ts|css|css\.map)|openapi\.yaml|package\.json|README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md)$/
  expect(packed.paths.filter((path) => !allowed.test(path))).toEqual([])
  expect(packed.paths).toEqual(expect.arrayContaining(['openapi.yaml', 'package.json', 'LICENSE']))
})

test('each entry comes with its types, and so do the styles', () => {
  const expected = [
    ...ENTRIES.flatMap((entry) => [`dist/${entry}.js`, `dist/${entry}.d.ts`]),
    ...STYLES.map((sheet) => `dist/${sheet}`),
    'dist/styles.d.ts',
  ]
  expect(packed.paths).toEqual(expect.arrayContaining(expected))
})

test('runs no script on installation', () => {
  const { scripts, bin: commands } = JSON.parse(packed.read('package.json')) as Record<string, object | undefined>
  const onInstall = /^(pre|post)?(install|prepare)$/
  expect(Object.keys(scripts ?? {}).filter((name) => onInstall.test(name))).toEqual([])
  expect(packed.paths).not.toContain('binding.gyp')
  expect(commands).toEqual({ keydrawer: './dist/cli.js' })
})

test('the command prints its help, and needs only the dependencies of the package', () => {
  expect(packed.run('node_modules/keydrawer/dist/cli.js', '--help')).toContain('keydrawer check <url>')
  expect(packed.read('dist/cli.js')).toMatch(/^#!\/usr\/bin\/env node\n/)
  const packages = [...reachableFrom('dist/cli.js')].filter((path) => !path.startsWith('dist/'))
  expect(packages.filter((name) => name !== 'jiti' && !name.startsWith('node:'))).toEqual([])
})

test('the client contract runs under node:test, which counts unsupported operations as skipped', () => {
  const report = packed.run('--test', '--test-reporter=tap', 'server/contract.test.mjs')
  expect(report).toMatch(/# pass [2-9]\d\n/)
  expect(report).toMatch(/# fail 0\n/)
  expect(report).toMatch(/# skipped [1-9]/)
})

test.each(ENTRIES)("only the index entry has 'use client': %s", (entry) => {
  const [first] = packed.read(`dist/${entry}.js`).split('\n')
  if (entry === 'index') expect(first).toBe('"use client";')
  else expect(first).not.toContain('use client')
})

test("no file with 'use client' has a wildcard export, which Next.js refuses", () => {
  const boundaries = packed.paths
    .filter((path) => path.endsWith('.js') && packed.read(path).startsWith('"use client"'))
    .map((path) => [path, /^export \*/m.test(packed.read(path))])
  expect(boundaries).toEqual([['dist/index.js', false]])
})

test('the queries entry imports react-query, and neither React nor components', () => {
  const reached = [...reachableFrom('dist/queries.js')]
  expect(reached.filter((path) => !path.startsWith('dist/')).toSorted()).toEqual(['@tanstack/react-query'])
  expect(reached.filter((path) => /dist\/(components|labels)\/|\/use[A-Z]/.test(path))).toEqual([])
})

test('only the mocks entry imports msw, and no framework-neutral entry imports React', () => {
  for (const entry of ENTRIES) {
    const packages = [...reachableFrom(`dist/${entry}.js`)].filter((path) => !path.startsWith('dist/'))
    expect(packages.some((name) => name.startsWith('msw'))).toBe(entry === 'mocks')
    if (NEUTRAL.includes(entry)) expect(packages).toEqual([])
  }
})

test('code and types import only declared dependencies', () => {
  const { dependencies, peerDependencies } = JSON.parse(packed.read('package.json')) as Record<string, object>
  const declared = Object.keys({ ...dependencies, ...peerDependencies })
  const imported = packed.paths
    .filter((path) => /\.(js|d\.ts)$/.test(path))
    .flatMap((path) => ts.preProcessFile(packed.read(path), true, true).importedFiles.map(({ fileName }) => fileName))
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'))
  expect(new Set(imported.filter((name) => !declared.includes(name)))).toEqual(new Set())
  expect(new Set(declared.filter((name) => !imported.includes(name)))).toEqual(new Set())
})

test('the entries share one error class, one secret class and one context', () => {
  const scripts = packed.paths.filter((path) => path.endsWith('.js')).map((path) => packed.read(path))
  for (const pattern of [/\bApiKeysError = class|class ApiKeysError\b/, /\[one-time secret\]/, /createContext\(/])
    expect(scripts.filter((script) => pattern.test(script))).toHaveLength(1)
})

test('source maps include their sources, and no path of the build machine', () => {
  const scripts = packed.paths.filter((path) => /\.(js|css)$/.test(path))
  for (const path of scripts) {
    expect(packed.read(path)).toContain(`sourceMappingURL=${basename(path)}.map`)
    const map: { sources: string[]; sourcesContent?: string[] } = JSON.parse(packed.read(`${path}.map`))
    expect(map.sourcesContent ?? []).toHaveLength(map.sources.length)
    expect(map.sources.filter((source) => !/^(\.\.\/)+src\//.test(source))).toEqual([])
  }
})

test('the styles are complete in both files, with a layer in one of them', () => {
  const [plain, layered] = STYLES.map((sheet) => packed.read(`dist/${sheet}`))
  expect(plain).not.toMatch(/@import|@layer/)
  expect(layered).not.toMatch(/@import/)
  expect(layered).toMatch(/@layer keydrawer\b/)
  for (const part of ['table', 'row', 'dialog', 'button']) {
    expect(plain).toMatch(new RegExp(`\\[data-kd=["']?${part}["']?\\]`))
    expect(layered).toMatch(new RegExp(`\\[data-kd=["']?${part}["']?\\]`))
  }
})

test('each entry has types if TypeScript does not support `exports`', () => {
  const { exports, types, typesVersions } = JSON.parse(packed.read('package.json'))
  const own = Object.entries(exports).filter(([, target]) => typeof target === 'object')
  const expected = own.map(([path, target]) => [path, (target as { types: string }).types])
  const found = Object.entries<readonly [string]>(typesVersions['*']).map(([path, [first]]) => [`./${path}`, first])
  expect([['.', types], ...found]).toEqual(expect.arrayContaining(expected))
})

test('publint reports no problems', { timeout: 120_000 }, () => {
  expect(packed.run(bin('publint/src/cli.js'), 'run', packed.tarball, '--strict')).toContain('All good!')
})

test('Are The Types Wrong? reports no problems', { timeout: 120_000 }, () => {
  // Entries that are not code have no types to check.
  const noCode = ['styles.css', 'styles.layer.css', 'openapi.yaml', 'package.json']
  const attw = bin('@arethetypeswrong/cli/dist/index.js')
  const options = ['--profile', 'esm-only', '--no-definitely-typed', '--no-color', '--no-emoji', '--format', 'ascii']
  const report = packed.run(attw, packed.tarball, ...options, '--exclude-entrypoints', ...noCode)
  for (const entry of ENTRIES.map((name) => (name === 'index' ? 'keydrawer' : `keydrawer/${name}`)))
    expect(report).toMatch(new RegExp(`"${entry}"\\s+node16 \\(from ESM\\): OK \\(ESM\\)\\s+bundler: OK`))
})
