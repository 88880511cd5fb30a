// @module-tag fault/copy-failures
import { describe, expect, it } from 'vitest'
import { faultsUnder } from './checks'
import { type Failure, failures } from './failures'
import { withBench } from './visit'
import { isDeep } from '../../support/deep'

const bench = withBench({ isLight: true })

describe('“Copy” reports success only if the clipboard holds the secret', () => {
  it.each(named(failures))('reports correctly when %s', async (_, failure) => {
    expect(await faultsUnder(bench(), failure, 'Copy')).toEqual([])
  })
})

// Another button for the same copy. The cases take long, so only the deep run has them.
describe.runIf(isDeep)('“Copy and close” closes only with the secret in the clipboard', () => {
  it.each(named(failures.filter(({ expected }) => expected === 'refused')))(
    'stays open when %s',
    async (_, failure) => {
      expect(await faultsUnder(bench(), failure, 'Copy and close')).toEqual([])
    },
  )
})

function named(list: readonly Failure[]) {
  return list.map((each) => [each.name, each] as const)
}
