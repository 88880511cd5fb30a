import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useApiKeys } from '../../hooks/useApiKeys'
import { useScopedState } from '../../hooks/useScopedState'
import { useMayBeSecret } from '../../hooks/useMayBeSecret'
import type { TableView } from './TableView'
import { useEffect, useState } from 'react'

/** Debounce of a search on the server. */
const TYPING_MS = 250
/** A list with fewer keys needs no toolbar. */
const MANY = 6

/** The place of the search: nowhere, on the server, or here among the loaded keys. */
export type FoundBy = 'nobody' | 'server' | 'us' | 'waiting'

/** Queries the keys that match a view. Also returns where the search was done and whether to show the toolbar. */
export function useKeySearch(view: TableView, limit: number | undefined, toolbar: boolean | 'auto') {
  const { client, clientScope } = useApiKeysContext('<ApiKeyTable>')
  const remote = client.features?.list ?? {}
  const { search: typed = '', status, sort } = view
  // A text that may be a secret is searched for locally, even if the server could do it.
  const isLocal = useMayBeSecret(typed) || !remote.search
  const search = useSettled(typed, isLocal ? 0 : TYPING_MS)
  const query = useApiKeys({ limit, search, status, sort })
  const { data, hasNextPage, isPlaceholderData } = query

  const isOfUse = view.isFiltered || (data?.loaded ?? 0) >= MANY || hasNextPage
  // Once shown, the toolbar stays: a user who clears the search must not lose the field.
  const [wasOfUse, setWasOfUse] = useScopedState(clientScope, false)
  if (isOfUse && !wasOfUse) setWasOfUse(() => true)

  const isOurs = (typed.trim() !== '' && isLocal) || ((status?.length ?? 0) > 0 && !remote.status)
  const isWaiting = isPlaceholderData || search.trim() !== typed.trim()
  const found: FoundBy = isWaiting ? 'waiting' : !view.isFiltered ? 'nobody' : isOurs ? 'us' : 'server'
  return { query, found, hasToolbar: toolbar === 'auto' ? isOfUse || wasOfUse : toolbar }
}

/** A debounced text. An empty text is returned at once. */
function useSettled(text: string, delay: number): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === '' ? 0 : delay)
    return () => clearTimeout(timer)
  }, [text, delay])
  return delay === 0 || text === '' ? text : settled
}
