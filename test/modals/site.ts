import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { startHostsServer } from '../../examples/hosts/server/startHostsServer.mjs'
import { installWorkspace } from '../../scripts/installWorkspace.mjs'

/** Installs the libraries if they are not, and serves one page for each. */
export async function startSite(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  installWorkspace('test/modals', 'the modals of other libraries (about 800 MB)')
  const directory = mkdtempSync(join(tmpdir(), 'keydrawer-modals-'))
  await build({
    configFile: fileURLToPath(new URL('page/vite.config.ts', import.meta.url)),
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
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
