import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin as EsbuildPlugin } from 'esbuild'
import type { Plugin as VitePlugin } from 'vite'
import { findMatches, type Match, replaceMatch } from './codePattern'

const SRC = fileURLToPath(new URL('../../src/', import.meta.url))

/** A change of one place in the sources. */
export interface Edit {
  /** For error messages. */
  readonly name?: string
  /**
   * The file of the code, from `src`, such as `core/OneTimeSecret.ts`. If the code has moved, all files are searched.
   */
  readonly file: string
  /** The code there, in whole tokens: see `findMatches`. */
  readonly find: string
  readonly replace: string
}

/** Sources by their path from `src`. */
type Sources = ReadonlyMap<string, string>

let sources: Sources | undefined

/** Applies edits, and returns the sources that they change. Throws an error if a place is missing or ambiguous. */
export function planted(edits: readonly Edit[], files: Sources = (sources ??= readSources())): Sources {
  const changed = new Map<string, string>()
  for (const edit of edits) {
    const current = new Map([...files, ...changed])
    const { file, match } = findPlace(edit, current)
    changed.set(file, replaceMatch(current.get(file) ?? '', file, match, edit.replace))
  }
  return changed
}

interface Place {
  readonly file: string
  readonly match: Match
}

/** Searches the expected file, then other files, then for renamed code. The best match wins. */
function findPlace({ name, file: hint, find }: Edit, files: Sources): Place {
  const placesIn = (file: string): readonly Place[] =>
    findMatches(files.get(file) ?? '', file, find).map((match) => ({ file, match }))
  const isUnchanged = ({ match }: Place) => match.score === 1
  const elsewhere = [...files.keys()].filter((file) => file !== hint && isStyle(file) === isStyle(hint))
  const words = find.match(/[\w$]+/g) ?? []
  const hasWords = (file: string) => words.every((word) => files.get(file)?.includes(word))

  const hinted = placesIn(hint)
  let places = hinted.filter(isUnchanged)
  if (places.length === 0) places = elsewhere.filter(hasWords).flatMap(placesIn).filter(isUnchanged)
  if (places.length === 0) places = hinted.length > 0 ? [...hinted] : elsewhere.flatMap(placesIn)

  const best = Math.max(...places.map(({ match }) => match.score))
  const [place, ...others] = places.filter(({ match }) => match.score === best)
  if (place && others.length === 0) return place
  const lines = [place, ...others].map((each) => each && lineOf(each, files)).join(', ')
  const problem = place ? `is in several places: ${lines}. Add the code around the right one` : 'is not in the sources'
  throw new Error(`The code of the planted fault “${name ?? hint}” ${problem}: ${find}`)
}

const isStyle = (file: string) => file.endsWith('.css')
const lineOf = ({ file, match }: Place, files: Sources) =>
  `${file}:${(files.get(file) ?? '').slice(0, match.start).split('\n').length}`

function readSources(): Sources {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(tsx?|css)$/.test(file))
  return new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(SRC + file, 'utf8')]))
}

/** For esbuild. Fails the build if no page loads a file with an edit, unless that is expected. */
export const plantingInBundle = (edits: readonly Edit[], { isRequired = true } = {}): EsbuildPlugin => ({
  name: 'planted faults',
  setup({ onLoad, onEnd }) {
    const changed = new Map(planted(edits))
    onLoad({ filter: /\.(tsx?|css)$/ }, ({ path }) => {
      const contents = path.startsWith(SRC) ? changed.get(path.slice(SRC.length)) : undefined
      if (contents === undefined) return null
      loaded.add(path.slice(SRC.length))
      return { contents, loader: path.endsWith('.css') ? 'css' : path.endsWith('.tsx') ? 'tsx' : 'ts' }
    })
    const loaded = new Set<string>()
    onEnd(() => {
      const unused = isRequired ? [...changed.keys()].filter((file) => !loaded.has(file)) : []
      return { errors: unused.map((file) => ({ text: unloaded(file) })) }
    })
  },
})

/** For Vite. */
export function planting(edit: Edit): VitePlugin {
  let changed: Sources | undefined
  let isPlanted = false
  return {
    name: 'planted fault',
    enforce: 'pre',
    load(id) {
      if (!id.startsWith(SRC)) return null
      changed ??= planted([edit])
      const contents = changed.get(id.slice(SRC.length))
      isPlanted ||= contents !== undefined
      return contents ?? null
    },
    generateBundle() {
      if (!isPlanted) throw new Error(unloaded([...(changed?.keys() ?? [edit.file])].join()))
    },
  }
}

const unloaded = (file: string) => `No page loads ${file}, so nothing was planted there.`

/** The fault that this run must detect: `test/security/mutants`. Any other run has none. */
export function editsOfRun(): readonly Edit[] {
  const mutant = process.env['MUTANT']
  return mutant === undefined ? [] : [JSON.parse(mutant) as Edit]
}
