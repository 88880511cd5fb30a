import type { ListQuery } from '../core/ApiKeysClient'
import { warnOnce } from '../warnOnce'
import type { Answer, BodyField, RestPaging } from './AnswerMapping'
import { reportTo } from './callMapped'
import { noRows } from './mappingErrors'
import {
  type CountedPaging,
  countedParams,
  firstOf,
  isCounted,
  nextAfter,
  type PageRequest,
  pageRequest,
  readTotal,
  sizeOf,
} from './mappedPaging'
import { readBody } from './readPath'

/** Replaces a row that the server counts and a function leaves out. */
export const LEFT_OUT: unique symbol = Symbol('left out')

/** A body with its response, and the address that was requested. */
export interface Answered {
  readonly body: unknown
  readonly answer: Answer
  readonly requestUrl: string
}

export interface ListReading {
  readonly rows: BodyField
  /** The name of the option, for messages. */
  readonly option: string
  readonly paging: RestPaging
  readonly total?: BodyField | undefined
  readonly idOf: (row: unknown) => string | undefined
  /** The address of the list. */
  readonly url: string
  readonly ask: (request: PageRequest) => Promise<Answered>
}

export interface ListedRows extends Answered {
  /** Has `LEFT_OUT` in place of each row that a function leaves out. */
  readonly items: readonly unknown[]
  readonly total: number | undefined
  readonly nextCursor: string | undefined
  /** Whether the server sent fewer rows than requested. */
  readonly isShort: boolean
  /** Whether rows have moved since the previous page was read, so that it may lack a key or show a deleted one. */
  readonly isStale: boolean
}

/** How many further pages are requested at most if a function leaves out every row of a page. */
const MORE_PAGES = 20

/**
 * Reads one page of rows. Also reads the next page if this one may be the last: a server that sends fewer rows than
 * requested has either no further rows, or a limit of its own.
 */
export async function readListedRows(list: ListReading, query: ListQuery): Promise<ListedRows> {
  let page = await readPage(list, query)
  for (let count = 0; count < MORE_PAGES && page.nextCursor !== undefined; count++) {
    const isLeftOut = page.items.length > 0 && page.items.every((row) => row === LEFT_OUT)
    const isDoubtful = mayBeLast(list.paging, page)
    if (!isLeftOut && !isDoubtful) return page
    const next = await readPage(list, { ...query, cursor: page.nextCursor })
    if (next.items.length === 0 || isRepeated(list, page, next)) return { ...page, nextCursor: undefined }
    page = { ...next, items: [...page.items, ...next.items], isStale: page.isStale || next.isStale }
    if (isDoubtful) return page
  }
  return page
}

function mayBeLast(paging: RestPaging, { isShort, total }: ListedRows): boolean {
  const isOpen = isCounted(paging) || (typeof paging === 'object' && 'lastId' in paging && paging.more === undefined)
  return isOpen && total === undefined && isShort
}

/** Detects a server that ignores the parameters of a page and sends the same page again. */
function isRepeated({ idOf }: ListReading, page: ListedRows, next: ListedRows): boolean {
  const ids = new Set(page.items.map(idOf))
  const isSame = next.items.every((row) => idOf(row) !== undefined && ids.has(idOf(row)))
  if (isSame) warnAboutRepetition()
  return isSame
}

function warnAboutRepetition(): void {
  warnOnce('The server sends the same API keys on every page. Check the names in `mapping.paging`.')
}

async function readPage(list: ListReading, query: ListQuery): Promise<ListedRows> {
  const { paging, idOf } = list
  if (isCounted(paging)) return readCountedPage(list, paging, query)
  const answered = await list.ask(pageRequest(paging, query, list.url))
  const items = rowsOf(list, answered)
  const last = items.findLast((row) => row !== LEFT_OUT)
  const total = readTotal(list.total, answered.body, answered.answer)
  const page = { ...answered, count: items.length, lastId: idOf(last) }
  const isAll = query.cursor === undefined && total !== undefined && items.length >= total
  const isOver = typeof paging === 'object' && 'lastId' in paging && (isAll || items.length === 0)
  const isShort = items.length < sizeOf(paging, query)
  return {
    ...answered,
    items,
    total,
    nextCursor: isOver ? undefined : nextAfter(paging, page),
    isShort,
    isStale: false,
  }
}

