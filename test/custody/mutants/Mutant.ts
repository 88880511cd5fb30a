import type { Edit } from '../../support/planting'

/** A Keydrawer with one deliberate fault, and the check that must notice it. */
export interface Mutant extends Edit {
  /** Follows "a Keydrawer that". */
  readonly name: string
  /** A test file, from `test`. */
  readonly noticedIn: string
  /** A test or a `describe` in it, by its title as it stands there; one inside of another after `>`. */
  readonly noticedBy: string
}

/** How a run of the checks over one mutant, or over none, ended. */
export interface Verdict {
  readonly passed: number
  readonly failed: readonly Failure[]
  /** What went wrong outside of any test. */
  readonly errors: readonly string[]
}

export interface Failure {
  readonly title: string
  readonly message: string
}

export type Verdicts = Readonly<Record<string, Verdict>>

/** The tests that a title in a source gives rise to, by how their names begin. */
export function namesOf(title: string): RegExp {
  const literal = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${literal.replace(/%[a-z]|\\\$\w+/g, '.*')}( > |$)`)
}
