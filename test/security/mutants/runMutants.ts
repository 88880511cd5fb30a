import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MutantResults } from './Mutant'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url))

/** Runs each test with its mutants, and all tests without any, in a separate test run. */
export async function runMutants(): Promise<MutantResults> {
  const scratch = mkdtempSync(join(tmpdir(), 'keydrawer-mutants-'))
  const file = join(scratch, 'results.json')
  // Drops `DEEP`, `MUTANT` and Vitest's own variables of the parent run.
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|DEEP$|MUTANT$)/.test(name))
  const env = { ...Object.fromEntries(own), MUTANT_RESULTS: file }
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  try {
    // It exits with an error, as it should: every mutant has a test that fails.
    await new Promise((resolve) =>
      execFile(process.execPath, [vitest, 'run', '--config', config], { cwd: root, env }, resolve),
    )
    return JSON.parse(readFileSync(file, 'utf8')) as MutantResults
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
