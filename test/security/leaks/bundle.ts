import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { fromSources } from '../../support/fromSources'
import { type Edit, plantingInBundle } from '../../support/planting'

const PAGES = fileURLToPath(new URL('pages/', import.meta.url))

export type Mode = 'production' | 'development'

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

/** Bundles a page from the sources, with or without a planted fault. */
export function bundle(options: BundleOptions = {}): Promise<Bundle> {
  const key = JSON.stringify(options)
  const known = made.get(key) ?? make(options)
  made.set(key, known)
  return known
}

async function make({ page = 'host.tsx', mode = 'production', edits = [] }: BundleOptions): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [PAGES + page],
    bundle: true,
    write: false,
    outdir: 'out',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    logLevel: 'error',
    plugins: [fromSources, plantingInBundle(edits)],
  })
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { js: textOf('.js'), css: textOf('.css') }
}
