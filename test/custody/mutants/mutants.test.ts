// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { isDeep } from '../../support/deep'
import { planted } from '../../support/planting'
import { allMutants, CONTROLS } from './allMutants'
import { judge } from './judge'
import { namesOf, type Verdicts } from './Mutant'
import { plantedElsewhere } from './plantedElsewhere'
import { titlesIn } from './titlesIn'

const TEST = fileURLToPath(new URL('../../', import.meta.url))
const FOLDERS = ['actions', 'hostile', 'loss', 'regressions', 'time']

/** Checks of a check: it is they that plant a fault. */
const OF_CHECKS =
  /^(each status and each answer that is none is among|.* > sees a text in|sees a (dialog|page) that goes without a question|knows at least 300|the watch > |What follows .* > is seen to move)/

/** Files that are checks of checks, as a whole. */
const FILES_OF_CHECKS = /\/(mutants\.browser|canary|secretSearch)\.test\.tsx?$/

const testsIn = (folder: string) =>
  readdirSync(`${TEST}custody/${folder}`)
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`)
const checksOf = (file: string) => titlesIn(TEST + file)
const isWithin = (check: string, outer: string) => check === outer || check.startsWith(`${outer} > `)

describe('every mutant', () => {
  it('has a name of its own', () => {
    expect(new Set(allMutants.map(({ name }) => name)).size).toBe(allMutants.length)
  })

  it('has a place that is there once', () => {
    const others = Object.values(plantedElsewhere).flat()
    for (const mutant of [...allMutants, ...others]) expect(planted([mutant], mutant.file)).toContain(mutant.replace)
  })

  it('has a check that is there', () => {
    const lost = allMutants.filter(
      ({ noticedIn, noticedBy }) => !checksOf(noticedIn).some((check) => isWithin(check, noticedBy)),
    )
    expect(lost.map(({ noticedIn, noticedBy }) => `${noticedIn}: ${noticedBy}`)).toEqual([])
  })
})

it('every check of the folders that have such mutants has at least one', () => {
  const files = FOLDERS.flatMap(testsIn).map((file) => `custody/${file}`)
  expect(files.length).toBeGreaterThan(20)
  const unproven = files.flatMap((file) =>
    checksOf(file)
      .filter((check) => !OF_CHECKS.test(check))
      .filter((check) => !allMutants.some((each) => each.noticedIn === file && isWithin(check, each.noticedBy)))
      .map((check) => `${file}: ${check}`),
  )
  expect(unproven).toEqual([])
})

it('every file of checks of the other folders has at least one', () => {
  const files = ['copy', 'hosts', 'leaks', 'schedules'].flatMap(testsIn).filter((file) => !FILES_OF_CHECKS.test(file))
  expect(files.length).toBeGreaterThan(15)
  const isProven = (file: string) =>
    (plantedElsewhere[file] ?? []).length > 0 ||
    allMutants.some(({ noticedIn }) => noticedIn === `custody/${file}`) ||
    // Planted by the file itself, in every run.
    /edits: \[edit\]/.test(readFileSync(`${TEST}custody/${file}`, 'utf8'))
  expect(files.filter((file) => !isProven(file))).toEqual([])
})

// Each is a run of its own, too long for every change: `DEEP=1` has them all.
describe.skipIf(!isDeep)('A Keydrawer', () => {
  let verdicts: Verdicts
  beforeAll(async () => {
    verdicts = await judge()
  }, 1_800_000)

  it.each(CONTROLS)('without a fault passes every check (%s)', (name: string) => {
    expect(verdicts[name]).toMatchObject({ failed: [], errors: [] })
    expect(verdicts[name]?.passed).toBeGreaterThan(0)
  })

  it.each(allMutants.map((each) => [each.name, each] as const))('that %s is noticed', (name, { noticedBy }) => {
    const { failed, errors } = verdicts[name] ?? { failed: [], errors: ['It was not run.'] }
    expect(errors).toEqual([])
    expect(failed.map(({ title }) => title)).toEqual([expect.stringMatching(namesOf(noticedBy))])
    // One that stumbles over its own words proves nothing, and neither does a machine that is slow.
    expect(failed[0]?.message).not.toMatch(/ReferenceError|is not a function|Cannot access|Test timed out/)
  })
})
