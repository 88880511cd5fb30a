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

it.each(mutants.map((each) => [each.name, each] as const))('A Keydrawer that %s is noticed', async (_, mutant) => {
  await serve(bench(), [mutant])
  expect((await faultsOf(mutant)).join('\n')).toContain(mutant.caughtBy)
})

function faultsOf({ noticedIn }: Mutant): Promise<string[]> {
  if (noticedIn === 'the whole wizard') return changedByWizard(bench(), untidySecrets)
  if (noticedIn === 'one button') return changedByButton(bench(), untidySecrets)
  if (noticedIn === 'by hand') return faultsByHand(bench(), 'kd_secret-with.edges', [breaks.hostWritesLast])
  const environment = environments.find(({ name }) => name === noticedIn)
  if (environment) return faultsIn(bench(), environment)
  const failure = failures.find(({ name }) => name === noticedIn)
  if (!failure) throw new Error(`There is no check named “${noticedIn}”.`)
  return faultsUnder(bench(), failure, 'Copy')
}
