import { writeFileSync } from 'node:fs'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import type { Failure, MutantResult } from './Mutant'

/** Writes the results of each project so far to a file, by its name. */
export class MutantReporter implements Reporter {
  readonly #file: string
  readonly #results = new Map<string, MutantResult>()

  constructor(file: string) {
    this.#file = file
  }

  onTestModuleEnd(module: TestModule): void {
    const { name } = module.project
    const { passed, failed, errors } = this.#results.get(name) ?? { passed: 0, failed: [], errors: [] }
    this.#results.set(name, {
      passed: passed + [...module.children.allTests('passed')].length,
      failed: [...failed, ...[...module.children.allTests('failed')].map(toFailure)],
      errors: [...errors, ...module.errors().map(({ message }) => message)],
    })
    writeFileSync(this.#file, JSON.stringify(Object.fromEntries(this.#results)))
  }
}

function toFailure(test: TestCase): Failure {
  const errors = test.result().errors ?? []
  const message = errors.map(({ name, message: text }) => `${name}: ${text}`).join('\n')
  // Some messages contain the whole page.
  return { title: test.fullName, tags: test.tags, message: message.slice(0, 1000) }
}
