import { describe, expect, it } from 'vitest'
import { faultsUnder } from './checks'
import { failures } from './failures'
import { withBench } from './visit'

const bench = withBench()

describe.each(['Copy', 'Copy and close'] as const)('“%s” claims what the clipboard holds', (route) => {
  it.each(failures.map((each) => [each.name, each] as const))('although or because %s', async (_, failure) => {
    expect(await faultsUnder(bench(), failure, route)).toEqual([])
  })
})
