// @module-tag fault/leaks-to-disk
import { describe, expect, it } from 'vitest'
import { isDeep } from './checks/browser'
import { disk } from './checks/disk'
import { diskMutants } from './mutants'

describe.runIf(isDeep)('browser profile on disk', () => {
  it.each([
    ['after the wizard was closed', false],
    ['after the page was left with the secret on screen', true],
  ])('holds no secret %s', async (_when, isLeftOpen) => {
    expect(await disk(isLeftOpen)).toEqual([])
  })

  it('holds the secret of a Keydrawer that shows it in a field, which proves that the search works', async () => {
    expect(await disk(true, { edits: [diskMutants.showsInField] })).not.toEqual([])
  })

  it('holds the secret of a Keydrawer that adds it to the history', async () => {
    expect(await disk(false, { edits: [diskMutants.putsIntoHistory] })).not.toEqual([])
  })
})
