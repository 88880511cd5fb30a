import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packPackage, type PackedPackage } from './packedPackage'

let packed: PackedPackage
beforeAll(() => {
  packed = packPackage()
})
afterAll(() => packed.remove())

const PREFETCHED = {
  keys: [['keydrawer', 'org_1', 'own', 'list', {}]],
  names: ['CI deploy'],
  lists: Array(8).fill('function'),
  code: 'forbidden',
  suite: 'function',
}

test('a loader in Node prefetches the list with every client', () => {
  expect(JSON.parse(packed.run('server/prefetch.mjs'))).toEqual(PREFETCHED)
})

test('a Server Component prefetches the list with every client', async () => {
  await bundleForServer(`import './server/prefetch.mjs'`)
  expect(JSON.parse(packed.run('--conditions=react-server', 'bundle.mjs'))).toEqual(PREFETCHED)
})

test('a Server Component refers to the components, and cannot call what is in the client entry', async () => {
  await bundleForServer(`import { ApiKeys, apiKeysQueries } from 'keydrawer'
console.log(ApiKeys.reference)
try { apiKeysQueries.all('org_1') } catch (error) { console.log(error.message) }`)
  const [reference, error] = packed.run('--conditions=react-server', 'bundle.mjs').split('\n')
  expect(reference).toBe('ApiKeys')
  expect(error).toMatch(/apiKeysQueries/)
})

/** Bundles as a bundler for Server Components does: without the modules with 'use client', and with React's subset. */
async function bundleForServer(contents: string): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: packed.consumer },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['react-server'],
    plugins: [clientReferences],
    logLevel: 'error',
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
  })
  writeFileSync(join(packed.consumer, 'bundle.mjs'), outputFiles[0]!.text)
}

/** Replaces each module with 'use client' by references, which throw if a server uses them. */
const clientReferences: Plugin = {
  name: 'client references',
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      if (!/^(?:\s|\/\/[^\n]*\n)*["']use client["']/.test(text)) return undefined
      const lists = [...text.matchAll(/export\s*\{([^}]*)\}/g)].flatMap(([, list]) => list!.split(','))
      const names = lists
        .map((each) =>
          each
            .trim()
            .split(/\s+as\s+/)
            .at(-1)!,
        )
        .filter(Boolean)
      return { contents: [REFERENCE, ...names.map((name) => `export const ${name} = reference('${name}')`)].join('\n') }
    })
  },
}

const REFERENCE = `const reference = (name) => new Proxy(() => {}, {
  get: (_target, member) => {
    if (member === 'reference') return name
    throw new Error('Attempted to use ' + name + ' of a client module on the server.')
  },
})`
