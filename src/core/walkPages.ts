import { ApiKeysError } from './ApiKeysError'

export interface Page {
  readonly items: readonly unknown[]
  readonly unreadable?: readonly unknown[] | undefined
  readonly nextCursor?: string | null | undefined
  /** How many rows of the answer are left out because they are deleted. */
  readonly hidden?: number | undefined
}

/** A hundred thousand keys in the smallest pages that any backend is known to send. */
const PAGES_AT_MOST = 10_000

/**
 * Where the next page starts, or `undefined` at the end. A cursor that was used before would go round in circles,
 * and some backends repeat their last one; others count on for ever, behind a page without rows.
 */
export function freshCursor(page: Page, asked: readonly (string | undefined)[]): string | undefined {
  const cursor = page.nextCursor ?? undefined
  return cursor === undefined || isEmpty(page) || asked.includes(cursor) ? undefined : cursor
}

/** Whether the server sent no rows. A row that cannot be read, or is left out, is a row. */
export function isEmpty({ items, unreadable = [], hidden = 0 }: Page): boolean {
  return items.length + unreadable.length + hidden === 0
}

/**
 * Goes through a list page by page, for each says where the next one starts, until `look` has found something.
 * Resolves to that, or to `undefined` at the end. Rejects with `malformed-response` when there is no end.
 */
export async function walkPages<P extends Page, Found>(
  ask: (cursor: string | undefined) => Promise<P>,
  look: (page: P) => Found | undefined,
): Promise<Found | undefined> {
  const asked: (string | undefined)[] = [undefined]
  while (asked.length <= PAGES_AT_MOST) {
    // One page after the other.
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
