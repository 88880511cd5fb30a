import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { startHostsServer } from '../../../examples/hosts/server/startHostsServer.mjs'
import { type Edit, planting } from '../../support/planting'

const configFile = fileURLToPath(new URL('../../../examples/hosts/vite.config.ts', import.meta.url))

export interface Site {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Serves the pages of `examples/hosts` with a development build of React, which logs warnings. */
export async function startSite(edit?: Edit): Promise<Site> {
  const directory = mkdtempSync(join(tmpdir(), 'keydrawer-hosts-'))
  await build({
    configFile,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: edit ? [planting(edit)] : [],
    build: { outDir: directory, minify: false, reportCompressedSize: false },
  })
  const { url, close } = await startHostsServer({ directory })
  return {
    url,
    async close() {
      await close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
