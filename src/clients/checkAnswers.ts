import { isRecord } from '../core/isRecord'
import type { RestMapping } from './RestMapping'

/** What is wrong with the options of a mapping that read answers, as the rest of a sentence. */
export function answerFaultOf(mapping: RestMapping): string | undefined {
  return pagingFaultOf(mapping) ?? timesFaultOf(mapping) ?? statusFaultOf(mapping) ?? functionFaultOf(mapping)
}

const SHAPES =
  "'none', 'link-header', { nextUrl }, { cursor, next }, { lastId }, { offset, limit } or { page, perPage }"

function pagingFaultOf({ paging, routes, key }: RestMapping): string | undefined {
  if (paging === undefined || paging === 'none') return undefined
  const isObject = isRecord(paging)
  const isByUrl = paging === 'link-header' || (isObject && 'nextUrl' in paging)
  if (!isByUrl && !(isObject && ['cursor', 'lastId', 'offset', 'page'].some((name) => name in paging)))
    return `whose \`paging\` is not one of ${SHAPES}.`
  if (isByUrl && routes.list.startsWith('POST'))
    return 'whose `paging` follows URLs, though `routes.list` is a POST: say how the body asks for the next page.'
  if (isObject && 'lastId' in paging && typeof key?.id === 'object')
    return 'whose `paging.lastId` would put a secret into the address, since `key.id` is the secret: use another `paging`.'
  if (isObject && 'cursor' in paging && paging.next === undefined)
    return 'without `paging.next`: say where the answer has the cursor of the next page.'
  return undefined
}

function timesFaultOf({ times, never }: RestMapping): string | undefined {
  if (never !== undefined && !Array.isArray(never)) return 'whose `never` is not a list, such as [-1].'
  if (!isRecord(times)) return undefined
  try {
    void new Intl.DateTimeFormat('en', { timeZone: times.date })
    return undefined
  } catch {
    return "whose `times.date` is not a time zone, such as 'Europe/Madrid'."
  }
}

function statusFaultOf({ key }: RestMapping): string | undefined {
  const status = key?.status
  if (status === undefined) return undefined
  if (!isRecord(status) || status.at === undefined) return 'without `key.status.at`: say where the status of a key is.'
  const wrong = (['active', 'disabled', 'revoked', 'expired'] as const).find(
    (name) => status[name] !== undefined && !Array.isArray(status[name]),
  )
  return wrong && `whose \`key.status.${wrong}\` is not a list of values.`
}

/** JavaScript users have no types, and a text in place of a function would be ignored without a word. */
function functionFaultOf({ errors }: RestMapping): string | undefined {
  const wrong = (['inSuccess', 'isDone'] as const).find(
    (name) => errors?.[name] !== undefined && typeof errors[name] !== 'function',
  )
  return wrong && `whose \`errors.${wrong}\` is not a function.`
}
