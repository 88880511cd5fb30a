import type { ListQuery } from '../core/ApiKeysClient'
import { isRecord } from '../core/isRecord'
import { readPath } from './readPath'
import type { RestPaging } from './RestMapping'

export const CONTRACT_PAGING: RestPaging = { cursor: 'cursor', limit: 'limit', next: 'nextCursor' }
/** How many rows to ask for where a backend pages and the table does not say. */
const USUAL_SIZE = 50

export type Params = Readonly<Record<string, string | number | undefined>>

/** The parameters of one page. A cursor of a backend that counts is the number of rows, or the page, to start at. */
export function pageParams(paging: RestPaging, { cursor, limit }: ListQuery): Params {
  if (paging === 'none') return {}
  if ('cursor' in paging) return { ...(paging.limit && { [paging.limit]: limit }), [paging.cursor]: cursor }
  const size = limit ?? paging.size ?? USUAL_SIZE
  if ('offset' in paging) return { [paging.limit]: size, [paging.offset]: Number(cursor ?? 0) }
  return { [paging.perPage]: size, [paging.page]: Number(cursor ?? paging.first ?? 1) }
}

/** The parameters as a body, in which a name such as `variables.skip` is a path. */
export function nested(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(params)) {
    const steps = name.split('.')
    const last = steps.pop() ?? name
    let place = body
    for (const step of steps) {
      const next = Object.hasOwn(place, step) ? place[step] : undefined
      place = place[step] = isRecord(next) ? next : {}
    }
    place[last] = value
  }
  return body
}

/** Where the next page starts, by what the answer says or by how many rows came. */
export function nextAfter(
  paging: RestPaging,
  { cursor, limit }: ListQuery,
  answer: { readonly body: unknown; readonly count: number; readonly total: number | undefined },
): string | undefined {
  if (paging === 'none') return undefined
  if ('cursor' in paging) {
    const next = readPath(answer.body, paging.next)
    if (paging.more !== undefined && readPath(answer.body, paging.more) !== true) return undefined
    return typeof next === 'string' || typeof next === 'number' ? String(next) : undefined
  }
  const size = limit ?? paging.size ?? USUAL_SIZE
  if (answer.count === 0) return undefined
  if ('offset' in paging) {
    const end = Number(cursor ?? 0) + answer.count
    return (answer.total === undefined ? answer.count >= size : end < answer.total) ? String(end) : undefined
  }
  const first = paging.first ?? 1
  const page = Number(cursor ?? first)
  const end = (page - first) * size + answer.count
  return (answer.total === undefined ? answer.count >= size : end < answer.total) ? String(page + 1) : undefined
}
