import { isRecord } from '../core/isRecord'
import type { Field, Path } from './RestMapping'

const steps = new Map<Path, readonly string[]>()

/** Taken apart once: a list has the same paths in each of its rows. */
function stepsOf(path: Path): readonly string[] {
  const known = steps.get(path) ?? path.split('.')
  steps.set(path, known)
  return known
}

/** The value that a path leads to, or `undefined`. Own members alone: a path never climbs to a prototype. */
export function readPath(value: unknown, path: Path): unknown {
  if (path === '') return value
  let current = value
  for (const step of stepsOf(path)) {
    if (!isRecord(current) || !Object.hasOwn(current, step)) return undefined
    current = current[step]
  }
  return current
}

export function readField(row: unknown, field: Field | undefined): unknown {
  if (field === undefined || !isRecord(row)) return undefined
  return typeof field === 'function' ? field(row) : readPath(row, field)
}
