// @module-tag self-test
import { describe, expect, it } from 'vitest'
import { bundle } from './bundle'
import { isDeep, withBrowser } from './checks/browser'
import { afterClosing } from './checks/closings'
import { flowUntil } from './checks/wholeFlow'
import { flowMutants, heapMutants } from './mutants'
import { Visit } from './visit'

const browser = withBrowser()

describe('The look into every sink', () => {
  // A fault planted in the product tests the look, and not the product: two thirds of them wait for the deep run.
  it.each(flowMutants.filter((_, index) => isDeep || index % 3 === 0))(
    'notices a Keydrawer that $name',
    async (mutant) => {
      const found = await flowUntil(browser(), { edits: [mutant] }, mutant.caughtBy)
      expect(found.join('\n')).toContain(mutant.caughtBy)
    },
  )
})

it('has a planted fault for each of the sinks, which are many', async () => {
  const visit = await Visit.start(browser(), { bundle: await bundle() })
  const sinks = await visit.sinks()
  await visit.end()
  // Dragging is a check of its own, with a planted fault of its own.
  const planted = ['drag data', ...flowMutants.map(({ caughtBy }) => caughtBy)]
  expect(sinks.length).toBeGreaterThanOrEqual(36)
  expect(sinks.filter((sink) => !planted.some((caughtBy) => caughtBy.includes(sink)))).toEqual([])
})

describe('The heap snapshot', () => {
  it.each(heapMutants)('notices a Keydrawer that $name', async (mutant) => {
    const found = await afterClosing(browser(), { closing: mutant.closing, isHeld: true, edits: [mutant] })
    expect(found.join('\n')).toContain(mutant.caughtBy)
  })
})
