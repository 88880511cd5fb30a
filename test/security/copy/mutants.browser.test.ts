// @module-tag self-test
import { afterAll, expect, it } from 'vitest'
import { breaks } from './breaks'
import { changedByButton, changedByWizard, faultsByHand, faultsIn, faultsUnder } from './checks'
import { environments } from './environments'
import { failures } from './failures'
import { type Mutant, mutants } from './mutants'
import { untidySecrets } from './secrets'
import { serve, withBench } from './visit'

const bench = withBench({ isLight: true })
afterAll(() => serve(bench()))

it.each(mutants.map((each) => [each.name, each] as const))('catches a Keydrawer that %s', async (_, mutant) => {
  await serve(bench(), [mutant])
  expect((await faultsOf(mutant)).join('\n')).toContain(mutant.caughtBy)
})

function faultsOf({ caughtIn }: Mutant): Promise<string[]> {
  if (caughtIn === 'whole-wizard') return changedByWizard(bench(), untidySecrets)
  if (caughtIn === 'one-button') return changedByButton(bench(), untidySecrets)
  if (caughtIn === 'by-hand') return faultsByHand(bench(), 'kd_secret-with.edges', [breaks.hostWritesLast])
  const environment = environments.find(({ id }) => id === caughtIn)
  if (environment) return faultsIn(bench(), environment)
  const failure = failures.find(({ id }) => id === caughtIn)
  if (!failure) throw new Error(`There is no check with the id “${caughtIn}”.`)
  return faultsUnder(bench(), failure, 'Copy')
}
