import { useCallback } from 'react'
import type { CreatedKey } from '../core/ApiKeysClient'
import type { ApiKeysEvent, EventDetails } from '../core/ApiKeysEvent'
import { safeCallback } from './safeCallback'
import { useLatest } from './useLatest'

interface Listeners {
  readonly onEvent?: ((event: ApiKeysEvent) => void) | undefined
  readonly onCreated?: ((created: ScopedCreatedKey) => void) | undefined
}

/** A created key and the scope that it was created in. */
export type ScopedCreatedKey = CreatedKey & { readonly scope: string }

/** The client, by its `key`, and the scope that an event is about. */
export interface EventPlace {
  readonly clientKey: string
  readonly scope: string
}

/** Emits an event. Without `place`, it is about the client and the scope of the provider. */
export type Emit = (details: EventDetails, place?: EventPlace) => void

/** Returns functions that notify `others` and then the host's latest listeners. */
export function useEmitter(
  { clientKey, scope }: EventPlace,
  { onEvent, onCreated }: Listeners,
  others: (event: ApiKeysEvent, place: EventPlace) => void,
) {
  const latest = useLatest({ onEvent, onCreated })

  const emit = useCallback<Emit>(
    (details, place = { clientKey, scope }) => {
      const event = { ...details, scope: place.scope }
      others(event, place)
      safeCallback('onEvent', () => latest.current.onEvent?.(event))
    },
    [latest, others, clientKey, scope],
  )
  const announce = useCallback(
    (created: ScopedCreatedKey) => {
      safeCallback('onCreated', () => latest.current.onCreated?.(created))
    },
    [latest],
  )
  return { emit, announce }
}
