import { ApiKeysError, asApiKeysError } from './ApiKeysError'

/**
 * Waits for a number of milliseconds. Passed in, so that tests need no clock.
 *
 * Once `needless` fires nobody waits any more, and no timer is left running.
 */
export type Sleep = (milliseconds: number, needless?: AbortSignal) => Promise<void>

export const sleep: Sleep = (milliseconds, needless) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    needless?.addEventListener('abort', () => clearTimeout(timer), { once: true })
  })

/** A pause that ends at once when `stop` fires. */
export function stoppableSleep(pause: Sleep, stop: AbortSignal): Sleep {
  const stopped = new Promise<void>((resolve) => {
    stop.addEventListener('abort', () => resolve(), { once: true })
  })
  return (milliseconds, needless) => Promise.race([pause(milliseconds, needless), stopped])
}

const FIRST_PAUSE_MS = 500

/**
 * Runs again after a failure that `isWorthwhile`, at most `retries` times.
 *
 * Pauses with full jitter, so that clients which failed together do not come back together, and for at least as
 * long as the backend says. Where that is longer than anybody would wait, it does not run again.
 */
export async function retry<T>(
  run: () => Promise<T>,
  {
    retries,
    isWorthwhile,
    pause = sleep,
  }: { retries: number; isWorthwhile: (error: ApiKeysError) => boolean; pause?: Sleep },
): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      // One after the other is the point.
      return await run()
    } catch (error) {
      const known = asApiKeysError(error)
      if (failures >= retries || !isWorthwhile(known) || isRetryAfterTooLong(known)) throw known
      await pause(retryAfterMs(known) + Math.random() * FIRST_PAUSE_MS * 2 ** failures)
      // Who was waiting may have left meanwhile: a key made now would be one that nobody sees.
      if (!isWorthwhile(known)) throw known
    }
  }
}

const PATIENCE_SECONDS = 60

/** Whether a backend asks for more time than something that runs again by itself may take: a minute. */
export function isRetryAfterTooLong({ retryAfterSeconds = 0 }: ApiKeysError): boolean {
  return retryAfterSeconds > PATIENCE_SECONDS
}

/** How long a backend wants to be left alone, in milliseconds. */
export function retryAfterMs({ retryAfterSeconds = 0 }: ApiKeysError): number {
  return retryAfterSeconds * 1000
}

export const LATE = Symbol('late')

/** An answer, or `LATE` after a number of milliseconds without one. */
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

/** Gives up after a number of milliseconds, with `timeout`. Whatever comes later is not heard of. */
export async function withTimeout<T>(milliseconds: number, pause: Sleep, promise: PromiseLike<T>): Promise<T> {
  const answer = await raceTimeout(milliseconds, pause, promise)
  if (answer === LATE) throw new ApiKeysError('timeout')
  return answer
}

/** Only what another try may mend: a lost connection, a stumbling server, a twin still at work. */
export function isRetryable({ code, mayHaveApplied }: ApiKeysError): boolean {
  return code === 'in-progress' || (mayHaveApplied && code !== 'secret-missing')
}
