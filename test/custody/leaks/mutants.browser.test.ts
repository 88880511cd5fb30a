import { describe, expect, it } from 'vitest'
import { withBrowser } from './checks/browser'
import { afterClosing } from './checks/closings'
import { wholeFlow } from './checks/wholeFlow'
import { flowMutants, heapMutants } from './mutants'

const browser = withBrowser()

describe('The look into every sink', () => {
  it.each(flowMutants)('notices a Keydrawer that $name', async (mutant) => {
    const found = await wholeFlow(browser(), { edits: [mutant] })
    expect(found.join('\n')).toContain(mutant.caughtBy)
  })
})

describe('The heap snapshot', () => {
  it.each(heapMutants)('notices a Keydrawer that $name', async ({ closing, ...mutant }) => {
    const found = await afterClosing(browser(), { closing, edits: [mutant] })
    expect(found.join('\n')).toContain(mutant.caughtBy)
  })
})
