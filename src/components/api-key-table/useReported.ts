import type { ReportedField } from '../../hooks/mergePages'
import { useScopedState } from '../../hooks/useScopedState'

const NONE: ReadonlySet<ReportedField> = new Set()

/** What keys have reported so far: a search on the server, or a deleted key, must not take a column away. */
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
