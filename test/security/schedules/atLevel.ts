import type { IdempotencyLevel } from 'keydrawer/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isDeep } from '../../support/deep'
import { collectRejections } from './collectRejections'
import { FIXED_SEED } from './generators'
import { brokenInvariants } from './invariants'
import { loadCore } from './mutants'
import { type Outcome, runSchedules } from './runner'
import { type Scene, schedulesFor } from './scenes'

const FRESH_SEED = Math.floor(Math.random() * 2 ** 31)
const RUNS = isDeep ? 50_000 : 1_000

const COUNTED = [
  'revealed',
  'rotated',
  'changed',
  'created',
  'foreign',
  'foreignCandidates',
  'ownCandidates',
  'revokedByMistake',
  'orphans',
  'unresolved',
  'lists',
] as const satisfies readonly (keyof Outcome)[]

/** Runs the schedules of one level. Each level has its own file, so that they run in parallel. */
export function describeSchedules(level: IdempotencyLevel): void {
  const { start, stop, rejections } = collectRejections()
  beforeAll(start)
  afterAll(stop)

  describe.each<[Scene, string, number]>([
    ['work day', 'a fixed seed', FIXED_SEED],
    ['work day', 'a fresh seed', FRESH_SEED],
    ['crowd', 'a fresh seed', FRESH_SEED],
    ['rotations', 'a fresh seed', FRESH_SEED],
  ])(`at ${level}, schedules of %s from %s (%i)`, (scene, _seed, seed) => {
    it(`keep every invariant, ${RUNS} times`, async () => {
      const sum = Object.fromEntries(COUNTED.map((name) => [name, 0])) as Record<(typeof COUNTED)[number], number>
      await runSchedules(await loadCore(), schedulesFor(scene, level), { numRuns: RUNS, seed }, (outcome) => {
        expect(brokenInvariants(outcome, level)).toEqual([])
        for (const name of COUNTED) sum[name] += outcome[name]
      })
      console.info(`schedules: ${JSON.stringify({ level, scene, seed, runs: RUNS, ...sum })}`)
      expect(await rejections()).toEqual([])
      // A model in which nothing happens would pass all of the above.
      expect(sum.revealed).toBeGreaterThan(RUNS / 8)
      expect(sum.lists).toBeGreaterThan(RUNS / 10)
      expect(sum.orphans).toBeGreaterThan(RUNS / 50)
      expect(sum.ownCandidates).toBeGreaterThan(RUNS / 40)
      expect(sum.foreign).toBeGreaterThan(RUNS / 10)
      if (scene === 'rotations') expect(sum.rotated).toBeGreaterThan(RUNS / 8)
      // Only in a work day, because a crowd acts exactly at the times of requests, which is not realistic.
      if (isDeep && scene === 'work day') expect(sum.foreignCandidates).toBeLessThanOrEqual(sum.foreign / 1000)
    }, 3_600_000)
  })
}
