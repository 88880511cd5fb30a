import type { ApiKey } from './ApiKey'
import { type ApiKeysError, asApiKeysError } from './ApiKeysError'
import type { KeyChange } from './changeKey'

/** What can be done with many keys at once. */
export type ManyAction = Exclude<KeyChange['type'], 'update'>

/** A key that could not be changed, and why. */
export interface FailedKey {
  readonly apiKey: ApiKey
  readonly error: ApiKeysError
}

/** How a change of many keys stands. Together the three hold every key once, when it is over. */
export interface ManyProgress {
  readonly done: readonly ApiKey[]
  readonly failed: readonly FailedKey[]
  /** The keys that were left alone. */
  readonly untouched: readonly ApiKey[]
}

/**
 * Changes keys one after another, and goes on after a failure. Never rejects.
 *
 * Not at once: a backend that limits its rate would refuse most of them, and what is stopped must not be
 * under way already. `isStopped` is asked before each.
 */
export async function changeMany(
  apiKeys: readonly ApiKey[],
  change: (apiKey: ApiKey) => Promise<void>,
  { onProgress, isStopped }: { onProgress: (progress: ManyProgress) => void; isStopped: () => boolean },
): Promise<ManyProgress> {
  let progress: ManyProgress = { done: [], failed: [], untouched: apiKeys }
  for (const apiKey of apiKeys) {
    if (isStopped()) break
    const { done, failed, untouched } = progress
    const rest = untouched.slice(1)
    try {
      await change(apiKey)
      progress = { done: [...done, apiKey], failed, untouched: rest }
    } catch (error) {
      progress = { done, failed: [...failed, { apiKey, error: asApiKeysError(error) }], untouched: rest }
    }
    onProgress(progress)
  }
  return progress
}
