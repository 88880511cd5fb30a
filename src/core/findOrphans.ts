import type { ApiKeysClient } from './ApiKeysClient'
import type { Attempt } from './Attempt'
import { looseEndsOf, type OrphanedKey } from './LooseEnds'
import { parseApiKeyPage } from './parseApiKey'
import { type Sleep, within } from './retrying'

/** How long the list may take to say what became of an attempt. */
const PATIENCE_MS = 15_000

/** The keys that a failed attempt made all the same, by the list. `undefined` where that cannot be asked. */
export async function findOrphans(
  client: ApiKeysClient,
  attempt: Attempt,
  pause: Sleep,
): Promise<readonly OrphanedKey[] | undefined> {
  const ends = looseEndsOf(client, attempt.scope)
  try {
    const listed = client.list({}, { signal: new AbortController().signal, scope: attempt.scope })
    ends.match(parseApiKeyPage(await within(PATIENCE_MS, pause, listed)).items)
    return ends.orphansOf(attempt)
  } catch {
    return undefined
  }
}
