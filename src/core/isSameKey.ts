import { warnOnce } from '../warnOnce'
import type { ApiKey } from './ApiKey'

/** Whether two rows with the same id are one key that was listed twice, and not two keys that share an id. */
export function isSameKey(one: ApiKey, other: ApiKey): boolean {
  return (
    one.name === other.name &&
    one.createdAt === other.createdAt &&
    one.hint?.prefix === other.hint?.prefix &&
    one.hint?.suffix === other.hint?.suffix
  )
}

export function warnAboutAmbiguousId(): void {
  warnOnce(
    'Two API keys in the list have the same id but different names, dates or hints. Neither can be shown or changed, ' +
      'because a change might reach the other one. Make sure that ids are unique, and send 64-bit ids as strings.',
  )
}
