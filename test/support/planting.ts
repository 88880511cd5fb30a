import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin as EsbuildPlugin } from 'esbuild'
import type { Plugin as VitePlugin } from 'vite'

const SRC = fileURLToPath(new URL('../../src/', import.meta.url))

/** A change of one place in the sources. */
export interface Edit {
  /** From `src`, such as `core/OneTimeSecret.ts`. */
  readonly file: string
  /** Must be there exactly once. */
  readonly find: string
  readonly replace: string
}

/** A source with its edits. A fault whose place has gone proves nothing, so it fails loudly. */
export function planted(edits: readonly Edit[], file: string): string {
  return edits.reduce(
    (contents, { find, replace }) => {
      const times = contents.split(find).length - 1
      if (times !== 1)
        throw new Error(`${file} holds “${find}” ${times} times. Move the planted fault to its new place.`)
      return contents.replace(find, () => replace)
    },
    readFileSync(SRC + file, 'utf8'),
  )
}

/** For esbuild. Takes each edit out of `pending` once it is done. */
export const plantingInBundle = (pending: Set<Edit>): EsbuildPlugin => ({
  name: 'planted faults',
  setup({ onLoad }) {
    onLoad({ filter: /\.(tsx?|css)$/ }, ({ path }) => {
      const mine = [...pending].filter(({ file }) => path === SRC + file)
      const [first] = mine
      if (!first) return null
      const contents = planted(mine, first.file)
      for (const edit of mine) pending.delete(edit)
      return { contents, loader: path.endsWith('.css') ? 'css' : 'tsx' }
    })
  },
})

/** For Vite. */
export function planting(edit: Edit): VitePlugin {
  let isPlanted = false
  return {
    name: 'planted fault',
    enforce: 'pre',
    load(id) {
      if (id !== SRC + edit.file) return null
      isPlanted = true
      return planted([edit], edit.file)
    },
    generateBundle() {
      if (!isPlanted) throw new Error(`No page loads ${edit.file}, so nothing was planted there.`)
    },
  }
}

/** The fault that the checks of this run are to notice: `test/custody/mutants`. In every other run there is none. */
export function editsOfRun(): readonly Edit[] {
  const mutant = process.env['MUTANT']
  return mutant === undefined ? [] : [JSON.parse(mutant) as Edit]
}
