import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import { startHostsServer } from '../../../examples/hosts/server/startHostsServer.mjs'
import type { Edit } from '../leaks/bundle'

const SRC = fileURLToPath(new URL('../../../src/', import.meta.url))
const configFile = fileURLToPath(new URL('../../../examples/hosts/vite.config.ts', import.meta.url))

export interface Site {
  readonly url: string
  readonly close: () => Promise<void>
}

/** The pages of `examples/hosts` as a person sees them, but with the React that complains. */
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

/** A fault whose place has gone proves nothing, so it fails loudly. */
function planting({ file, find, replace }: Edit): Plugin {
  let isPlanted = false
  return {
    name: 'planted fault',
    enforce: 'pre',
    async load(id) {
      if (id !== SRC + file) return null
      const code = await readFile(id, 'utf8')
      if (code.split(find).length !== 2)
        throw new Error(`${file} does not hold “${find}” once. Move the planted fault.`)
      isPlanted = true
      return code.replace(find, () => replace)
    },
    generateBundle() {
      if (!isPlanted) throw new Error(`No page loads ${file}, so nothing was planted there.`)
    },
  }
}
