import type { Snapshot, Surface } from './Surface'

export interface ListedKey {
  readonly id: string
  readonly name: string
  readonly status: string
  /** Its place in the list. */
  readonly index: number
}

/** The rows that are rendered. */
export async function readRows(surface: Surface): Promise<readonly ListedKey[]> {
  const rows = await surface.read('[data-kd="row"][data-status]:not([data-status="loading"])', {
    parts: { name: '[data-kd="name"]' },
  })
  return rows.map((row, index) => ({
    id: attribute(row, 'data-id'),
    name: row.parts['name'] ?? '',
    status: attribute(row, 'data-status'),
    index: Number(row.attributes['data-index'] ?? index),
  }))
}

export function attribute({ attributes }: Snapshot, name: string): string {
  return attributes[name] ?? ''
}

/** Whether rows are left out, because the list is long. */
export async function isLong(surface: Surface): Promise<boolean> {
  return (await surface.read('[data-kd="spacer"]')).length > 0
}

/** How often to look for new rows before the end of the list is assumed. */
const TRIES = 25

/** Scrolls through all rows from the start. Returns the first ones for which `isWanted`, or all in their order. */
export async function scrollThroughRows(
  surface: Surface,
  isWanted: (row: ListedKey) => boolean = () => false,
): Promise<readonly ListedKey[]> {
  const seen = new Map<string, ListedKey>()
  await surface.scroll('start')
  await surface.pause()
  for (let tries = 0; tries < TRIES; tries++) {
    const rows = await readRows(surface)
    const wanted = rows.filter(isWanted)
    if (wanted.length > 0) return wanted
    const isNew = rows.some(({ id }) => !seen.has(id))
    for (const row of rows) seen.set(row.id, row)
    if (isNew) tries = 0
    if (await isAtEnd(surface)) break
    // A browser renders the next rows a little later. Scrolling on before that would skip them.
    if (isNew || tries % 5 === 4) await surface.scroll('next')
    await surface.pause()
  }
  // The row that was used last is rendered wherever the table is scrolled to.
  return [...seen.values()].toSorted((a, b) => a.index - b.index)
}

async function isAtEnd(surface: Surface): Promise<boolean> {
  const [last] = await surface.read('[data-kd="table"] tbody > tr:last-child')
  const [table] = await surface.read('[data-kd="table"]')
  return last?.attributes['data-kd'] !== 'spacer' && table?.attributes['aria-busy'] !== 'true'
}
