import { useInsertionEffect, useMemo, useState } from 'react'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import { getClientKey } from '../core/getClientKey'
import { withReadableFeatures } from '../core/withReadableFeatures'

interface Held {
  readonly signature: string
  readonly given: ApiKeysClient
  readonly delegate: Delegate | undefined
}

interface Delegate {
  readonly client: ApiKeysClient
  readonly update: (latest: ApiKeysClient) => void
}

/**
 * Returns one client object for as long as the scope, and the key, the features and the methods of the given client
 * stay the same. A client that is created during render therefore restarts nothing. Calls go to the latest object of
 * the scope, which may hold a newer token. Later objects may send the headers of another organization.
 */
export function useStableClient(client: ApiKeysClient, scope: string): ApiKeysClient {
  const given = useMemo(() => withReadableFeatures(client), [client])
  const signature = signatureOf(given, scope)
  const [held, setHeld] = useState<Held>(() => ({ signature, given, delegate: undefined }))
  const next = nextHeld(held, given, signature)
  // Only when the client is replaced for the first time: afterwards the delegate stays.
  if (next !== held) setHeld(next)
  const { delegate } = next
  // Before any other effect, because the effects of children send requests.
  useInsertionEffect(() => delegate?.update(given), [delegate, given])
  return delegate?.client ?? next.given
}

function nextHeld(held: Held, given: ApiKeysClient, signature: string): Held {
  if (held.signature !== signature) return { signature, given, delegate: undefined }
  return held.delegate || held.given === given ? held : { ...held, delegate: createDelegate(given) }
}

function createDelegate(first: ApiKeysClient): Delegate {
  let latest = first
  const client = new Proxy<ApiKeysClient>(
    { ...first },
    {
      get(_target, name) {
        const member: unknown = Reflect.get(latest, name)
        return typeof member === 'function' ? member.bind(latest) : member
      },
    },
  )
  return { client, update: (next) => void (latest = next) }
}

const METHODS = [
  'get',
  'create',
  'rotate',
  'update',
  'setEnabled',
  'revoke',
  'delete',
  'acknowledge',
  'listScopes',
  'listActivity',
] as const satisfies readonly (keyof ApiKeysClient)[]

/** Everything about a client that the interface depends on, except its responses. */
function signatureOf(client: ApiKeysClient, scope: string): string {
  const methods = METHODS.filter((name) => client[name] !== undefined)
  return JSON.stringify([scope, getClientKey(client), featuresOf(client), methods])
}

/** Features of a wrong type must not take the page down. */
function featuresOf({ features }: ApiKeysClient): string | undefined {
  try {
    return JSON.stringify(features, (_name, value: unknown) => (value instanceof RegExp ? String(value) : value))
  } catch {
    return undefined
  }
}