/** Reads one page by its offset or number. The list continues until the total is reached or a page is empty. */
async function readCountedPage(list: ListReading, paging: CountedPaging, query: ListQuery): Promise<ListedRows> {
  const size = sizeOf(paging, query)
  const start = (query.cursor === undefined ? undefined : readCursor(query.cursor)) ?? { at: firstOf(paging), seen: 0 }
  const { answered, items, isShort, isStale } = await readWithOverlap(list, paging, start, size)
  const total = readTotal(list.total, answered.body, answered.answer)
  const seen = start.seen + items.length
  const isOver = items.length === 0 || (total !== undefined && seen >= total)
  const at = 'offset' in paging ? start.at + items.length : start.at + 1
  const lastId = list.idOf(items.findLast((row) => row !== LEFT_OUT))
  const nextCursor = isOver
    ? undefined
    : writeCursor({ at, seen, lastId: items.at(-1) === LEFT_OUT ? undefined : lastId })
  // A page that repeats the previous one makes no progress.
  const isStuck = lastId !== undefined && lastId === start.lastId && !isOver
  if (isStuck) warnAboutRepetition()
  return {
    ...answered,
    items: isStuck ? [] : items,
    total,
    nextCursor: isStuck ? undefined : nextCursor,
    isShort,
    isStale,
  }
}

/**
 * Reads a page and detects deletions, which move the later rows forward so that one row is on no page. A page with an
 * offset starts with the last row of the previous page. Page numbers allow no such overlap, so the previous page is
 * read again unless there is a total.
 */
async function readWithOverlap(list: ListReading, paging: CountedPaging, start: CountedCursor, size: number) {
  const { idOf, ask } = list
  const read = async (at: number) => {
    const answered = await ask({ params: countedParams(paging, at, size) })
    const items = rowsOf(list, answered)
    return { answered, items, isShort: items.length < size, isStale: false }
  }
  const { at, lastId } = start
  if (lastId === undefined) return read(at)
  if ('offset' in paging) {
    const page = size > 1 && at > 0 ? await read(at - 1) : undefined
    const isSame = page && idOf(page.items[0]) === lastId
    if (isSame && page.items.length > 1) return { ...page, items: page.items.slice(1) }
    // Either no row follows, or the server sends one row at a time.
    return { ...(await read(at)), isStale: page !== undefined && !isSame }
  }
  const page = await read(at)
  if (readTotal(list.total, page.answered.body, page.answered.answer) !== undefined) return page
  const before = await read(at - 1)
  return { ...page, isStale: idOf(before.items.at(-1)) !== lastId }
}

/** Returns the rows of a body. `null` is accepted because Go encodes an empty list so. */
function rowsOf({ rows, option }: ListReading, { body, answer }: Answered): readonly unknown[] {
  const found = readBody(body, rows, answer, reportTo(option, 'The list cannot be read.'))
  if (found === null) return []
  if (!Array.isArray(found)) throw noRows(rows, option)
  return typeof rows === 'function' ? found.map((row: unknown) => row ?? LEFT_OUT) : found
}

/** The start of a page by its offset or number, and the number of rows before it. */
interface CountedCursor {
  /** The number of the row or of the page. */
  readonly at: number
  /** The number of rows on the previous pages. */
  readonly seen: number
  /** The id of the last row of the previous page, which tells whether the rows have moved since. */
  readonly lastId?: string | undefined
}

function writeCursor({ at, seen, lastId }: CountedCursor): string {
  return JSON.stringify(lastId === undefined ? [at, seen] : [at, seen, lastId])
}

/** Reads a cursor, which may also be a plain number. Returns `undefined` for anything else. */
function readCursor(cursor: string): CountedCursor | undefined {
  let parts: unknown
  try {
    parts = JSON.parse(cursor)
  } catch {
    return undefined
  }
  const [at, seen = at, lastId]: readonly unknown[] = Array.isArray(parts) ? parts : [parts]
  if (!Number.isSafeInteger(at) || !Number.isSafeInteger(seen)) return undefined
  return { at: Number(at), seen: Number(seen), lastId: typeof lastId === 'string' ? lastId : undefined }
}
