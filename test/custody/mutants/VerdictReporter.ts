import { writeFileSync } from 'node:fs'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import type { Failure, Verdict } from './Mutant'

/** Writes how each project has ended so far, by its name. */
export class VerdictReporter implements Reporter {
  readonly #file: string
  readonly #verdicts = new Map<string, Verdict>()

  constructor(file: string) {
    this.#file = file
  }

  onTestModuleEnd(module: TestModule): void {
    const { name } = module.project
    const { passed, failed, errors } = this.#verdicts.get(name) ?? { passed: 0, failed: [], errors: [] }
    this.#verdicts.set(name, {
      passed: passed + [...module.children.allTests('passed')].length,
      failed: [...failed, ...[...module.children.allTests('failed')].map(failureOf)],
      errors: [...errors, ...module.errors().map(({ message }) => message)],
    })
    writeFileSync(this.#file, JSON.stringify(Object.fromEntries(this.#verdicts)))
  }
}

function failureOf(test: TestCase): Failure {
  const errors = test.result().errors ?? []
  const message = errors.map(({ name, message: text }) => `${name}: ${text}`).join('\n')
  // Some hold the whole page.
  return { title: test.fullName, message: message.slice(0, 1000) }
}
