// @vitest-environment node
import fc from 'fast-check'
import type { IdempotencyLevel } from 'keydrawer/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Core from './entry'
import { FIXED_SEED, gamesOf } from './games'
import { loadCore, MUTANTS, type Scene } from './mutants'
import { type Command, COMMANDS, type Outcome, play } from './play'
import { type Wrong, WRONGS, wrongsOf } from './wrongs'
import { isDeep } from '../../support/deep'

const FRESH_SEED = Math.floor(Math.random() * 2 ** 31)
const RUNS = isDeep ? 50_000 : 1_000

const uncaught: unknown[] = []
const note = (reason: unknown) => uncaught.push(reason)
beforeAll(() => void process.on('unhandledRejection', note))
afterAll(() => void process.off('unhandledRejection', note))
/** What nobody caught since the last time. */
async function caughtMeanwhile(): Promise<readonly unknown[]> {
  await new Promise((resolve) => void setTimeout(resolve))
  return uncaught.splice(0)
}

const ROTATING = ['go', 'go', 'go', 'go', 'discard', 'leave page', 'remount', 'list', 'offline'] as const
/** Most of what a user does, or little but new secrets for keys that keep their id. */
const GAMES = {
  everything: gamesOf([...COMMANDS, 'rotate'], 'go', [1, 20]),
  rotations: gamesOf<Command>(ROTATING, 'rotate', [6, 20]).map((game) => ({ ...game, keepsId: true })),
} satisfies Record<Scene, unknown>

/** Plays schedules and adds up what came of them. `onOutcome` may refuse one, which is then made small. */
async function playAll(
  { core, scene, runs, seed }: { core: typeof Core; scene: Scene; runs: number; seed: number },
  onOutcome: (outcome: Outcome, level: IdempotencyLevel) => void,
) {
  await fc.assert(
    fc.asyncProperty(GAMES[scene], fc.scheduler(), async (game, scheduler) => {
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

describe.each<[Scene, string, number]>([
  ['everything', 'a fixed seed', FIXED_SEED],
  ['everything', 'a fresh seed', FRESH_SEED],
  ['rotations', 'a fixed seed', FIXED_SEED],
  ['rotations', 'a fresh seed', FRESH_SEED],
])('under schedules of faults, of %s, from %s (%i)', (scene, _which, seed) => {
  it(`loses no key silently, makes none twice, never gets stuck, and lists what the server has, ${RUNS} times`, async () => {
    const core = await loadCore()
    const sum = { schedules: 0, revealed: 0, rotated: 0, changed: 0, lists: 0, orphans: 0 }
    await playAll({ core, scene, runs: RUNS, seed }, (outcome, level) => {
      expect(wrongsOf(outcome, level)).toEqual([])
      sum.schedules++
      sum.revealed += outcome.revealed
      sum.rotated += outcome.rotated
      sum.changed += outcome.changed
      sum.lists += outcome.lists
      sum.orphans += outcome.orphans
    })
    expect(await caughtMeanwhile()).toEqual([])
    // A model in which nothing happens would pass all of the above.
    expect(sum.revealed).toBeGreaterThan(RUNS / 4)
    expect(sum.rotated).toBeGreaterThan(RUNS / 20)
    if (scene === 'everything') expect(sum.changed).toBeGreaterThan(RUNS / 10)
    expect(sum.lists).toBeGreaterThan(RUNS / 4)
    expect(sum.orphans).toBeGreaterThan(RUNS / 20)
    console.info(`schedules: ${JSON.stringify({ scene, seed, ...sum })}`)
  }, 1_800_000)
})

describe('a broken policy is caught within 200 schedules', () => {
  it.each(MUTANTS)(
    '$name: $caughtBy',
    async (mutant) => {
      const found = new Map<Wrong, number>()
      const core = await loadCore(mutant)
      await playAll({ core, scene: mutant.scene ?? 'everything', runs: 200, seed: FIXED_SEED }, (outcome, level) => {
        for (const wrong of wrongsOf(outcome, level)) found.set(wrong, (found.get(wrong) ?? 0) + 1)
      })
      const escaped = await caughtMeanwhile()
      if (escaped.length > 0) found.set('uncaught', escaped.length)
      console.info(`${mutant.name}: ${JSON.stringify(Object.fromEntries(found))}`)
      expect([...found.keys()]).toContain(mutant.caughtBy)
    },
    120_000,
  )

  it('in each way in which one may be', () => {
    expect(new Set(MUTANTS.map(({ caughtBy }) => caughtBy))).toEqual(new Set(Object.keys(WRONGS)))
  })
})
