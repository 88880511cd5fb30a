// @vitest-environment node
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Core from './entry'
import { FIXED_SEED, gamesOf } from './games'
import { loadCore, MUTANTS } from './mutants'
import { COMMANDS, type Outcome, play } from './play'
import { isDeep } from '../../support/deep'

const FRESH_SEED = Math.floor(Math.random() * 2 ** 31)
const RUNS = isDeep ? 50_000 : 1_000

const uncaught: unknown[] = []
const note = (reason: unknown) => uncaught.push(reason)
beforeAll(() => void process.on('unhandledRejection', note))
afterAll(() => void process.off('unhandledRejection', note))

const schedule = gamesOf([...COMMANDS, 'rotate'], 'go', [1, 20])

/** Plays schedules and adds up what came of them. `onOutcome` may refuse one, which is then made small. */
async function playAll(
  core: typeof Core,
  runs: number,
  seed: number,
  onOutcome: (outcome: Outcome, level: string) => void,
) {
  await fc.assert(
    fc.asyncProperty(schedule, fc.scheduler(), async (game, scheduler) => {
      const step = async (label: string) => void (await scheduler.schedule(Promise.resolve(label), label))
      const drain = async () => {
        for (let idle = 0; idle < 5; idle++) {
          await breathe()
          if (scheduler.count() > 0) idle = 0
        }
      }
      const progress = { isOver: false }
      const playing = play(core, game, step, drain).finally(() => (progress.isOver = true))
      while (!progress.isOver) {
        await breathe()
        if (scheduler.count() > 0) await scheduler.waitOne()
      }
      onOutcome(await playing, game.level)
    }),
    { numRuns: runs, seed },
  )
}

/** Lets promises that are settled be noticed, without a clock. */
async function breathe() {
  for (let turns = 0; turns < 30; turns++) await Promise.resolve()
}

const WRONG_LIST = 'a list that is not the server’s'

function faultsOf(
  { silentLosses, duplicates, unaskedRequests, revealedAgain, endedInUse, stuck, ...lists }: Outcome,
  level: string,
): string[] {
  const { wrongLists, missingLists } = lists
  return [
    silentLosses.length > 0 && 'a key that nobody knows of',
    level !== 'L0' && duplicates > 0 && 'a second key for one asking',
    level === 'L0' && unaskedRequests > 0 && 'a request that nobody asked for',
    endedInUse.length > 0 && 'a key ended whose secret is in use',
    revealedAgain.length > 0 && 'a secret shown again',
    stuck.length > 0 && 'a flow that is stuck',
    wrongLists.length > 0 && WRONG_LIST,
    missingLists > 0 && 'a list that does not come',
  ].filter((fault) => fault !== false)
}

describe.each([
  ['a fixed seed', FIXED_SEED],
  ['a fresh seed', FRESH_SEED],
])('under schedules of faults, from %s (%i)', (_which, seed) => {
  it(`loses no key silently, makes none twice, never gets stuck, and lists what the server has, ${RUNS} times`, async () => {
    const core = await loadCore()
    const sum = { schedules: 0, revealed: 0, rotated: 0, changed: 0, lists: 0, orphans: 0 }
    await playAll(core, RUNS, seed, (outcome, level) => {
      expect(faultsOf(outcome, level)).toEqual([])
      sum.schedules++
      sum.revealed += outcome.revealed
      sum.rotated += outcome.rotated
      sum.changed += outcome.changed
      sum.lists += outcome.lists
      sum.orphans += outcome.orphans
    })
    expect(uncaught).toEqual([])
    // A model in which nothing happens would pass all of the above.
    expect(sum.revealed).toBeGreaterThan(RUNS / 4)
    expect(sum.rotated).toBeGreaterThan(RUNS / 20)
    expect(sum.changed).toBeGreaterThan(RUNS / 10)
    expect(sum.lists).toBeGreaterThan(RUNS / 4)
    expect(sum.orphans).toBeGreaterThan(RUNS / 20)
    console.info(`schedules: ${JSON.stringify({ seed, ...sum })}`)
  }, 1_800_000)
})

describe('a broken policy is caught within 200 schedules', () => {
  it.each(MUTANTS)(
    '$name',
    async (mutant) => {
      const core = await loadCore(mutant)
      const found: string[] = []
      await playAll(core, 200, FIXED_SEED, (outcome, level) => void found.push(...faultsOf(outcome, level)))
      expect(found).toContainEqual(mutant.file.startsWith('hooks/') ? WRONG_LIST : expect.any(String))
    },
    120_000,
  )
})
