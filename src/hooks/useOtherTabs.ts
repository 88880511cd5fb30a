import type { QueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { ApiKeysEvent } from '../core/ApiKeysEvent'
import { getClientKey } from '../core/getClientKey'
import { isRecord } from '../core/isRecord'
import { loadId, trackerOf } from './pageRecords'
import { refetchKeys } from './refetchKeys'

interface Place {
  readonly client: ApiKeysClient
  readonly scope: string
  readonly queryClient: QueryClient
}

/** Many keys that change at once are one reason to ask again. */
const PAUSE_MS = 200
const MADE: ReadonlySet<ApiKeysEvent['type']> = new Set(['created', 'rotated'])
const CHANGED: ReadonlySet<ApiKeysEvent['type']> = new Set([
  ...MADE,
  'updated',
  'enabled',
  'disabled',
  'revoked',
  'deleted',
])

/**
 * Tells the other tabs of this site that a key has changed, and hears it from them. What is told is the scope
 * and an id: a list that shows the key then knows that its secret was seen, and where. Without
 * `BroadcastChannel` a tab asks again when one comes back to it.
 */
export function useOtherTabs({ client, scope, queryClient }: Place): (event: ApiKeysEvent) => void {
  const channel = useRef<BroadcastChannel | undefined>(undefined)
  const clientKey = getClientKey(client)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const hear = ({ data }: MessageEvent<unknown>) => {
      if (!isRecord(data) || data['scope'] !== scope || data['clientKey'] !== clientKey) return
      const { madeId, lives } = data
      if (lives === 'asked') channel.current?.postMessage({ scope, clientKey, lives: loadId })
      else if (typeof lives === 'string') trackerOf(queryClient, client, scope).release(lives)
      if (lives !== undefined) return
      if (typeof madeId === 'string') trackerOf(queryClient, client, scope).settle(madeId)
      timer ??= setTimeout(() => {
        timer = undefined
        refetchKeys(queryClient, client, scope)
      }, PAUSE_MS)
    }
    // A page with an open channel is not always kept in memory for the way back.
    const close = () => {
      channel.current?.close()
      channel.current = undefined
    }
    const open = () => {
      close()
      channel.current = listen(hear)
      // A duplicated tab has a copy of the session storage of the first, which may still show a secret.
      channel.current?.postMessage({ scope, clientKey, lives: 'asked' })
    }
    open()
    window.addEventListener('pagehide', close)
    window.addEventListener('pageshow', open)
    return () => {
      clearTimeout(timer)
      close()
      window.removeEventListener('pagehide', close)
      window.removeEventListener('pageshow', open)
    }
  }, [client, clientKey, scope, queryClient])

  return useCallback(
    (event) => {
      if (!CHANGED.has(event.type)) return
      channel.current?.postMessage({ scope, clientKey, ...(MADE.has(event.type) && { madeId: event.keyId }) })
    },
    [scope, clientKey],
  )
}

/** `undefined` in a browser without it, and where a host's frame may not have it. */
function listen(hear: (event: MessageEvent<unknown>) => void): BroadcastChannel | undefined {
  try {
    const channel = new BroadcastChannel('keydrawer')
    channel.addEventListener('message', hear)
    return channel
  } catch {
    return undefined
  }
}
