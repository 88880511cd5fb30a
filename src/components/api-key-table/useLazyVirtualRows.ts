import { type ComponentType, useEffect, useState } from 'react'
import { useHydrated } from '../../hooks/useHydrated'
import type { VirtualRowsProps } from './VirtualRows'

interface LongTable {
  readonly VirtualRows: ComponentType<VirtualRowsProps>
}

let loaded: LongTable | undefined

/** Loads the code for long tables once it is needed. `undefined` until then, `null` if it failed to load. */
export function useLazyVirtualRows(isNeeded: boolean): LongTable | null | undefined {
  const isHydrated = useHydrated()
  const [part, setPart] = useState<LongTable | null | undefined>(loaded)

  useEffect(() => {
    if (!isNeeded || part !== undefined) return undefined
    let isMounted = true
    const settle = (result: LongTable | null) => {
      // After a failure, the next table tries again.
      loaded = result ?? undefined
      if (isMounted) setPart(result)
    }
    import('./VirtualRows').then(settle, () => settle(null))
    return () => {
      isMounted = false
    }
  }, [isNeeded, part])
  return isHydrated ? part : undefined
}
