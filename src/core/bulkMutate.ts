import type { ApiKey } from './ApiKey'
import { type ApiKeysError, asApiKeysError } from './ApiKeysError'
import type { KeyChange } from './mutateKey'
import { isRetryAfterTooLong, type Sleep, sleep } from './retry'

/** What can be done with many keys at once. */
export type BulkAction = Exclude<KeyChange['type'], 'update'>

/** A key that could not be changed, and why. */
export interface FailedKey {
  readonly apiKey: ApiKey
  readonly error: ApiKeysError
}

/** How a change of many keys stands. Together the three hold every key once, when it is over. */
export interface BulkMutationProgress {
  readonly done: readonly ApiKey[]
  readonly failed: readonly FailedKey[]
  /** The keys that were not changed, because the run was stopped. */
  readonly skipped: readonly ApiKey[]
}

/**
 * Changes keys one after another, and goes on after a failure. Never rejects.
 *
 * Not at once: a backend that limits its rate would refuse most of them, and what is stopped must not be
 * under way already. `isStopped` is asked before each. What comes too fast is tried again after the time that the
 * backend names. Where that is long, or the session has ended, the others would be refused just so: they fail
 * without being asked for.
 */
export async function bulkMutate(
  apiKeys: readonly ApiKey[],
  change: (apiKey: ApiKey) => Promise<void>,
  { onProgress, isStopped, pause = sleep }: Run,
): Promise<BulkMutationProgress> {
  let progress: BulkMutationProgress = { done: [], failed: [], skipped: apiKeys }
  for (const apiKey of apiKeys) {
    if (isStopped()) break
    const { done, failed, skipped } = progress
    const rest = skipped.slice(1)
    const error = await patiently(() => change(apiKey), isStopped, pause)
    const isHopeless = error?.code === 'unauthorized' || error?.code === 'rate-limited'
    if (error && isHopeless && !isStopped()) {
      return { done, failed: [...failed, ...skipped.map((each) => ({ apiKey: each, error }))], skipped: [] }
    }
    progress = error
      ? { done, failed: [...failed, { apiKey, error }], skipped: rest }
      : { done: [...done, apiKey], failed, skipped: rest }
    onProgress(progress)
  }
  return progress
}

interface Run {
  readonly onProgress: (progress: BulkMutationProgress) => void
  readonly isStopped: () => boolean
  readonly pause?: Sleep
}

const TRIES = 5
const USUAL_WAIT_SECONDS = 2

/** Resolves to what went wrong. */
async function patiently(
  run: () => Promise<void>,
  isStopped: () => boolean,
  pause: Sleep,
): Promise<ApiKeysError | undefined> {
  for (let tries = 1; ; tries++) {
    try {
      await run()
      return undefined
    } catch (error) {
      const known = asApiKeysError(error)
      const { code, retryAfterSeconds: seconds = USUAL_WAIT_SECONDS * tries } = known
      if (code !== 'rate-limited' || isRetryAfterTooLong(known) || tries === TRIES) return known
      // By the second, for it may be stopped meanwhile.
      for (let waited = 0; waited < Math.max(seconds, 1) && !isStopped(); waited++) await pause(1000)
      if (isStopped()) return known
    }
  }
}
