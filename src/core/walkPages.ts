import { ApiKeysError } from './ApiKeysError'

export interface Page {
  readonly items: readonly unknown[]
  readonly unreadable?: readonly unknown[] | undefined
  readonly nextCursor?: string | null | undefined
  /** The number of rows that are hidden because they are deleted. */
  readonly hidden?: number | undefined
}

/** Enough for a hundred thousand keys in the smallest pages that any backend is known to send. */
const PAGES_AT_MOST = 10_000

/**
 * Returns the cursor of the next page, or `undefined` at the end. Some backends repeat their last cursor, which would
 * loop forever. Others return new cursors forever, with pages without rows.
 */
export function freshCursor(page: Page, asked: readonly (string | undefined)[]): string | undefined {
  const cursor = page.nextCursor ?? undefined
  return cursor === undefined || isEmpty(page) || asked.includes(cursor) ? undefined : cursor
}

/** Whether the server sent no rows. Unreadable and hidden rows count as rows. */
export function isEmpty({ items, unreadable = [], hidden = 0 }: Page): boolean {
  return items.length + unreadable.length + hidden === 0
}

/**
 * Reads a list page by page until `look` returns a result. The pages are sequential, because each one has the cursor of
 * the next. Resolves to the result, or to `undefined` at the end. Rejects with `malformed-response` if the list has no
 * end.
 */
export async function walkPages<P extends Page, Found>(
  ask: (cursor: string | undefined) => Promise<P>,
  look: (page: P) => Found | undefined,
): Promise<Found | undefined> {
  const asked: (string | undefined)[] = [undefined]
  while (asked.length <= PAGES_AT_MOST) {
    const page = await ask(asked.at(-1))
    const found = look(page)
    if (found !== undefined) return found
    const cursor = freshCursor(page, asked)
    if (cursor === undefined) return undefined
    asked.push(cursor)
  }
  throw new ApiKeysError('malformed-response', {
    message: 'The list has too many pages. Check that the last page has no `nextCursor`.',
  })
}
