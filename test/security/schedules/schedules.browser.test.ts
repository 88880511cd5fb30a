// @module-tag fault/schedules-in-browser
import fc from 'fast-check'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isDeep } from '../../support/deep'
import type { Edit } from '../../support/planting'
import { withBrowser } from '../hostile/pages'
import { bundle } from '../leaks/bundle'
import type { UiOutcome } from './browser/page'
import { UI_COMMANDS, type UiCommand } from './browser/commands'
import { FIXED_SEED, type Schedule, schedulesOf } from './generators'
import { MUTANTS } from './mutants'
import { brokenInvariants, type Invariant } from './invariants'

const browser = withBrowser()
const RUNS = isDeep ? 200 : 40
const FRESH_SEED = Math.floor(Math.random() * 2 ** 31)
/** One kind of list only. The schedules of the core cover the others. */
const PLAIN_BACKEND = { names: 'as sent', pageSize: 100, lag: 0 } as const
/** More commands than for the core, because opening the wizard, saving and closing are separate commands here. */
const schedules = schedulesOf({ commands: UI_COMMANDS, usual: 'go', length: [8, 24] }).map((each) => ({
  ...each,
  ...PLAIN_BACKEND,
}))

/** Opens a page that plays one schedule after the other. */
async function openPage(edits: readonly Edit[] = []): Promise<Page> {
  const { js, css } = await bundle({ page: '../../schedules/browser/page.tsx', edits })
  const page = await browser().newPage()
  // The address is never requested. A page without TLS has a clipboard on localhost only.
  await page.route('http://localhost/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>Keys</title><style>${css}</style><body></body></html>`,
    }),
  )
  await page.goto('http://localhost/')
  await page.addScriptTag({ content: js })
  return page
}

const play = (page: Page, each: Schedule<UiCommand>, order: number): Promise<UiOutcome> =>
  page.evaluate(([what, number]) => window.schedules.play(what, number), [each, order] as const)

describe('fault schedules through the whole interface', () => {
  let page: Page
  let revealed = 0
  beforeAll(async () => void (page = await openPage()))
  afterAll(() => page.close())

  it.each([
    ['a fixed seed', FIXED_SEED],
    ['a fresh seed', FRESH_SEED],
  ])(
    `lose no key silently, create none twice and show no secret twice, ${RUNS / 2} times from %s (%i)`,
    async (_, seed) => {
      const sum = { schedules: 0, revealed: 0, orphans: 0 }
      await fc.assert(
        fc.asyncProperty(schedules, fc.nat(), async (each, order) => {
          const outcome = await play(page, each, order)
          expect(brokenInvariants(outcome, each.level), JSON.stringify(outcome)).toEqual([])
          sum.schedules++
          sum.revealed += outcome.revealed
          sum.orphans += outcome.orphans
        }),
        { numRuns: RUNS / 2, seed },
      )
      revealed += sum.revealed
      console.info(`schedules in Chromium: ${JSON.stringify({ seed, ...sum })}`)
    },
    900_000,
  )

  it('show a secret in a quarter of the runs', () => {
    expect(revealed).toBeGreaterThan(RUNS / 4)
  })
})

/** The broken policies that a user can notice. The schedules of the core catch all of them. */
const SEEN = [
  'a new idempotency key for every try',
  'an idempotency key that outlives its success',
  'a lost request taken for one that never was',
  'retries at a level that promises nothing',
]

describe('a broken policy is caught within 200 schedules', () => {
  it.each(MUTANTS.filter(({ name }) => SEEN.slice(0, isDeep ? undefined : 1).includes(name)))(
    '$name: $caughtBy',
    async ({ file, find, replace, caughtBy }) => {
      const page = await openPage([{ file, find, replace }])
      const found: Invariant[] = []
      for (const [each, order] of fc.sample(fc.tuple(schedules, fc.nat()), { numRuns: 200, seed: FIXED_SEED })) {
        found.push(...brokenInvariants(await play(page, each, order), each.level))
        if (found.includes(caughtBy)) break
      }
      await page.close()
      expect(found).toContain(caughtBy)
    },
    900_000,
  )
})
