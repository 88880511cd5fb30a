import { ApiKeysError, asApiKeysError, inDoubt, isApiKeysError } from '../core/ApiKeysError'
import { type Sleep, sleep, stoppableSleep } from '../core/retry'
import { configError } from '../core/configError'
import type { PollMapping } from './AnswerMapping'
import { reportTo, UNREADABLE } from './callMapped'
import type { Answered } from './readListedRows'
import { readBody } from './readPath'
import { onSameOrigin } from './sameOrigin'
import { isDoubtfulCode } from './statusCodes'

const [INTERVAL_MS, TIMEOUT_MS] = [1000, 60_000]
/** Failures after which polling continues: an overloaded or restarting server still carries out the operation. */
const TRANSIENT: ReadonlySet<string> = new Set(['unreachable', 'timeout', 'server-error', 'rate-limited'])

interface Polling {
  readonly ask: (url: string) => Promise<Answered>
  readonly signal: AbortSignal
  /** The name of the option, for messages. */
  readonly option: 'poll' | 'created.poll' | 'rotated.poll'
  /** Whether polling ends with a response without an address, because that response only confirms the request. */
  readonly mayEnd?: boolean
  /** Whether a response is the last one, regardless of the mapping. */
  readonly isOver?: (current: Answered) => boolean
  readonly pause?: Sleep
}

/**
 * Polls until the backend has finished an operation. Resolves to the last response. Rejects with an `ApiKeysError`,
 * after which the change may still be made unless the backend reports that it failed.
 */
export async function pollOperation(first: Answered, poll: PollMapping, polling: Polling): Promise<Answered> {
  const { ask, signal, option } = polling
  const pause = stoppableSleep(polling.pause ?? sleep, signal)
  const deadline = Date.now() + (poll.timeout ?? TIMEOUT_MS)
  let current = first
  let url = first.requestUrl
  let hasAddress = false
  while (!polling.isOver?.(current) && isPending(current, poll, option)) {
    const named = addressIn(current, poll, option)
    if (named === undefined && !hasAddress) {
      if (polling.mayEnd) return current
      throw noAddress(option)
    }
    if (named !== undefined) url = addressOn(url, named, option)
    hasAddress = true
    const left = deadline - Date.now()
    if (left <= 0) throw new ApiKeysError('timeout', { mayHaveApplied: true })
    if (!signal.aborted) await pause(Math.min(poll.interval ?? pauseIn(current), left), signal)
    if (signal.aborted) throw new ApiKeysError('aborted', { mayHaveApplied: true })
    current = await askAgain(ask, url, current)
  }
  return current
}

/** An invalid address does not undo the request, which the backend has accepted. */
function addressOn(base: string, named: string, option: string): string {
  try {
    return onSameOrigin(base, named, `${option}.at`)
  } catch (error) {
    throw inDoubt(asApiKeysError(error))
  }
}

async function askAgain(ask: Polling['ask'], url: string, current: Answered): Promise<Answered> {
  try {
    return await ask(url)
  } catch (error) {
    const known = asApiKeysError(error)
    // An operation that was found and has failed is not requested again.
    const isFound = isApiKeysError(error) && (known.status ?? 500) < 300
    if (!isFound && TRANSIENT.has(known.code)) return current
    throw isFound && !isDoubtfulCode(known.code) ? known : inDoubt(known)
  }
}

function isPending({ body, answer }: Answered, { done }: PollMapping, option: string): boolean {
  if (done === undefined) return answer.status === 202
  const found = readBody(body, done, answer, reportTo(`${option}.done`, 'Polling continues.'))
  return found === undefined || found === null || found === false || found === UNREADABLE
}

function addressIn({ body, answer }: Answered, { at }: PollMapping, option: string): string | undefined {
  const { headers } = answer
  if (at === undefined) return headers.get('location') ?? headers.get('operation-location') ?? undefined
  const found = readBody(body, at, answer, reportTo(`${option}.at`, 'The operation is not polled.'))
  return typeof found === 'string' && found !== '' ? found : undefined
}

/** Returns the interval that the server asks for. Zero and unreadable values count as missing. */
function pauseIn({ answer: { headers } }: Answered): number {
  const seconds = Number(headers.get('retry-after'))
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 60) * 1000 : INTERVAL_MS
}

function noAddress(option: string): ApiKeysError {
  return configError(
    'secret-missing',
    `The backend creates the key asynchronously, but its response contains no address to poll. Check \`mapping.${option}.at\` of the client.`,
  )
}
