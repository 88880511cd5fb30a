// @vitest-environment node
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { isDeep } from '../../support/deep'
import { type Edit, planted } from '../../support/planting'
import { allMutants, chosen, controls, mutantsToRun } from './allMutants'
import { faultTag, type MutantResults } from './Mutant'
import { plantedElsewhere } from './plantedElsewhere'
import { runMutants } from './runMutants'
import { filesByFaultTag, tagsIn, testFilesIn, untaggedTestsIn } from './testTags'

const PROVEN = ['actions', 'hostile', 'loss', 'regressions', 'time'].map((folder) => `security/${folder}`)
const PROVEN_BY_FILE = ['copy', 'hosts', 'leaks', 'schedules'].map((folder) => `security/${folder}`)

// Most changes of sources and tests update the planted faults, too. The deep run finds those that were forgotten.
describe.runIf(isDeep)('planted faults', () => {
  const edits: readonly Edit[] = [...allMutants, ...new Set(Object.values(plantedElsewhere).flat())]
  const tags = [...allMutants.map(faultTag), ...Object.keys(plantedElsewhere).map((caughtBy) => faultTag({ caughtBy }))]

  it('have different names', () => {
    expect(new Set(allMutants.map(({ name }) => name)).size).toBe(allMutants.length)
  })

  it('find their code, and leave code that can be parsed', () => {
    const failures: unknown[] = []
    for (const edit of edits) {
      try {
        for (const [file, code] of planted([edit])) failures.push(...syntaxErrors(file, code))
      } catch (error) {
        failures.push(error)
      }
    }
    expect(failures).toEqual([])
  }, 300_000)

  it('find their code even if its file is renamed', () => {
    const lost = edits.filter((edit) => {
      const [[file] = []] = planted([{ ...edit, file: edit.file.endsWith('.css') ? 'renamed.css' : 'renamed.ts' }])
      return file !== edit.file
    })
    expect(lost).toEqual([])
  }, 300_000)

  it('refer to tests by tags that exist exactly once', () => {
    const files = filesByFaultTag()
    expect(tags.filter((tag) => files.get(tag)?.length !== 1)).toEqual([])
  })

  it('exist for each tag', () => {
    expect([...filesByFaultTag().keys()].filter((tag) => !tags.includes(tag))).toEqual([])
  })

  it('exist for each test in folders that require a fault for each test', () => {
    const files = PROVEN.flatMap(testFilesIn)
    expect(files.length).toBeGreaterThan(20)
    expect(files.flatMap((file) => untaggedTestsIn(file).map((title) => `${file}: ${title}`))).toEqual([])
  })

  it('exist for each file in folders that require a fault for each file', () => {
    const files = PROVEN_BY_FILE.flatMap(testFilesIn)
    expect(files.length).toBeGreaterThan(20)
    expect(files.filter((file) => tagsIn(file).length === 0)).toEqual([])
  })
})

function syntaxErrors(file: string, code: string): readonly string[] {
  if (file.endsWith('.css')) return []
  const options = { fileName: file, reportDiagnostics: true, compilerOptions: { jsx: ts.JsxEmit.Preserve } }
  const { diagnostics = [] } = ts.transpileModule(code, options)
  return diagnostics.map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)
}

// Each mutant needs its own test run, which takes too long for every change. `FAULT` selects mutants by name.
describe.runIf(isDeep || chosen !== undefined)('a Keydrawer', () => {
  let results: MutantResults
  beforeAll(async () => {
    results = await runMutants()
  }, 1_800_000)

  it.each(controls)('passes every test without a fault (%s)', (name: string) => {
    expect(results[name]).toMatchObject({ failed: [], errors: [] })
    expect(results[name]?.passed).toBeGreaterThan(0)
  })

  it.each(mutantsToRun.map((each) => [each.name, each] as const))('fails a test if it %s', (name, mutant) => {
    const { failed, errors } = results[name] ?? { failed: [], errors: ['It did not run.'] }
    expect(errors).toEqual([])
    expect(failed).toEqual([expect.objectContaining({ tags: expect.arrayContaining([faultTag(mutant)]) as unknown })])
    // A mutant that breaks its own code proves nothing, and neither does a slow machine.
    expect(failed[0]?.message).not.toMatch(/ReferenceError|is not a function|Cannot access|Test timed out/)
  })
})
