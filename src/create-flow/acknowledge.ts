import type { IssuedKey } from '../core/ApiKeysClient'
import { asApiKeysError } from '../core/ApiKeysError'
import { type CreateRequest, keyOf } from './CreateRequest'
import type { CreateTarget } from './CreateTarget'
import { getClientKey } from '../core/getClientKey'
import { retry, type Sleep, sleep } from '../core/retry'

/** Tells the backend that a secret is saved. The acknowledgement is stored until the backend has received it. */
export async function acknowledge(
  target: CreateTarget,
  request: CreateRequest,
  { id, apiKey }: Pick<IssuedKey, 'id' | 'apiKey'>,
  pause: Sleep,
): Promise<void> {
  const { client, scope, userId, tracker, acknowledgements } = target
  if (!client.acknowledge || id === null) return
  const entry = { clientKey: getClientKey(client), scope, keyId: id, userId, savedAt: Date.now() }
  acknowledgements?.update((other) => isSameEntry(other, entry), [entry])
  if (!(await sendAcknowledgement(target, id, pause))) tracker.markUnacknowledged(keyOf(request, id, apiKey))
}

/** Sends stored acknowledgements: when the network is back, or at the next visit. */
export async function resendAcknowledgements(target: CreateTarget, pause: Sleep = sleep): Promise<void> {
  for (const { keyId } of target.acknowledgements?.of(target) ?? []) {
    // Sequential, so that a recovering backend does not get all requests at once.
    if (!(await sendAcknowledgement(target, keyId, pause)))
      target.tracker.markUnacknowledged({ id: keyId, name: null, hint: null })
  }
}

/** Resolves to whether the backend received the acknowledgement, or will never accept it. */
async function sendAcknowledgement(target: CreateTarget, id: string, pause: Sleep): Promise<boolean> {
  const { client, scope, tracker, acknowledgements } = target
  const { signal } = new AbortController()
  const send = async () => client.acknowledge?.(id, { scope, signal })
  try {
    await retry(send, { retries: 4, isWorthwhile: ({ code }) => code !== 'not-found', pause })
  } catch (error) {
    if (asApiKeysError(error).code !== 'not-found') return false
  }
  const entry = { clientKey: getClientKey(client), scope, keyId: id }
  acknowledgements?.update((other) => isSameEntry(other, entry))
  tracker.markAcknowledged(id)
  return true
}

interface Entry {
  readonly clientKey: string
  readonly scope: string
  readonly keyId: string
}

/** Two clients or scopes may each have a key with the same id. */
function isSameEntry(one: Entry, other: Entry): boolean {
  return one.clientKey === other.clientKey && one.scope === other.scope && one.keyId === other.keyId
}
