import { isRecord } from '../core/isRecord'
import type { Field, Path } from './RestMapping'

/** The value that a path leads to, or `undefined`. Own members alone: a path never climbs to a prototype. */
export function readPath(value: unknown, path: Path): unknown {
  if (path === '') return value
  let current = value
  for (const step of path.split('.')) {
    if (!isRecord(current) || !Object.hasOwn(current, step)) return undefined
    current = current[step]
  }
  return current
}

export function readField(row: unknown, field: Field | undefined): unknown {
  if (field === undefined || !isRecord(row)) return undefined
  return typeof field === 'function' ? field(row) : readPath(row, field)
}
