import { isRecord } from '../core/isRecord'
import { warnOnce } from '../warnOnce'

/** Replaces a value whose function threw or returned a promise. Parsers reject a symbol. */
export const UNREADABLE: unique symbol = Symbol('unreadable')

/** Why a function of a mapping failed, as the predicate of a sentence. */
export type Fault = 'threw an error' | 'returned a promise, but must be synchronous'
export type OnFault = (fault: Fault) => void

/** Calls a function of a mapping. An error that it throws is never quoted, because it may hold a secret. */
export function callMapped(call: () => unknown, onFault: OnFault): unknown {
  let value: unknown
  try {
    value = call()
    if (!isThenable(value)) return value
  } catch {
    onFault('threw an error')
    return UNREADABLE
  }
  // Prevents an unhandled rejection in the host.
  void Promise.resolve(value).catch(() => {})
  onFault('returned a promise, but must be synchronous')
  return UNREADABLE
}

/** Returns a callback that reports a function of a mapping once. For functions that do not read a row. */
export function reportTo(path: string, consequence: string): OnFault {
  return (fault) => warnOnce(`The function \`mapping.${path}\` ${fault}. ${consequence}`)
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return isRecord(value) && typeof value['then'] === 'function'
}
