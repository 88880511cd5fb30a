import type { IdempotencyLevel } from 'keydrawer/core'

/** Faults in the outcome of a schedule. */
export const INVARIANTS = {
  silentLosses: 'a key of the user works, nobody has its secret, and nobody was told',
  falseOrphans: 'a key of somebody else is called lost',
  unconfirmedChanges: 'a key was changed, disabled, revoked or deleted that no confirmed dialog was about',
  unfitCandidates: 'a candidate breaks a rule that the list shows',
  twoCandidates: 'more than one candidate is shown at a time',
  watchedSuccesses: 'a request is unresolved although each of its attempts was answered, alike or by itself',
  otherScopes: 'a request of one organization is answered into another',
  duplicates: 'a second key for one request',
  unaskedRequests: 'a request that nobody asked for',
  revealedAgain: 'a secret is shown after it was closed',
  stuck: 'a flow waits forever',
  wrongLists: 'a list is not the server’s',
  missingLists: 'a list does not arrive',
  uncaught: 'an error that nobody catches',
} as const

export type Invariant = keyof typeof INVARIANTS

/** The number of faults, or the cases. */
export type Violations = Readonly<Record<Invariant, number | readonly unknown[]>>

/** The invariants that an outcome breaks, of those that hold at a level. */
export function brokenInvariants(outcome: Partial<Violations>, level: IdempotencyLevel): readonly Invariant[] {
  // At L0 the network may deliver a request twice. At L1 and L2 a request may be retried automatically.
  const isAllowed = (invariant: Invariant) => invariant === (level === 'L0' ? 'duplicates' : 'unaskedRequests')
  const count = (invariant: Invariant) => {
    const cases = outcome[invariant] ?? 0
    return typeof cases === 'number' ? cases : cases.length
  }
  return (Object.keys(INVARIANTS) as Invariant[]).filter((invariant) => !isAllowed(invariant) && count(invariant) > 0)
}
