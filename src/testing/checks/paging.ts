import { assertKept, assertSame, needs } from '../assertions'
import { type Check, type TestClient, untilYounger } from '../Check'
import { keyPages, listPages } from '../keyPages'

/** The maximum number of pages that are read from a list that others use as well. */
const PAGES = 5

/** The checks of lists with more than one page. */
export const pagingChecks: readonly Check[] = [
  {
    feature: 'list',
    title: 'reaches every key once, page by page',
    rule: 'A cursor names a place in the order; the last page has no `nextCursor`.',
    options: ['paging', 'rows', 'total'],
    async run(call) {
      const created: string[] = []
      for (let index = 0; index < 5; index++) created.push((await call.create({ name: call.named(`key ${index}`) })).id)
      const limit = await pageSize(call)
      const seen = await whileQuiet(call, async () => (await call.own({ limit })).map(({ id }) => id))
      const repeated = seen.filter((id, index) => seen.indexOf(id) !== index).length
      const missing = created.filter((id) => !seen.includes(id)).length
      assertKept(repeated === 0, `The pages repeat ${repeated} of 5 keys.`)
      assertKept(missing === 0, `The pages skip ${missing} of 5 keys.`)
      assertSame(seen.length, 5, 'The number of keys on all pages')
    },
  },
  {
    feature: 'list',
    title: 'has pages that add up to the total',
    rule: '`total` is the number of keys on all pages, and no page has more than `limit`.',
    options: ['total', 'paging', 'rows'],
    async run(call) {
      for (let index = 0; index < 3; index++) await call.create({ name: call.named(`key ${index}`) })
      const limit = await pageSize(call)
      const { items, nextCursor } = await call.list({ limit })
      // With a mapping, the mapping may set the paging and the server the page size.
      const isLimited = items.length <= limit || !nextCursor || call.isMapped
      assertKept(isLimited, `A page of at most ${limit} keys has ${items.length}.`, 'paging.limit', 'paging.perPage')
      await addUp(call, undefined)
      await addUp(call, limit)
    },
  },
  {
    feature: 'list',
    title: 'lists the newest key first',
    rule: 'Newest first.',
    options: ['query', 'paging'],
    async run({ create, named, find, own, list }) {
      const older = await create({ name: named('older') })
      // Read from the list, because the response to a creation may be more precise.
      const { createdAt } = await find(older.id)
      const isWhole = !(await list()).nextCursor
      needs(createdAt !== undefined || !isWhole, 'it does not report when a key was created')
      await untilYounger(createdAt)
      const newer = await create({ name: named('newer') })
      const order = (await own()).map(({ id }) => id)
      assertKept(order.indexOf(newer.id) < order.indexOf(older.id), 'An older key is listed before a newer one.')
    },
  },
]

/** Small enough for several pages, and large enough for a list that is already long. */
async function pageSize({ isFresh, list }: TestClient): Promise<number> {
  if (isFresh) return 2
  let count = 0
  for await (const _ of keyPages(list)) count++
  return Math.max(2, Math.ceil(count / PAGES))
}

/**
 * Reads again if the result repeats or lacks keys, because somebody else may have created or deleted one in the
 * meantime.
 */
async function whileQuiet({ isFresh }: TestClient, read: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const seen = await read()
  return isFresh || (new Set(seen).size === seen.length && seen.length === 5) ? seen : read()
}

async function addUp({ isFresh, list }: TestClient, limit: number | undefined): Promise<void> {
  const count = async () => {
    let [rows, total]: [number, number | undefined] = [0, undefined]
    for await (const page of listPages(list, { limit })) {
      rows += page.items.length + (page.unreadable?.length ?? 0)
      total = page.total
    }
    return { rows, total }
  }
  const first = await count()
  const { rows, total } = isFresh || first.rows === first.total ? first : await count()
  needs(total !== undefined, 'it reports no total')
  assertSame(rows, total, 'The number of keys on all pages, and `total`')
}
