// @module-tag fault/copy-failures
import { describe, expect, it } from 'vitest'
import { faultsUnder } from './checks'
import { type Failure, failures } from './failures'
import { withBench } from './visit'
import { isDeep } from '../../support/deep'

const bench = withBench({ isLight: true })

describe('“Copy” claims what the clipboard holds', () => {
  it.each(named(failures))('although or because %s', async (_, failure) => {
    expect(await faultsUnder(bench(), failure, 'Copy')).toEqual([])
  })
})

// The same copy on another button: what waits for it waits for the deep run.
describe.runIf(isDeep)('“Copy and close” closes only with the secret in the clipboard', () => {
  it.each(named(failures.filter(({ expected }) => expected === 'refused')))('when %s', async (_, failure) => {
    expect(await faultsUnder(bench(), failure, 'Copy and close')).toEqual([])
  })
})

function named(list: readonly Failure[]) {
  return list.map((each) => [each.name, each] as const)
}
