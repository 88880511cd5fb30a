import type { ReportedField } from '../../queries/mergePages'
import { useScopedState } from '../../hooks/useScopedState'

const NONE: ReadonlySet<ReportedField> = new Set()

/** The fields that any key has had so far. A server-side search or a deletion must not hide a column. */
export function useReported(
  current: ReadonlySet<ReportedField> = NONE,
  clientScope: string,
): ReadonlySet<ReportedField> {
  const [seen, setSeen] = useScopedState(clientScope, NONE)
  if ([...current].every((field) => seen.has(field))) return seen
  const all = new Set([...seen, ...current])
  setSeen(() => all)
  return all
}
