import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Verdicts } from './Mutant'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url))

/** Runs each check over its mutants, and all of them over none, in a run of their own. */
export async function judge(): Promise<Verdicts> {
  const scratch = mkdtempSync(join(tmpdir(), 'keydrawer-mutants-'))
  const file = join(scratch, 'verdicts.json')
  // Of the run that this one belongs to, nothing: neither its length nor its workers.
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|DEEP$|MUTANT$)/.test(name))
  const env = { ...Object.fromEntries(own), VERDICTS: file }
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  try {
    // It ends badly, as it should: every mutant has a check that fails.
    await new Promise((resolve) =>
      execFile(process.execPath, [vitest, 'run', '--config', config], { cwd: root, env }, resolve),
    )
    return JSON.parse(readFileSync(file, 'utf8')) as Verdicts
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
