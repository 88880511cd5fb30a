import fc from 'fast-check'
import { beforeEach } from 'vitest'
import { type Mutant, namesOf } from './Mutant'

const mutant = process.env['MUTANT']
const names = namesOf(mutant === undefined ? '%s' : (JSON.parse(mutant) as Mutant).noticedBy)
let isNoticed = false

// That a check fails is all that is wanted: not on how little, and not how often.
fc.configureGlobal({ endOnFailure: true })

beforeEach(({ task, skip, onTestFailed }) => {
  const path = [task.name]
  for (let { suite } = task; suite; suite = suite.suite) path.unshift(suite.name)
  if (isNoticed || !names.test(path.join(' > '))) skip()
  onTestFailed(() => void (isNoticed = mutant !== undefined))
})
