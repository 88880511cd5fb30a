import { isRecord } from '../core/isRecord'
import { warnOnce } from '../warnOnce'

/** In place of a value whose function threw or returned a promise. No parser takes a symbol for a value. */
export const UNREADABLE: unique symbol = Symbol('unreadable')

/** The fault of a function of a mapping, as the predicate of a sentence. */
export type Fault = 'threw an error' | 'returned a promise, but must be synchronous'
export type OnFault = (fault: Fault) => void

/** Calls a function of a mapping, which may do anything. What it throws is never quoted: it may hold a secret. */
export function callMapped(call: () => unknown, onFault: OnFault): unknown {
  let value: unknown
  try {
    value = call()
    if (!isThenable(value)) return value
  } catch {
    onFault('threw an error')
    return UNREADABLE
  }
  // Its rejection must not reach the host as unhandled.
  void Promise.resolve(value).catch(() => {})
  onFault('returned a promise, but must be synchronous')
  return UNREADABLE
}

/** Reports a function of a mapping that is not one of a row, once. */
export function reportTo(path: string, consequence: string): OnFault {
  return (fault) => warnOnce(`The function \`mapping.${path}\` ${fault}. ${consequence}`)
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return isRecord(value) && typeof value['then'] === 'function'
}
