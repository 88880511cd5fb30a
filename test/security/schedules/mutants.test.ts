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

/** Of the fast run: one for each kind of place. The deep run has all. */
const FAST = new Set<Invariant>()
const mutants = MUTANTS.filter(({ caughtBy }) => isDeep || (!FAST.has(caughtBy) && FAST.add(caughtBy)))

describe('a broken policy is caught within 1,000 schedules', () => {
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
          // Enough: fast-check would go on.
          if (found.has(caughtBy)) throw CAUGHT
        },
      )
      await search.catch(() => {})
      if ((await rejections()).length > 0) found.add('uncaught')
      expect([...found]).toContain(caughtBy)
    },
    300_000,
  )

  it('by each invariant', () => {
    expect(new Set(MUTANTS.map(({ caughtBy }) => caughtBy))).toEqual(new Set(Object.keys(INVARIANTS)))
  })
})

const CAUGHT = new Error('Caught.')
