import type { QueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { ApiKeysEvent } from '../core/ApiKeysEvent'
import { getClientKey } from '../core/getClientKey'
import { isRecord } from '../core/isRecord'
import { MessageOutbox } from './MessageOutbox'
import { loadId, trackerOf } from '../create-flow/pageRecords'
import { createSerialRunner } from './createSerialRunner'
import type { EventPlace } from './useEmitter'
import { refetchDetails, refetchLists } from '../queries/invalidateKeys'

interface Place {
  readonly client: ApiKeysClient
  readonly scope: string
  readonly queryClient: QueryClient
}

/** The debounce of refetches, in milliseconds: a bulk change causes a single one. */
const PAUSE_MS = 200
/** After these events, another tab has nothing to warn about: the secret was seen, or the key no longer works. */
const SETTLED: ReadonlySet<ApiKeysEvent['type']> = new Set(['created', 'rotated', 'revoked', 'deleted'])
const CHANGED: ReadonlySet<ApiKeysEvent['type']> = new Set([...SETTLED, 'updated', 'enabled', 'disabled'])

/**
 * Notifies the other tabs of this site when a key changes, and is notified by them. A message holds the scope and an
 * id: a tab that warns about the key then removes its warning. Without `BroadcastChannel` a tab refetches when the user
 * returns to it.
 */
export function useCrossTabSync({ client, scope, queryClient }: Place): CrossTabSync {
  const channel = useRef<BroadcastChannel | undefined>(undefined)
  const clientKey = getClientKey(client)
  const [outbox] = useState(() => new MessageOutbox())

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // A pending list request is not cancelled for each further message, because a bulk run would starve it.
    const refetch = createSerialRunner(() => {
      refetchDetails(queryClient, client, scope)
      return refetchLists(queryClient, client, scope)
    })
    const hear = ({ data }: MessageEvent<unknown>) => {
      if (!isRecord(data) || data['scope'] !== scope || data['clientKey'] !== clientKey) return
      const { settledIds, lives } = data
      if (lives === 'asked') channel.current?.postMessage({ scope, clientKey, lives: loadId })
      else if (typeof lives === 'string') trackerOf(queryClient, client, scope).release(lives)
      if (lives !== undefined) return
      for (const id of Array.isArray(settledIds) ? settledIds : [])
        if (typeof id === 'string') trackerOf(queryClient, client, scope).settle(id)
      timer ??= setTimeout(() => {
        timer = undefined
        refetch.run()
      }, PAUSE_MS)
    }
    // Some browsers do not keep a page with an open channel in the back/forward cache.
    const close = () => {
      outbox.connect(undefined)
      channel.current?.close()
      channel.current = undefined
    }
    const open = () => {
      close()
      channel.current = listen(hear)
      outbox.connect(channel.current)
      // A duplicated tab has a copy of the session storage of the first, which may still show a secret.
      channel.current?.postMessage({ scope, clientKey, lives: 'asked' })
    }
    open()
    window.addEventListener('pagehide', close)
    window.addEventListener('pageshow', open)
    return () => {
      clearTimeout(timer)
      refetch.stop()
      close()
      window.removeEventListener('pagehide', close)
      window.removeEventListener('pageshow', open)
    }
  }, [client, clientKey, scope, queryClient, outbox])

  const notify = useCallback(
    (event: ApiKeysEvent, place: EventPlace) => {
      if (CHANGED.has(event.type)) outbox.add(place, SETTLED.has(event.type) ? event.keyId : undefined)
    },
    [outbox],
  )
  return { notify, hold: outbox.hold }
}

export interface CrossTabSync {
  readonly notify: (event: ApiKeysEvent, place: EventPlace) => void
  /** Collects events into one message, which is sent when the returned function is called. */
  readonly hold: () => () => void
}

/** Returns `undefined` if the browser has no `BroadcastChannel`, or if it is not allowed in the host's frame. */
function listen(hear: (event: MessageEvent<unknown>) => void): BroadcastChannel | undefined {
  try {
    const channel = new BroadcastChannel('keydrawer')
    channel.addEventListener('message', hear)
    return channel
  } catch {
    return undefined
  }
}
