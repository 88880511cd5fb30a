import fc from 'fast-check'
import { beforeEach } from 'vitest'
import { faultTag, type Mutant } from './Mutant'

const mutant = process.env['MUTANT']
const tag = mutant === undefined ? undefined : faultTag(JSON.parse(mutant) as Mutant)
let isCaught = false

// One failure is enough, so counterexamples are not shrunk and no second one is searched for.
fc.configureGlobal({ endOnFailure: true })

beforeEach(({ task, skip, onTestFailed }) => {
  if (tag === undefined) return
  if (isCaught || !task.tags?.includes(tag)) skip()
  onTestFailed(() => void (isCaught = true))
})
