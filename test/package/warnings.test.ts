import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

async function bundled(mode: 'development' | 'production'): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ApiKeysProvider } from './dist/index.js'; export { createRestClient } from './dist/rest.js'`,
      resolveDir: root,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    outdir: root,
    packages: 'external',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
  })
  return outputFiles.map(({ text }) => text).join('\n')
}

it('contains the warnings in development, and leaves them out in production', async () => {
  const warnings = ['prop is not a boolean or a string', 'sends the same API keys on every page']
  const [development, production] = await Promise.all([bundled('development'), bundled('production')])
  for (const warning of warnings) {
    expect(development).toContain(warning)
    expect(production).not.toContain(warning)
  }
})
