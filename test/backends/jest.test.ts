// Runs the contract suite under jest, like a team that uses jest.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fromSources } from '../support/fromSources'

const here = fileURLToPath(new URL('.', import.meta.url))
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydrawer-jest-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs one file and returns jest's report. */
async function runJest(name: string) {
  const outfile = join(folder, `${name}.test.mjs`)
  const entryPoints = [join(here, 'jest', `${name}.ts`)]
  await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', plugins: [fromSources] })
  const report = join(folder, `${name}.json`)
  const config = JSON.stringify({ rootDir: folder, testMatch: [`**/${name}.test.mjs`], transform: {} })
  const options = ['--config', config, '--json', `--outputFile=${report}`]
  const jest = join(here, 'node_modules/jest/bin/jest.js')
  const { NODE_OPTIONS: _options, NODE_ENV: _mode, VITEST: _runner, ...env } = process.env
  const { stderr } = spawnSync(process.execPath, ['--experimental-vm-modules', jest, ...options], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    readonly testResults: readonly {
      readonly assertionResults: readonly { readonly title: string; readonly status: string }[]
    }[]
  }
  const results = testResults.flatMap(({ assertionResults }) => assertionResults)
  const titles = (status: string) => results.filter((each) => each.status === status).map(({ title }) => title)
  return { passed: titles('passed'), failed: titles('failed'), stderr }
}

it('passes under jest for a client that keeps its promises', async () => {
  const { passed, failed, stderr } = await runJest('kept')
  expect(failed, stderr).toEqual([])
  expect(passed.length).toBeGreaterThan(30)
})

it('fails under jest for a client that breaks a promise', async () => {
  const { failed } = await runJest('broken')
  expect(failed).toEqual(['deletes a key and no other, and reports a key that does not exist'])
})
