// @vitest-environment node
// @module-tag self-test
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isDeep } from '../../support/deep'
import { FIXED_SEED } from './generators'
import { brokenInvariants, type Invariant, INVARIANTS } from './invariants'
import { loadCore, MUTANTS } from './mutants'
import { runSchedules } from './runner'
import { schedulesFor } from './scenes'
import { collectRejections } from './collectRejections'

const { start, stop, rejections } = collectRejections()
beforeAll(start)
afterAll(stop)

/** The invariants that the fast run has covered, with one mutant for each. The deep run has all mutants. */
const FAST = new Set<Invariant>()
const mutants = MUTANTS.filter(({ caughtBy }) => isDeep || (!FAST.has(caughtBy) && FAST.add(caughtBy)))

describe('1,000 schedules catch a broken policy', () => {
  it.each(mutants)(
    '$name: $caughtBy',
    async (mutant) => {
      const { scene = 'work day', level, caughtBy } = mutant
      const found = new Set<Invariant>()
      const core = await loadCore(mutant)
      const search = runSchedules(
        core,
        schedulesFor(scene, level),
        { numRuns: 1_000, seed: FIXED_SEED },
        (outcome, each) => {
          for (const broken of brokenInvariants(outcome, each.level)) found.add(broken)
          // Stops fast-check, which would continue.
          if (found.has(caughtBy)) throw CAUGHT
        },
      )
      await search.catch(() => {})
      if ((await rejections()).length > 0) found.add('uncaught')
      expect([...found]).toContain(caughtBy)
    },
    300_000,
  )

  it('breaks each invariant at least once', () => {
    expect(new Set(MUTANTS.map(({ caughtBy }) => caughtBy))).toEqual(new Set(Object.keys(INVARIANTS)))
  })
})

const CAUGHT = new Error('Caught.')
