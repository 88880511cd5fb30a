import type { Edit } from '../../support/planting'

/** A Keydrawer with one planted fault, and the test that must fail because of it. */
export interface Mutant extends Edit {
  /** Follows "a Keydrawer that". */
  readonly name: string
  /** What `faultTag` makes a tag of: the test has it, or the `describe` of several tests. */
  readonly caughtBy: string
}

/** The tag of a test that planted faults name, in `{ tags: … }` or after `@module-tag`. */
export const faultTag = ({ caughtBy }: Pick<Mutant, 'caughtBy'>) => `fault/${caughtBy}`

/** The outcome of the tests over one mutant, or over none. */
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
