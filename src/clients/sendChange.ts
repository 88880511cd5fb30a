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
  /** Whether a body holds the key that is changed. */
  readonly holdsKey: (body: unknown) => boolean
}

/** Sends a change, and waits until it is made. Resolves to the last answer. */
export async function sendChange({ poll, signal, send, ask, holdsKey }: Change): Promise<Answered> {
  const answered = await send()
  if (!poll || isMade(answered, poll, holdsKey)) return answered
  return pollOperation(answered, poll, { ask, signal, option: 'poll', mayEnd: true, isOver: isConfirmed })
}

/**
 * Whether the answer is the key itself, because the backend made the change at once. An operation that is not done may
 * leave `done` out, so its absence alone says nothing.
 */
function isMade({ body, answer }: Answered, { done }: PollMapping, holdsKey: Change['holdsKey']): boolean {
  if (answer.status === 202 || typeof done !== 'string') return false
  return readPath(body, done) === undefined && holdsKey(body)
}

/** An answer without a body says by its status that the change is made. */
function isConfirmed({ body, answer }: Answered): boolean {
  return body === undefined && answer.status !== 202
}
