import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isDeep } from '../support/deep'
import { packPackage, type PackedPackage } from './packedPackage'

let packed: PackedPackage
beforeAll(() => {
  packed = packPackage()
})
afterAll(() => packed.remove())

function builtAssets(extension: string): string {
  const folder = join(packed.consumer, 'dist/assets')
  const names = readdirSync(folder).filter((name) => name.endsWith(extension))
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
}

test('Node imports every entry without a browser, and requires it as well', () => {
  expect(JSON.parse(packed.run('server/importAll.mjs'))).toEqual({
    keydrawer: 'function',
    'keydrawer/core': 'function',
    'keydrawer/queries': 'object',
    'keydrawer/rest': 'function',
    'keydrawer/memory': 'function',
    'keydrawer/travelgate': 'function',
    'keydrawer/better-auth': 'function',
    'keydrawer/unkey': 'function',
    'keydrawer/workos': 'function',
    'keydrawer/clerk': 'function',
    'keydrawer/zuplo': 'function',
  })
})

test('A server renders the page', () => {
  const html = packed.run('server/render.mjs')
  expect(html).toMatch(/^<section[^>]*data-kd="api-keys"/)
  expect(html).toContain('API keys')
  expect(html).toContain('Create API key')
})

// Its `misuse.tsx` is full of mistakes that TypeScript has to find.
test.each(['bundler', 'nodenext', 'node10'])(
  'A strict app compiles with module resolution %s',
  { timeout: 120_000 },
  (mode) => {
    expect(packed.run('node_modules/typescript/bin/tsc', '-p', `tsconfig.${mode}.json`)).toBe('')
  },
)

// With the rest of the oldest React, it waits for the long run.
test.runIf(isDeep)('A strict app compiles with the types of React 18', { timeout: 120_000 }, () => {
  const types = fileURLToPath(new URL('../react18/node_modules/@types/', import.meta.url))
  const paths = Object.fromEntries(
    ['react', 'react/*', 'react-dom', 'react-dom/*'].map((name) => [name, [types + name]]),
  )
  const config = { extends: './tsconfig.bundler.json', compilerOptions: { paths }, include: ['src'] }
  writeFileSync(join(packed.consumer, 'tsconfig.react18.json'), JSON.stringify(config))
  const files = packed.run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.react18.json', '--listFiles')
  const reacts = files.split('\n').filter((file) => file.endsWith('/@types/react/index.d.ts'))
  expect(reacts).toEqual([`${types}react/index.d.ts`])
})

test('Vite builds the app, styles and all, without mocks', { timeout: 120_000 }, () => {
  const report = packed.run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn')
  expect(report).toBe('')
  expect(builtAssets('.js')).toContain('Create API key')
  expect(builtAssets('.js')).not.toContain('setupWorker')
  expect(builtAssets('.css')).toContain('[data-kd=')
})
