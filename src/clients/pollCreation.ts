import { ApiKeysError, asApiKeysError, inDoubt, isApiKeysError } from '../core/ApiKeysError'
import { type Sleep, sleep } from '../core/retrying'
import { settingError } from '../core/settingError'
import type { PollMapping } from './AnswerMapping'
import { reportTo, UNREADABLE } from './callMapped'
import type { Answered } from './readListedRows'
import { readBody } from './readPath'
import { onSameOrigin } from './sameOrigin'
import { isDoubtfulCode } from './statusCodes'

const [INTERVAL_MS, TIMEOUT_MS] = [1000, 60_000]
/** A server that is overloaded or restarts has not forgotten what it was asked to do. */
const TRANSIENT: ReadonlySet<string> = new Set(['unreachable', 'timeout', 'server-error', 'rate-limited'])

interface Polling {
  readonly option: 'created' | 'rotated'
  readonly ask: (url: string) => Promise<Answered>
  readonly signal: AbortSignal
  readonly pause?: Sleep
}

/**
 * Asks until a key exists that a backend creates later. Resolves to the last answer. Rejects with an `ApiKeysError`,
 * after which the key may exist unless the backend says that it refused to create it.
 */
export async function pollCreation(first: Answered, poll: PollMapping, polling: Polling): Promise<Answered> {
  const { option, ask, signal, pause = sleep } = polling
  const deadline = Date.now() + (poll.timeout ?? TIMEOUT_MS)
  let current = first
  let url = first.requestUrl
  let hasAddress = false
  while (isPending(current, poll, option)) {
    const named = addressIn(current, poll, option)
    if (named === undefined && !hasAddress) throw noAddress(option)
    if (named !== undefined) url = addressOn(url, named, option)
    hasAddress = true
    if (signal.aborted || Date.now() >= deadline)
      throw new ApiKeysError(signal.aborted ? 'aborted' : 'timeout', { mayHaveApplied: true })
    await pause(poll.interval ?? pauseIn(current))
    current = await askAgain(ask, url, current)
  }
  return current
}

/** The backend has accepted the request, whatever it says of the address. */
function addressOn(base: string, named: string, option: string): string {
  try {
    return onSameOrigin(base, named, `${option}.poll.at`)
  } catch (error) {
    throw inDoubt(asApiKeysError(error))
  }
}

async function askAgain(ask: Polling['ask'], url: string, current: Answered): Promise<Answered> {
  try {
    return await ask(url)
  } catch (error) {
    const known = asApiKeysError(error)
    if (TRANSIENT.has(known.code)) return current
    // The operation was found and has failed, or nobody knows.
    throw isApiKeysError(error) && (known.status ?? 500) < 300 && !isDoubtfulCode(known.code) ? known : inDoubt(known)
  }
}

function isPending({ body, answer }: Answered, { done }: PollMapping, option: string): boolean {
  if (done === undefined) return answer.status === 202
  const found = readBody(body, done, answer, reportTo(`${option}.poll.done`, 'The key is waited for.'))
  return found === undefined || found === null || found === false || found === UNREADABLE
}

function addressIn({ body, answer }: Answered, { at }: PollMapping, option: string): string | undefined {
  const { headers } = answer
  if (at === undefined) return headers.get('location') ?? headers.get('operation-location') ?? undefined
  const found = readBody(body, at, answer, reportTo(`${option}.poll.at`, 'The key is not waited for.'))
  return typeof found === 'string' && found !== '' ? found : undefined
}

function pauseIn({ answer: { headers } }: Answered): number {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 60) * 1000 : INTERVAL_MS
}

function noAddress(option: string): ApiKeysError {
  return settingError(
    'secret-missing',
    `The backend creates the key later, and its answer has no address to ask. Check \`mapping.${option}.poll.at\` of the client.`,
  )
}
