// @module-tag self-test
import { describe, expect, it } from 'vitest'
import { bundle } from './bundle'
import { isDeep, withBrowser } from './checks/browser'
import { afterClosing } from './checks/closings'
import { flowUntil } from './checks/wholeFlow'
import { flowMutants, heapMutants } from './mutants'
import { Visit } from './visit'

const browser = withBrowser()

describe('sink search', () => {
  // Planted faults test the search and not the product, so two thirds of them are only in the deep run.
  it.each(flowMutants.filter((_, index) => isDeep || index % 3 === 0))(
    'catches a Keydrawer that $name',
    async (mutant) => {
      const found = await flowUntil(browser(), { edits: [mutant] }, mutant.caughtBy)
      expect(found.join('\n')).toContain(mutant.caughtBy)
    },
  )
})

it('has a planted fault for each sink', async () => {
  const visit = await Visit.start(browser(), { bundle: await bundle() })
  const sinks = await visit.sinks()
  await visit.end()
  // Dragging has its own check, with its own planted fault.
  const planted = ['drag data', ...flowMutants.map(({ caughtBy }) => caughtBy)]
  expect(sinks.length).toBeGreaterThanOrEqual(36)
  expect(sinks.filter((sink) => !planted.some((caughtBy) => caughtBy.includes(sink)))).toEqual([])
})

describe('heap snapshot', () => {
  it.each(heapMutants)('catches a Keydrawer that $name', async (mutant) => {
    const found = await afterClosing(browser(), { closing: mutant.closing, isHeld: true, edits: [mutant] })
    expect(found.join('\n')).toContain(mutant.caughtBy)
  })
})
