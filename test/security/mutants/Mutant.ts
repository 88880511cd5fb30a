import type { Edit } from '../../support/planting'

/** A Keydrawer with one planted fault, and the test that must fail because of it. */
export interface Mutant extends Edit {
  /** Follows "a Keydrawer that". */
  readonly name: string
  /** The name of the tag, without `fault/`, of the test that must fail, or of the `describe` around several tests. */
  readonly caughtBy: string
}

/** The tag that a test has in `{ tags: … }` or after `@module-tag` if planted faults refer to it. */
export const faultTag = ({ caughtBy }: Pick<Mutant, 'caughtBy'>) => `fault/${caughtBy}`

/** The outcome of the tests with one mutant, or without any. */
export interface MutantResult {
  readonly passed: number
  readonly failed: readonly Failure[]
  /** Errors outside of any test. */
  readonly errors: readonly string[]
}

export interface Failure {
  readonly title: string
  readonly tags: readonly string[]
  readonly message: string
}

/** By the name of the mutant. */
export type MutantResults = Readonly<Record<string, MutantResult>>
