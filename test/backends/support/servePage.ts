import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

export interface Proxied {
  /** The target of the requests to `/backend`. */
  readonly target: string
  /** Headers that the proxy adds to the requests. The page itself holds no credentials. */
  readonly headers: Readonly<Record<string, string>>
}

/** Serves the page with the table on its own origin. It forwards `/backend`, like the server of a product. */
export async function servePage({ target, headers }: Proxied) {
  const outDir = await mkdtemp(join(tmpdir(), 'keydrawer-page-'))
  const configFile = fileURLToPath(new URL('../page/vite.config.ts', import.meta.url))
  await build({ configFile, build: { outDir, emptyOutDir: true } })
  const server = await preview({
    configFile,
    build: { outDir },
    preview: {
      host: '127.0.0.1',
      port: 0,
      proxy: {
        '/backend': { target, headers, changeOrigin: true, rewrite: (path) => path.slice('/backend'.length) },
      },
    },
  })
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    async stop() {
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
