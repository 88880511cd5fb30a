import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { sourceAlias as alias } from '../../../scripts/sourceAlias.mjs'
import { jsdom } from '../../support/jsdom.mjs'
import { planting } from '../../support/planting'
import { allMutants, CONTROLS } from './allMutants'
import type { Mutant } from './Mutant'
import { VerdictReporter } from './VerdictReporter'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const ONLY = 'test/custody/mutants/onlyItsCheck.ts'
const browser = { environment: 'node', testTimeout: 60_000, hookTimeout: 120_000 }

/** The checks in some files, over one mutant or over none. */
function projectOf(name: string, files: readonly string[], mutant?: Mutant): TestProjectInlineConfiguration {
  const isReal = files.every(isInBrowser)
  return {
    root,
    plugins: [react(), ...(mutant ? [planting(mutant)] : [])],
    resolve: { alias },
    test: {
      ...(isReal ? browser : jsdom),
      name,
      include: files.map((file) => `test/${file}`),
      setupFiles: [...(isReal ? [] : jsdom.setupFiles), ONLY],
      ...(mutant && { env: { MUTANT: JSON.stringify(mutant) } }),
    },
  }
}

const isInBrowser = (file: string) => file.includes('.browser.')
// What takes five hundred runs of each check is its own control in every run of all tests.
const files = [...new Set(allMutants.map(({ noticedIn }) => noticedIn))].filter((file) => !/races/i.test(file))
const [inJsdom, inChromium] = CONTROLS

export default defineConfig({
  root,
  test: {
    // Many only wait for what does not come.
    maxWorkers: 2 * availableParallelism(),
    reporters: [new VerdictReporter(process.env['VERDICTS'] ?? 'verdicts.json')],
    projects: [
      projectOf(
        inJsdom,
        files.filter((file) => !isInBrowser(file)),
      ),
      projectOf(inChromium, files.filter(isInBrowser)),
      ...allMutants.map((mutant) => projectOf(mutant.name, [mutant.noticedIn], mutant)),
    ],
  },
})
