import type { PollMapping } from './AnswerMapping'
import { pollOperation } from './pollOperation'
import type { Answered } from './readListedRows'
import { readPath } from './readPath'

interface Change {
  readonly poll: PollMapping | undefined
  readonly signal: AbortSignal
  readonly send: () => Promise<Answered>
  /** Requests an address of the same origin. */
  readonly ask: (url: string) => Promise<Answered>
  /** Whether a body contains the changed key. */
  readonly holdsKey: (body: unknown) => boolean
}

/** Sends a change and waits until it is done. Resolves to the last response. */
export async function sendChange({ poll, signal, send, ask, holdsKey }: Change): Promise<Answered> {
  const answered = await send()
  if (!poll || isMade(answered, poll, holdsKey)) return answered
  return pollOperation(answered, poll, { ask, signal, option: 'poll', mayEnd: true, isOver: isConfirmed })
}

/**
 * Whether the response is the key itself, because the backend made the change synchronously. An unfinished operation
 * may omit `done`, so a missing `done` alone proves nothing.
 */
function isMade({ body, answer }: Answered, { done }: PollMapping, holdsKey: Change['holdsKey']): boolean {
  if (answer.status === 202 || typeof done !== 'string') return false
  return readPath(body, done) === undefined && holdsKey(body)
}

/** Whether a response without a body confirms the change by its status. */
function isConfirmed({ body, answer }: Answered): boolean {
  return body === undefined && answer.status !== 202
}
