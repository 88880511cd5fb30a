import { isRecord } from '../core/isRecord'
import type { Answer, BodyField, Field, Path } from './AnswerMapping'
import { callMapped, type OnFault } from './callMapped'

/** For a row that is read apart from its answer. */
export const NO_ANSWER: Answer = {
  // Node loads its whole HTTP client for the first one.
  get headers() {
    return new Headers()
  },
  status: 0,
  url: '',
}

const steps = new Map<Path, readonly string[]>()

/** Taken apart once: a list has the same paths in each of its rows. */
function stepsOf(path: Path): readonly string[] {
  const known = steps.get(path) ?? path.split('.')
  steps.set(path, known)
  return known
}

/** The value that a path leads to, or `undefined`. Own members alone: a path never climbs to a prototype. */
export function readPath(value: unknown, path: Path): unknown {
  if (path === '') return value
  let current = value
  for (const step of stepsOf(path)) {
    if (!isRecord(current) || !Object.hasOwn(current, step)) return undefined
    current = current[step]
  }
  return current
}

const ignore = () => {}

/** A field of a row. `UNREADABLE` after a function that threw or returned a promise. */
export function readField(
  row: unknown,
  field: Field | undefined,
  answer: Answer = NO_ANSWER,
  onFault: OnFault = ignore,
): unknown {
  if (field === undefined || !isRecord(row)) return undefined
  return typeof field === 'function' ? callMapped(() => field(row, answer), onFault) : readPath(row, field)
}

/** A part of a body. No function is called without one. */
export function readBody(body: unknown, field: BodyField, answer: Answer, onFault: OnFault): unknown {
  if (typeof field !== 'function') return readPath(body, field)
  return body === undefined ? undefined : callMapped(() => field(body, answer), onFault)
}
