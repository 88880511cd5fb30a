import { isRecord } from '../core/isRecord'
import { toIdText } from '../core/toIdText'
import { warnAboutLeakedSecrets } from '../core/warnAboutLeakedSecrets'
import type { Answer } from './AnswerMapping'
import { LEFT_OUT } from './readListedRows'
import { mappingFaultOf, readMappedKey, type RowReading } from './readMappedKey'
import { readField, readPath } from './readPath'

interface MappedRows {
  readonly items: readonly unknown[]
  /** Not validated yet, as `items`. */
  readonly unreadable: readonly unknown[]
}

/** Converts the rows of a list to Keydrawer's fields. `expected` are fields whose names look like those of a secret. */
export function readMappedRows(
  rows: readonly unknown[],
  reading: RowReading,
  answer: Answer,
  expected: readonly string[],
): MappedRows {
  const items: unknown[] = []
  const unreadable: unknown[] = []
  for (const [index, row] of rows.entries()) {
    if (row === LEFT_OUT) continue
    const mapped = readRow(row, index)
    const field = mappingFaultOf(mapped)
    if (field === undefined) items.push(mapped)
    else if (isRecord(mapped)) unreadable.push({ id: mapped['id'], name: mapped['name'], hint: mapped['hint'], field })
  }
  return { items, unreadable }

  function readRow(row: unknown, index: number): unknown {
    try {
      warnAboutLeakedSecrets(row, expected)
      return readMappedKey(row, reading, { answer, index })
    } catch {
      // A function for `rows` may return an object with a getter that throws.
      return undefined
    }
  }
}

/** Returns a function that reads the id of a row that the page may know. If the id is a secret, that is its alias. */
export function rowIdReader({ key, aliases }: RowReading): (row: unknown) => string | undefined {
  const { id = 'id' } = key
  return (row) => {
    try {
      if (!isRecord(row)) return undefined
      const found = typeof id === 'object' ? readPath(row, id.secret) : toIdText(readField(row, id))
      if (typeof found !== 'string' || found === '') return undefined
      return typeof id === 'object' ? aliases.aliasOf(found) : found
    } catch {
      return undefined
    }
  }
}
