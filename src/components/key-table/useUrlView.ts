import { useEffect, useRef } from 'react'
import type { UrlSync } from './syncWithUrl'
import type { KeyView, TableView } from './TableView'

/** Keeps a view in the page URL if the host enables it. Loads the code for that only then. */
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
    // If the code fails to load, the table works, but the URL does not change.
    import('./syncWithUrl').then(start, () => {})
    return () => {
      isWanted = false
      sync.current?.stop()
      sync.current = undefined
    }
  }, [prefix])
}
