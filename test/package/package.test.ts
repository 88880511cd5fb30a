import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packPackage, type PackedPackage } from './packedPackage'

const bin = (path: string) => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url))
const NEUTRAL = ['core', 'rest', 'memory', 'travelgate', 'better-auth', 'unkey', 'workos', 'clerk', 'zuplo', 'testing']
const ENTRIES = ['index', ...NEUTRAL, 'mocks']
const STYLES = ['styles.css', 'styles.layer.css']

let packed: PackedPackage
beforeAll(() => {
  packed = packPackage()
})
afterAll(() => packed.remove())

/** The files of the package that an entry drags in, and the packages. */
function reachableFrom(path: string, reached = new Set<string>()): ReadonlySet<string> {
  if (reached.has(path)) return reached
  reached.add(path)
  if (!path.startsWith('dist/')) return reached
  for (const { fileName } of ts.preProcessFile(packed.read(path), true, true).importedFiles)
    reachableFrom(fileName.startsWith('.') ? join(dirname(path), fileName) : fileName, reached)
  return reached
}

test('The tarball holds the build, the contract and the papers, and nothing else', () => {
  const allowed =
    /^(dist\/[\w./-]+\.(js|js\.map|d\.ts|css|css\.map)|openapi\.yaml|package\.json|README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md)$/
  expect(packed.paths.filter((path) => !allowed.test(path))).toEqual([])
  expect(packed.paths).toEqual(expect.arrayContaining(['openapi.yaml', 'package.json', 'LICENSE']))
})

test('Each entry comes with its types, and the styles with theirs', () => {
  const expected = [
    ...ENTRIES.flatMap((entry) => [`dist/${entry}.js`, `dist/${entry}.d.ts`]),
    ...STYLES.map((sheet) => `dist/${sheet}`),
    'dist/styles.d.ts',
  ]
  expect(packed.paths).toEqual(expect.arrayContaining(expected))
})

test('Nothing runs when the package is installed', () => {
  const { scripts, bin: commands } = JSON.parse(packed.read('package.json')) as Record<string, object | undefined>
  const onInstall = /^(pre|post)?(install|prepare)$/
  expect(Object.keys(scripts ?? {}).filter((name) => onInstall.test(name))).toEqual([])
  expect(packed.paths).not.toContain('binding.gyp')
  expect(commands).toEqual({ keydrawer: './dist/cli.js' })
})

test('The command says what it does, and needs nothing but what the package brings along', () => {
  expect(packed.run('node_modules/keydrawer/dist/cli.js', '--help')).toContain('keydrawer check <url>')
  expect(packed.read('dist/cli.js')).toMatch(/^#!\/usr\/bin\/env node\n/)
  const packages = [...reachableFrom('dist/cli.js')].filter((path) => !path.startsWith('dist/'))
  expect(packages.filter((name) => !['jiti', 'valibot'].includes(name) && !name.startsWith('node:'))).toEqual([])
})

test('The client contract runs under node:test, which counts what is not offered as skipped', () => {
  const report = packed.run('--test', '--test-reporter=tap', 'server/contract.test.mjs')
  expect(report).toMatch(/# pass [2-9]\d\n/)
  expect(report).toMatch(/# fail 0\n/)
  expect(report).toMatch(/# skipped [1-9]/)
})

test.each(ENTRIES)("Of the entries only index says 'use client', and %s keeps to it", (entry) => {
  const [first] = packed.read(`dist/${entry}.js`).split('\n')
  if (entry === 'index') expect(first).toBe('"use client";')
  else expect(first).not.toContain('use client')
})

test('No entry but mocks leads to msw, and no neutral one to React', () => {
  for (const entry of ENTRIES) {
    const packages = [...reachableFrom(`dist/${entry}.js`)].filter((path) => !path.startsWith('dist/'))
    expect(packages.some((name) => name.startsWith('msw'))).toBe(entry === 'mocks')
    if (NEUTRAL.includes(entry)) expect(packages.filter((name) => name !== 'valibot')).toEqual([])
  }
})

test('Code and types import only what the package declares', () => {
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

test('The entries share one error class, one secret class and one context', () => {
  const scripts = packed.paths.filter((path) => path.endsWith('.js')).map((path) => packed.read(path))
  for (const pattern of [/\bApiKeysError = class|class ApiKeysError\b/, /\[one-time secret\]/, /createContext\(/])
    expect(scripts.filter((script) => pattern.test(script))).toHaveLength(1)
})

test('Source maps carry their sources, and no path of the machine that built them', () => {
  const scripts = packed.paths.filter((path) => /\.(js|css)$/.test(path))
  for (const path of scripts) {
    expect(packed.read(path)).toContain(`sourceMappingURL=${basename(path)}.map`)
    const map: { sources: string[]; sourcesContent?: string[] } = JSON.parse(packed.read(`${path}.map`))
    expect(map.sourcesContent ?? []).toHaveLength(map.sources.length)
    expect(map.sources.filter((source) => !/^(\.\.\/)+src\//.test(source))).toEqual([])
  }
})

test('The styles are whole, layered in one file and not in the other', () => {
  const [plain, layered] = STYLES.map((sheet) => packed.read(`dist/${sheet}`))
  expect(plain).not.toMatch(/@import|@layer/)
  expect(layered).not.toMatch(/@import/)
  expect(layered).toMatch(/@layer keydrawer\b/)
  for (const part of ['table', 'row', 'dialog', 'button']) {
    expect(plain).toMatch(new RegExp(`\\[data-kd=["']?${part}["']?\\]`))
    expect(layered).toMatch(new RegExp(`\\[data-kd=["']?${part}["']?\\]`))
  }
})

test('each entry has types where TypeScript knows nothing of `exports`', () => {
  const { exports, types, typesVersions } = JSON.parse(packed.read('package.json'))
  const own = Object.entries(exports).filter(([, target]) => typeof target === 'object')
  const expected = own.map(([path, target]) => [path, (target as { types: string }).types])
  const found = Object.entries<readonly [string]>(typesVersions['*']).map(([path, [first]]) => [`./${path}`, first])
  expect([['.', types], ...found]).toEqual(expect.arrayContaining(expected))
})

test('publint has nothing to say', { timeout: 120_000 }, () => {
  expect(packed.run(bin('publint/src/cli.js'), 'run', packed.tarball, '--strict')).toContain('All good!')
})

test('Are The Types Wrong? has nothing to say', { timeout: 120_000 }, () => {
  // What is no code has no types to be wrong.
  const noCode = ['styles.css', 'styles.layer.css', 'openapi.yaml', 'package.json']
  const attw = bin('@arethetypeswrong/cli/dist/index.js')
  const options = ['--profile', 'esm-only', '--no-definitely-typed', '--no-color', '--no-emoji', '--format', 'ascii']
  const report = packed.run(attw, packed.tarball, ...options, '--exclude-entrypoints', ...noCode)
  for (const entry of ENTRIES.map((name) => (name === 'index' ? 'keydrawer' : `keydrawer/${name}`)))
    expect(report).toMatch(new RegExp(`"${entry}"\\s+node16 \\(from ESM\\): OK \\(ESM\\)\\s+bundler: OK`))
})
