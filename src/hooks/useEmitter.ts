import { useCallback } from 'react'
import type { CreatedKey } from '../core/ApiKeysClient'
import type { ApiKeysEvent } from '../core/ApiKeysEvent'
import { safeCallback } from './safeCallback'
import { useLatest } from './useLatest'

interface Listeners {
  readonly onEvent?: ((event: ApiKeysEvent) => void) | undefined
  readonly onCreated?: ((created: CreatedKey) => void) | undefined
}

/** Returns a function that notifies `others` and then the host's latest listeners. */
export function useEmitter({ onEvent, onCreated }: Listeners, others: (event: ApiKeysEvent) => void) {
  const latest = useLatest({ onEvent, onCreated })

  const emit = useCallback(
    (event: ApiKeysEvent) => {
      others(event)
      safeCallback('onEvent', () => latest.current.onEvent?.(event))
    },
    [latest, others],
  )
  const announce = useCallback(
    (created: CreatedKey) => {
      safeCallback('onCreated', () => latest.current.onCreated?.(created))
    },
    [latest],
  )
  return { emit, announce }
}
