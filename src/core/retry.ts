import { ApiKeysError, asApiKeysError } from './ApiKeysError'

/**
 * Waits for a number of milliseconds. Passed as a parameter, so that tests need no real clock.
 *
 * When `needless` fires, the timer is cleared, because nobody waits for it any longer.
 */
export type Sleep = (milliseconds: number, needless?: AbortSignal) => Promise<void>

export const sleep: Sleep = (milliseconds, needless) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    needless?.addEventListener('abort', () => clearTimeout(timer), { once: true })
  })

/** Returns a sleep function that resolves as soon as `stop` fires. */
export function stoppableSleep(pause: Sleep, stop: AbortSignal): Sleep {
  const stopped = new Promise<void>((resolve) => {
    stop.addEventListener('abort', () => resolve(), { once: true })
  })
  return (milliseconds, needless) => Promise.race([pause(milliseconds, needless), stopped])
}

const FIRST_PAUSE_MS = 500

/**
 * Runs a function again after a failure that `shouldRetry`, at most `retries` times.
 *
 * By default, pauses with full jitter, so that clients that failed together do not retry together, and at least for the
 * time that the backend asks for. If that time is too long, it does not retry.
 */
export async function retry<T>(
  run: () => Promise<T>,
  { retries, shouldRetry, delayOf = jitteredDelay, pause = sleep }: RetryOptions,
): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      // Retries are sequential by design.
      return await run()
    } catch (error) {
      const known = asApiKeysError(error)
      if (failures >= retries || !shouldRetry(known) || isRetryAfterTooLong(known)) throw known
      await pause(delayOf(known, failures))
      // The user may have left during the pause, and would not see the secret of a key that is created now.
      if (!shouldRetry(known)) throw known
    }
  }
}

interface RetryOptions {
  readonly retries: number
  readonly shouldRetry: (error: ApiKeysError) => boolean
  /** The pause before the next try, in milliseconds. */
  readonly delayOf?: (error: ApiKeysError, earlierFailures: number) => number
  readonly pause?: Sleep
}

function jitteredDelay(error: ApiKeysError, earlierFailures: number): number {
  return retryAfterMs(error) + Math.random() * FIRST_PAUSE_MS * 2 ** earlierFailures
}

const PATIENCE_SECONDS = 60

/** Whether the backend asks for a longer pause than an automatic retry may take, which is a minute. */
export function isRetryAfterTooLong({ retryAfterSeconds = 0 }: ApiKeysError): boolean {
  return retryAfterSeconds > PATIENCE_SECONDS
}

/** Returns the pause that the backend asks for, in milliseconds. */
export function retryAfterMs({ retryAfterSeconds = 0 }: ApiKeysError): number {
  return retryAfterSeconds * 1000
}

export const LATE = Symbol('late')

/** Resolves to the answer, or to `LATE` if the timeout is reached first. */
export async function raceTimeout<T>(
  milliseconds: number,
  pause: Sleep,
  answer: PromiseLike<T>,
): Promise<T | typeof LATE> {
  const answered = new AbortController()
  const isTooLate = pause(milliseconds, answered.signal).then((): typeof LATE => LATE)
  try {
    return await Promise.race([answer, isTooLate])
  } finally {
    answered.abort()
  }
}

/** Rejects with `timeout` after a number of milliseconds. A later result is ignored. */
export async function withTimeout<T>(milliseconds: number, pause: Sleep, promise: PromiseLike<T>): Promise<T> {
  const answer = await raceTimeout(milliseconds, pause, promise)
  if (answer === LATE) throw new ApiKeysError('timeout')
  return answer
}

/** Whether a retry may help: the connection was lost, the server failed, or the same request is still in progress. */
export function isRetryable({ code, mayHaveApplied }: ApiKeysError): boolean {
  return code === 'in-progress' || (mayHaveApplied && code !== 'secret-missing')
}
