import type { IdempotencyLevel } from 'keydrawer/core'

/** What may be wrong with a schedule's outcome. */
export const WRONGS = {
  silentLosses: 'a key that nobody knows of',
  duplicates: 'a second key for one asking',
  unaskedRequests: 'a request that nobody asked for',
  endedInUse: 'a key ended whose secret is in use',
  revealedAgain: 'a secret shown again',
  stuck: 'a flow that is stuck',
  wrongLists: 'a list that is not the server’s',
  missingLists: 'a list that does not come',
  uncaught: 'an error that nobody catches',
} as const

export type Wrong = keyof typeof WRONGS

/** How often, or in which cases. */
export type Wrongs = Readonly<Record<Wrong, number | readonly unknown[]>>

/** What is wrong where a level promises otherwise. */
export function wrongsOf(outcome: Partial<Wrongs>, level: IdempotencyLevel): readonly Wrong[] {
  // Without a promise the network may deliver one request twice; with one, a request may be repeated unasked.
  const isAllowed = (wrong: Wrong) => wrong === (level === 'L0' ? 'duplicates' : 'unaskedRequests')
  const counted = (wrong: Wrong) => {
    const cases = outcome[wrong] ?? 0
    return typeof cases === 'number' ? cases : cases.length
  }
  return (Object.keys(WRONGS) as Wrong[]).filter((wrong) => !isAllowed(wrong) && counted(wrong) > 0)
}
