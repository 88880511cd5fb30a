import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Record<string, string>
  readonly scripts: Record<string, string>
}
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Record<
    string,
    { readonly integrity?: string; readonly link?: boolean; readonly resolved?: string; readonly inBundle?: boolean }
  >
}

it('brings three packages along at run time, each named with its reason in the reference', () => {
  expect(Object.keys(manifest.dependencies)).toEqual(['@radix-ui/react-dialog', '@tanstack/react-virtual', 'jiti'])
  const reference = readFileSync(join(root, 'docs/reference.md'), 'utf8')
  for (const name of Object.keys(manifest.dependencies)) expect(reference).toMatch(new RegExp(`\`${name}\` \\(.+\\)`))
})

it('runs no script when it is installed', () => {
  expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([])
})

it('locks every package to a hash, and names no address to take it from', () => {
  const foreign = Object.entries(lock.packages).filter(
    ([path, { link }]) => path.startsWith('node_modules/') && link !== true,
  )
  expect(foreign.length).toBeGreaterThan(100)
  expect(
    foreign.filter(([, { integrity, inBundle }]) => !integrity && inBundle !== true).map(([path]) => path),
  ).toEqual([])
  expect(foreign.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})

it('writes a bill of materials that names each runtime package with its hash', () => {
  const bill = JSON.parse(execFileSync(process.execPath, ['scripts/sbom.mjs'], { cwd: root, encoding: 'utf8' })) as {
    readonly components: readonly { readonly name: string; readonly hashes?: readonly unknown[] }[]
  }
  const names = bill.components.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)))
  expect(names).not.toContain('msw')
  expect(bill.components.every(({ hashes }) => hashes?.length === 1)).toBe(true)
})

it('packs the same tarball, byte for byte, from two builds', () => {
  // The first is the one that all tests are run on.
  const hashes = ['build', 'copy'].map((how) => {
    const folder = mkdtempSync(join(tmpdir(), 'keydrawer-twice-'))
    for (const path of how === 'copy' ? [...SOURCES, 'dist'] : SOURCES)
      cpSync(join(root, path), join(folder, path), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    const options: ExecFileSyncOptionsWithStringEncoding = {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    }
    if (how === 'build') execFileSync(process.execPath, ['node_modules/tsup/dist/cli-default.js'], options)
    const name = execFileSync('npm', ['pack', '--ignore-scripts', '--silent'], options).trim()
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
    rmSync(folder, { recursive: true, force: true })
    return hash
  })
  expect(hashes[0]).toBe(hashes[1])
}, 300_000)

const SOURCES = [
  'src',
  'package.json',
  'tsup.config.ts',
  'tsconfig.json',
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'openapi.yaml',
]
