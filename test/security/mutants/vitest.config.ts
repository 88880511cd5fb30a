import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { sourceAlias as alias } from '../../../scripts/sourceAlias.mjs'
import { jsdom } from '../../support/jsdom.mjs'
import { planting } from '../../support/planting'
import { allMutants, controls, mutantsToRun } from './allMutants'
import { faultTag, type Mutant } from './Mutant'
import { MutantReporter } from './MutantReporter'
import { filesByFaultTag } from './testTags'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const SKIP = 'test/security/mutants/skipOtherTests.ts'
const browser = { environment: 'node', testTimeout: 60_000, hookTimeout: 120_000, strictTags: false }

/** A project with the tests of some files, with one mutant or without any. */
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
      setupFiles: [...(isReal ? [] : jsdom.setupFiles), SKIP],
      ...(mutant && { env: { MUTANT: JSON.stringify(mutant) } }),
    },
  }
}

const isInBrowser = (file: string) => file.includes('.browser.')
const tagged = filesByFaultTag()
const filesOf = (mutant: Mutant) => tagged.get(faultTag(mutant)) ?? []
// The race tests run each case 500 times. Every normal test run is their control.
const files = [...new Set(allMutants.flatMap(filesOf))].filter((file) => !/races/i.test(file))
const filesOfControl = {
  'in jsdom': files.filter((file) => !isInBrowser(file)),
  'in a browser': files.filter(isInBrowser),
}

export default defineConfig({
  root,
  test: {
    // Many tests fail only by a timeout, because they wait for something that does not happen.
    maxWorkers: 2 * availableParallelism(),
    reporters: [new MutantReporter(process.env['MUTANT_RESULTS'] ?? 'mutant-results.json')],
    projects: [
      ...controls.map((name) => projectOf(name, filesOfControl[name])),
      ...mutantsToRun.map((mutant) => projectOf(mutant.name, filesOf(mutant), mutant)),
    ],
  },
})
