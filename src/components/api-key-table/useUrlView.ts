import { useEffect, useRef } from 'react'
import type { KeyView, TableView } from './useTableView'
import { queryWith, viewFrom } from './viewInUrl'

/** Browsers refuse more than a hundred changes of the address in half a minute. */
const DELAY_MS = 300

/** Keeps a view in the address of the page: read once it is hydrated and on the way back, written when it changes. */
export function useUrlView(urlSync: boolean | string | undefined, view: KeyView, change: TableView['change']): void {
  const prefix = urlSync === true ? 'kd' : urlSync || undefined
  const ours = prefix ? queryWith('', prefix, view) : ''
  const written = useRef(ours)
  const latest = useRef({ view, change })
  useEffect(() => {
    latest.current = { view, change }
  })

  useEffect(() => {
    if (!prefix || !hasAddress()) return undefined
    const read = () => latest.current.change(viewFrom(location.search, prefix))
    if (queryWith(location.search, prefix, {}) !== location.search) read()
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [prefix])

  useEffect(() => {
    if (!prefix || !hasAddress() || written.current === ours) return undefined
    const timer = setTimeout(() => {
      written.current = ours
      const { pathname, search, hash } = location
      const query = queryWith(search, prefix, latest.current.view)
      if (query !== search) history.replaceState(history.state, '', pathname + query + hash)
    }, DELAY_MS)
    return () => clearTimeout(timer)
  }, [prefix, ours])
}

/** A frame that was written into has the address of nobody, and may not change it. */
function hasAddress(): boolean {
  return location.protocol.startsWith('http')
}
