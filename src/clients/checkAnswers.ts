import { isRecord } from '../core/isRecord'
import type { RestMapping } from './RestMapping'

/**
 * Returns what is wrong with the combination of the options that read responses, as one sentence. `restOptions` has
 * checked each option by itself.
 */
export function answerFaultOf({ paging, routes, key }: RestMapping): string | undefined {
  const isByUrl = paging === 'link-header' || (isRecord(paging) && 'nextUrl' in paging)
  if (isByUrl && routes.list.startsWith('POST'))
    return '`mapping.paging` follows URLs, though `mapping.routes.list` is a POST: say how the body asks for the next page.'
  if (isRecord(paging) && 'lastId' in paging && typeof key?.id === 'object')
    return '`mapping.paging.lastId` would put a secret into the address, since `mapping.key.id` is the secret: use another `paging`.'
  return undefined
}
