import { useCallback, useEffect, useRef } from 'react'
import type { CreatedKey } from '../core/ApiKeysClient'
import type { ApiKeysEvent } from '../core/ApiKeysEvent'
import { warnOnce } from '../warnOnce'

interface Listeners {
  readonly onEvent?: ((event: ApiKeysEvent) => void) | undefined
  readonly onCreated?: ((created: CreatedKey) => void) | undefined
}

/** Calls what the host gave us last. Its mistakes must not take a secret from the screen, nor are they ours to report. */
export function useEmitter({ onEvent, onCreated }: Listeners) {
  const latest = useRef<Listeners>({})
  useEffect(() => {
    latest.current = { onEvent, onCreated }
  })

  const emit = useCallback((event: ApiKeysEvent) => {
    try {
      latest.current.onEvent?.(event)
    } catch {
      warnOnce('The `onEvent` callback threw an error.')
    }
  }, [])
  const announce = useCallback((created: CreatedKey) => {
    try {
      latest.current.onCreated?.(created)
    } catch {
      warnOnce('The `onCreated` callback threw an error.')
    }
  }, [])
  return { emit, announce }
}
