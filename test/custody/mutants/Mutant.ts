import type { Edit } from '../../support/planting'

/** A Keydrawer with one planted fault, and the test that must fail because of it. */
export interface Mutant extends Edit {
  /** Follows "a Keydrawer that". */
  readonly name: string
  /** The test, or the `describe` of several: the one with the tag `fault/<caughtBy>`. */
  readonly caughtBy: string
}

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
