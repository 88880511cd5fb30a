import { isRecord } from '../core/isRecord'
import type { RestMapping } from './RestMapping'

/**
 * The fault in the options of a mapping that read answers, as one sentence. Each option by itself has passed
 * `restOptions`.
 */
export function answerFaultOf({ paging, routes, key }: RestMapping): string | undefined {
  const isByUrl = paging === 'link-header' || (isRecord(paging) && 'nextUrl' in paging)
  if (isByUrl && routes.list.startsWith('POST'))
    return '`mapping.paging` follows URLs, though `mapping.routes.list` is a POST: say how the body asks for the next page.'
  if (isRecord(paging) && 'lastId' in paging && typeof key?.id === 'object')
    return '`mapping.paging.lastId` would put a secret into the address, since `mapping.key.id` is the secret: use another `paging`.'
  return undefined
}
