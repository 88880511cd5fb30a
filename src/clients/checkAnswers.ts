import { isRecord } from '../core/isRecord'
import type { RestMapping } from './RestMapping'

/**
 * What is wrong with the options of a mapping that read answers, as the rest of a sentence. Each option by itself has
 * passed `restOptions`.
 */
export function answerFaultOf(mapping: RestMapping): string | undefined {
  return pagingFaultOf(mapping) ?? timesFaultOf(mapping)
}

function pagingFaultOf({ paging, routes, key }: RestMapping): string | undefined {
  const isByUrl = paging === 'link-header' || (isRecord(paging) && 'nextUrl' in paging)
  if (isByUrl && routes.list.startsWith('POST'))
    return 'whose `paging` follows URLs, though `routes.list` is a POST: say how the body asks for the next page.'
  if (isRecord(paging) && 'lastId' in paging && typeof key?.id === 'object')
    return 'whose `paging.lastId` would put a secret into the address, since `key.id` is the secret: use another `paging`.'
  return undefined
}

function timesFaultOf({ times }: RestMapping): string | undefined {
  if (typeof times !== 'object') return undefined
  try {
    void new Intl.DateTimeFormat('en', { timeZone: times.date })
    return undefined
  } catch {
    return "whose `times.date` is not a time zone, such as 'Europe/Madrid'."
  }
}
