// @module-tag fault/copy-environments
import { describe, expect, it } from 'vitest'
import { faultsIn, repeated } from './checks'
import { environments } from './environments'
import { withBench } from './visit'

const bench = withBench()

describe('The copy button', () => {
  it.each(environments.map((each) => [each.name, each] as const))(
    'copies in %s and reports success',
    async (_, each) => {
      expect(await faultsIn(bench(), each)).toEqual([])
    },
  )

  it('copies 50 times out of 50', async () => {
    expect(await repeated(bench(), 50)).toBe(50)
  })
})
