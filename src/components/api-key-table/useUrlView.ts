import { useEffect, useRef } from 'react'
import type { UrlSync } from './syncWithUrl'
import type { KeyView, TableView } from './useTableView'

/** Keeps a view in the address of the page, where the host wants that. Only then is loaded what it takes. */
export function useUrlView(urlSync: boolean | string | undefined, view: KeyView, change: TableView['change']): void {
  const prefix = urlSync === true ? 'kd' : urlSync || undefined
  const latest = useRef({ view, change })
  const sync = useRef<UrlSync>(undefined)

  useEffect(() => {
    latest.current = { view, change }
    sync.current?.write()
  }, [view, change])

  useEffect(() => {
    if (!prefix) return undefined
    let isWanted = true
    const initial = latest.current.view
    const start = ({ syncWithUrl }: typeof import('./syncWithUrl')) => {
      if (isWanted) sync.current = syncWithUrl(prefix, initial, () => latest.current)
    }
    // Without it the table does what it does, and the address says nothing.
    import('./syncWithUrl').then(start, () => {})
    return () => {
      isWanted = false
      sync.current?.stop()
      sync.current = undefined
    }
  }, [prefix])
}
