// @vitest-environment node
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

const src = fileURLToPath(new URL('../../src/', import.meta.url))
const REST = `export { createRestClient } from './rest'`

/** Returns the size of a bundle in bytes as a host would serve it: minified, without development code, gzip -9. */
async function bytesOf(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: src },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length
}

it.each([
  ['travelgate', 'createTravelgateClient'],
  ['better-auth', 'createBetterAuthClient'],
  ['unkey', 'createUnkeyClient'],
  ['workos', 'createWorkosClient'],
  ['clerk', 'createClerkClient'],
  ['zuplo', 'createZuploClient'],
])('keydrawer/%s adds at most 2 kB to a page that has the REST client', async (entry, factory) => {
  const [rest, both] = await Promise.all([bytesOf(REST), bytesOf(`${REST}\nexport { ${factory} } from './${entry}'`)])
  expect(both - rest).toBeGreaterThan(100)
  expect(both - rest).toBeLessThanOrEqual(2048)
})

it('bundles only the code of the imported client', async () => {
  const alone = await bytesOf(`export { createZuploClient } from './zuplo'`)
  const rest = await bytesOf(REST)
  expect(alone).toBeLessThan(rest + 500)
})
