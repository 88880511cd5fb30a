import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { fromSources } from '../../support/fromSources'

const SRC = fileURLToPath(new URL('../../../src/', import.meta.url))
const PAGES = fileURLToPath(new URL('pages/', import.meta.url))

export type Mode = 'production' | 'development'

/** A change of one place in the sources. */
export interface Edit {
  /** From `src`, such as `core/OneTimeSecret.ts`. */
  readonly file: string
  /** Must be there exactly once. */
  readonly find: string
  readonly replace: string
}

export interface Bundle {
  readonly js: string
  readonly css: string
}

export interface BundleOptions {
  /** A file in `pages/`. */
  readonly page?: string
  readonly mode?: Mode
  readonly edits?: readonly Edit[]
}

const made = new Map<string, Promise<Bundle>>()

/** Bundles a page straight from the sources, with or without a fault planted in them. */
export function bundle(options: BundleOptions = {}): Promise<Bundle> {
  const key = JSON.stringify(options)
  const known = made.get(key) ?? make(options)
  made.set(key, known)
  return known
}

async function make({ page = 'host.tsx', mode = 'production', edits = [] }: BundleOptions): Promise<Bundle> {
  const pending = new Set(edits)
  const { outputFiles } = await build({
    entryPoints: [PAGES + page],
    bundle: true,
    write: false,
    outdir: 'out',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    logLevel: 'error',
    plugins: [fromSources, planting(pending)],
  })
  for (const { file } of pending) throw new Error(`No page loads ${file}, so nothing was planted there.`)
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { js: textOf('.js'), css: textOf('.css') }
}

/** Takes each edit out of `pending` once it is done. */
const planting = (pending: Set<Edit>): Plugin => ({
  name: 'planted faults',
  setup({ onLoad }) {
    onLoad({ filter: /\.(tsx?|css)$/ }, ({ path }) => {
      const mine = [...pending].filter(({ file }) => path === SRC + file)
      if (mine.length === 0) return null
      let contents = readFileSync(path, 'utf8')
      for (const edit of mine) {
        contents = applied(contents, edit)
        pending.delete(edit)
      }
      return { contents, loader: path.endsWith('.css') ? 'css' : 'tsx' }
    })
  },
})

/** A fault whose place has gone proves nothing, so it fails loudly. */
function applied(contents: string, { file, find, replace }: Edit): string {
  const times = contents.split(find).length - 1
  if (times !== 1) throw new Error(`${file} holds “${find}” ${times} times. Move the planted fault to its new place.`)
  return contents.replace(find, () => replace)
}
