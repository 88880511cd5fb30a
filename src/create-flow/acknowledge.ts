import type { CreatedKey } from '../core/ApiKeysClient'
import { asApiKeysError } from '../core/ApiKeysError'
import { type CreateRequest, keyOf } from './CreateRequest'
import { type CreateTarget, ownerOf } from './CreateTarget'
import { retry, type Sleep, sleep } from '../core/retry'

/** Tells the backend that a secret is saved. The acknowledgement is stored until the backend has received it. */
export async function acknowledge(
  target: CreateTarget,
  request: CreateRequest,
  { id, apiKey }: CreatedKey,
  pause: Sleep,
): Promise<void> {
  if (!target.client.acknowledge || id === null) return
  target.acknowledgements?.add(id, ownerOf(target))
  if (!(await sendAcknowledgement(target, id, pause))) target.tracker.markUnacknowledged(keyOf(request, id, apiKey))
}

/** Sends stored acknowledgements: when the network is back, or at the next visit. */
export async function resendAcknowledgements(target: CreateTarget, pause: Sleep = sleep): Promise<void> {
  for (const id of target.acknowledgements?.keyIdsOf(ownerOf(target)) ?? []) {
    // Sequential, so that a recovering backend does not get all requests at once.
    if (!(await sendAcknowledgement(target, id, pause)))
      target.tracker.markUnacknowledged({ id, name: null, hint: null })
  }
}

/** Resolves to whether the backend received the acknowledgement, or will never accept it. */
async function sendAcknowledgement(target: CreateTarget, id: string, pause: Sleep): Promise<boolean> {
  const { client, scope, tracker, acknowledgements } = target
  const { signal } = new AbortController()
  const send = async () => client.acknowledge?.(id, { scope, signal })
  try {
    await retry(send, { retries: 4, shouldRetry: ({ code }) => code !== 'not-found', pause })
  } catch (error) {
    if (asApiKeysError(error).code !== 'not-found') return false
  }
  acknowledgements?.remove(id, ownerOf(target))
  tracker.markAcknowledged(id)
  return true
}
