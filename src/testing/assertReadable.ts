import { assertKept } from './assertions'
import type { TestClient } from './Check'
import { listPages } from './keyPages'

/** Asserts that a key that is not listed is not among the unreadable rows, because a change may make it unreadable. */
export async function assertReadable(list: TestClient['list'], id: string): Promise<void> {
  for await (const { unreadable = [] } of listPages(list)) {
    const field = unreadable.find((row) => row.id === id)?.field
    if (field === undefined) continue
    const sentence = `A key that was just created or changed cannot be read, because of: ${field}.`
    assertKept(false, sentence, optionOf(field))
  }
}

/** Returns the option of a mapping for a field of a key. */
export function optionOf(field: string): string {
  return field === '(row)' ? 'rows' : `key.${field.split('.', 1)[0] ?? field}`
}
