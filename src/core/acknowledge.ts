import type { ApiKeysClient, IssuedKey } from './ApiKeysClient'
import { type Attempt, keyOf } from './Attempt'
import { looseEndsOf } from './LooseEnds'
import { retrying, type Sleep } from './retrying'

/** Tells the backend that a secret is saved, where it wants to know. What it could not be told of needs a look. */
export async function acknowledge(
  client: ApiKeysClient | undefined,
  attempt: Attempt,
  { id, apiKey }: IssuedKey,
  pause: Sleep,
): Promise<void> {
  if (!client?.acknowledge || id === null) return
  const { scope } = attempt
  const { signal } = new AbortController()
  const tell = async () => client.acknowledge?.(id, { scope, signal })
  try {
    await retrying(tell, { retries: 4, isWorthwhile: () => true, pause })
  } catch {
    looseEndsOf(client, scope).orphan(keyOf(attempt, id, apiKey), 'unacknowledged')
  }
}
