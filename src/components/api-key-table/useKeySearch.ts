import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useApiKeys } from '../../hooks/useApiKeys'
import { useScopedState } from '../../hooks/useScopedState'
import { useMayBeSecret } from '../../hooks/useMayBeSecret'
import type { FoundBy } from './TableFooter'
import { useSettled } from './useSettled'
import type { TableView } from './useTableView'

/** For how long nothing is typed before a server is asked. */
const TYPING_MS = 250
/** Fewer keys than these are seen at a glance. */
const MANY = 6

/** The keys that match a view, who has found them, and whether a search is of use. */
export function useKeySearch(view: TableView, limit: number | undefined, toolbar: boolean | 'auto') {
  const { client, clientScope } = useApiKeysContext('<ApiKeyTable>')
  const remote = client.features?.list ?? {}
  const { search: typed = '', status, sort } = view
  // What may be a secret is looked for here, whatever the server could do.
  const isLocal = useMayBeSecret(typed) || !remote.search
  const search = useSettled(typed, isLocal ? 0 : TYPING_MS)
  const query = useApiKeys({ limit, search, status, sort })
  const { data, hasNextPage, isPlaceholderData } = query

  const isOfUse = view.isFiltered || (data?.loaded ?? 0) >= MANY || hasNextPage
  // Once there, it stays: whoever empties the search must not lose the field under their hands.
  const [wasOfUse, setWasOfUse] = useScopedState(clientScope, false)
  if (isOfUse && !wasOfUse) setWasOfUse(() => true)

  const isOurs = (typed.trim() !== '' && isLocal) || ((status?.length ?? 0) > 0 && !remote.status)
  const isWaiting = isPlaceholderData || search.trim() !== typed.trim()
  const found: FoundBy = isWaiting ? 'waiting' : !view.isFiltered ? 'nobody' : isOurs ? 'us' : 'server'
  return { query, found, hasToolbar: toolbar === 'auto' ? isOfUse || wasOfUse : toolbar }
}
