import type { ApiKey } from './ApiKey'
import { type ApiKeysError, asApiKeysError } from './ApiKeysError'
import type { KeyChange } from './mutateKey'
import { retry, type Sleep, sleep } from './retry'

/** An action on many keys at once. */
export type BulkAction = Exclude<KeyChange['type'], 'update'>

/** A key that could not be changed, and why. */
export interface FailedKey {
  readonly apiKey: ApiKey
  readonly error: ApiKeysError
}

/** The progress of a bulk change. Every key is in exactly one of the three lists when the run is over. */
export interface BulkMutationProgress {
  readonly done: readonly ApiKey[]
  readonly failed: readonly FailedKey[]
  /** The keys that were not changed, because the run was stopped. */
  readonly skipped: readonly ApiKey[]
}

/**
 * Changes keys one after another, and continues after a failure. Never rejects.
 *
 * The changes are sequential because a backend with a rate limit would reject most parallel requests, and because a
 * stopped run must not have further requests in flight. `isStopped` is called before each change. A rate-limited change
 * is retried after the time that the backend names. If that time is too long, or the session has expired, the remaining
 * keys fail without a request.
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

const RETRIES = 4
const USUAL_WAIT_SECONDS = 2

/** Runs a change with retries. Resolves to the error, or to `undefined` on success. */
function patiently(
  run: () => Promise<void>,
  isStopped: () => boolean,
  pause: Sleep,
): Promise<ApiKeysError | undefined> {
  const retried = retry(run, {
    retries: RETRIES,
    shouldRetry: ({ code }) => code === 'rate-limited' && !isStopped(),
    delayOf: ({ retryAfterSeconds: seconds }, failures) =>
      1000 * Math.max(seconds ?? USUAL_WAIT_SECONDS * (failures + 1), 1),
    // In steps of a second, because the run may be stopped in the meantime.
    pause: async (milliseconds) => {
      for (let waited = 0; waited < milliseconds && !isStopped(); waited += 1000) await pause(1000)
    },
  })
  return retried.then(() => undefined, asApiKeysError)
}
