import type { ListQuery } from '../core/ApiKeysClient'
import { isRecord } from '../core/isRecord'
import { warnOnce } from '../warnOnce'
import type { Answer, BodyField, RestPaging } from './AnswerMapping'
import { reportTo, UNREADABLE } from './callMapped'
import { readBody } from './readPath'
import { nextLinkOf, onSameOrigin } from './sameOrigin'

export const CONTRACT_PAGING: RestPaging = { cursor: 'cursor', limit: 'limit', next: 'nextCursor' }
/** The number of rows to request if neither the mapping nor the table sets it. */
const USUAL_SIZE = 50

export type Params = Readonly<Record<string, string | number | undefined>>

/** The request for one page: query parameters, or the URL that the previous page named. */
export interface PageRequest {
  readonly params: Params
  readonly url?: string | undefined
}

export type CountedPaging = Extract<RestPaging, { readonly offset: string } | { readonly page: string }>

export function isCounted(paging: RestPaging): paging is CountedPaging {
  return typeof paging === 'object' && ('offset' in paging || 'page' in paging)
}

/** Returns the number of rows to request. */
export function sizeOf(paging: RestPaging, { limit }: ListQuery): number {
  return limit ?? (isCounted(paging) ? paging.size : undefined) ?? USUAL_SIZE
}

/** Returns the request for one page. `listUrl` is the address of the list. */
export function pageRequest(paging: RestPaging, { cursor, limit }: ListQuery, listUrl: string): PageRequest {
  if (paging === 'none') return { params: {} }
  const isByUrl = paging === 'link-header' || 'nextUrl' in paging
  // The address is checked because a cursor may come from a cache that others can write to.
  if (isByUrl && cursor !== undefined) return { params: {}, url: onSameOrigin(listUrl, cursor, 'paging') }
  if (paging === 'link-header') return { params: {} }
  const size = 'limit' in paging && paging.limit ? { [paging.limit]: limit } : {}
  if ('cursor' in paging) return { params: { ...size, [paging.cursor]: cursor } }
  if ('lastId' in paging) return { params: { ...size, [paging.lastId]: cursor } }
  return { params: size }
}

/** Returns the parameters of a page with an offset or a page number. */
export function countedParams(paging: CountedPaging, at: number, size: number): Params {
  return 'offset' in paging
    ? { [paging.limit]: size, [paging.offset]: at }
    : { [paging.perPage]: size, [paging.page]: at }
}

/** Returns the offset or number of the first page. */
export function firstOf(paging: CountedPaging): number {
  return 'offset' in paging ? 0 : (paging.first ?? 1)
}

/** The parts of an answer that name the next page, for paging without offsets or page numbers. */
export interface PageAnswer {
  readonly body: unknown
  readonly answer: Answer
  readonly requestUrl: string
  readonly count: number
  readonly lastId: string | undefined
}

/** Returns the cursor of the next page from the response. */
export function nextAfter(paging: RestPaging, page: PageAnswer): string | undefined {
  if (paging === 'none' || isCounted(paging)) return undefined
  if (paging === 'link-header' || 'nextUrl' in paging) {
    const named = paging === 'link-header' ? nextLinkOf(page.answer.headers) : nextIn(page, 'nextUrl', paging.nextUrl)
    const option = paging === 'link-header' ? 'paging' : 'paging.nextUrl'
    return named === undefined ? undefined : onSameOrigin(page.requestUrl, named, option)
  }
  if (paging.more !== undefined && readIn(page, 'more', paging.more) !== true) return undefined
  if ('cursor' in paging) return nextIn(page, 'next', paging.next)
  if (page.count > 0 && page.lastId === undefined)
    warnOnce('The list is incomplete: `mapping.paging.lastId` requires an id in the last row. Check `mapping.key.id`.')
  return page.lastId
}

function readIn({ body, answer }: PageAnswer, option: string, field: BodyField): unknown {
  return readBody(body, field, answer, reportTo(`paging.${option}`, 'The list may be incomplete.'))
}

function nextIn(page: PageAnswer, option: string, field: BodyField): string | undefined {
  const next = readIn(page, option, field)
  if (typeof next === 'string' || typeof next === 'number') return String(next) || undefined
  const isEnd = next === undefined || next === null || next === false || next === UNREADABLE
  if (!isEnd) warnOnce(`The list is incomplete: the value at \`mapping.paging.${option}\` is not a string.`)
  return undefined
}

/** Returns the number of all keys, from the body or the usual headers. */
export function readTotal(total: BodyField | undefined, body: unknown, answer: Answer): number | undefined {
  const found = readBody(body, total ?? 'total', answer, reportTo('total', 'The total number of API keys is unknown.'))
  const count = asCount(found)
  if (count !== undefined || total !== undefined) return count
  return asCount(answer.headers.get('x-total-count') ?? answer.headers.get('x-total'))
}

/** Reads a number. Headers and some bodies have numbers as text. */
function asCount(value: unknown): number | undefined {
  const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined
}

/** Returns the parameters as a body, in which a name such as `variables.skip` is a path. */
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
