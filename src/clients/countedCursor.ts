/** The start of a page by its offset or number, and the number of rows before it. */
export interface CountedCursor {
  /** The number of the row or of the page. */
  readonly at: number
  /** The number of rows on the previous pages. */
  readonly seen: number
  /** The id of the last row of the previous page, which tells whether the rows have moved since. */
  readonly lastId?: string | undefined
}

export function writeCursor({ at, seen, lastId }: CountedCursor): string {
  return JSON.stringify(lastId === undefined ? [at, seen] : [at, seen, lastId])
}

/** Reads a cursor, which may also be a plain number. Returns `undefined` for anything else. */
export function readCursor(cursor: string): CountedCursor | undefined {
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
