import { type ApiKey, isOver } from '../core/ApiKey'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import { allows } from './Check'
import { deleteNoted } from './guardClient'
import type { OwnedKeys } from './OwnedKeys'
import { startsWithPrefix } from './ownNames'

/** A key of a run that works, or may work. */
export interface LeftKey {
  /** `null` if the key has no name. */
  readonly name: string | null
  /** `undefined` if the id is unknown, or might be a secret. */
  readonly id?: string | undefined
}

/** Clocks may differ by this much, so that the revocation date is in the future. */
const CLOCK_SKEW_MS = 60_000

/**
 * Revokes or deletes every key that `keys` owns or that the list shows under its prefix, and returns the remaining
 * ones. Only the list proves that a key is gone, revoked or expired. The response to a deletion proves nothing.
 */
export async function cleanUpKeys(keys: OwnedKeys, client: ApiKeysClient): Promise<readonly LeftKey[]> {
  try {
    return await cleanUpListed(keys, client)
  } catch {
    // Without a list, no key is known to be gone.
    const names = [...keys.undeleted, ...[...keys.pending].map(({ name }) => name)]
    return names.map((name) => ({ name }))
  }
}

async function cleanUpListed(keys: OwnedKeys, client: ApiKeysClient): Promise<readonly LeftKey[]> {
  const context = keys.context()
  const listed = async () => (await keys.read()).filter((row) => keys.isLeft(row))
  const remaining = async () => (await listed()).filter((row) => !hasEnded(row) && !keys.givenUp.has(row.id))
  const endEach = async (rows: readonly ApiKey[], end: (id: string) => Promise<unknown>) => {
    const mine = rows.filter((row) => keys.adopt(row))
    let isAnswered = false
    // The list tells whether the key is gone. A rejected change alone proves nothing, but may explain why a key
    // remains.
    for (const { id } of mine)
      await keys
        .changeIfOwned(id, async () => end(id).then(() => (isAnswered = true)))
        .catch((error: unknown) => (keys.lastRefusal = error))
    if (isAnswered) await waitUntilEmpty(keys, remaining)
  }
  // Expired and revoked keys are useless as well, so they are also deleted.
  const tried = (await listed()).filter(({ id }) => !keys.givenUp.has(id))
  let rows = tried.filter((row) => !hasEnded(row))
  if (client.delete) {
    // Some keys must be revoked before they may be deleted, and report this in `actions`.
    const revocable = rows.filter((row) => client.revoke && !allows(row, 'delete') && allows(row, 'revoke'))
    await endEach(revocable, (id) => client.revoke!(id, context))
    await endEach(tried, (id) => deleteNoted(client, keys, id, context))
    rows = await remaining()
  }
  if (client.revoke) await endEach(rows, (id) => client.revoke!(id, context))
  for (const { id } of tried) keys.givenUp.add(id)
  const left = (await listed()).filter((row) => !hasEnded(row))
  return [...left.map((row) => leftOf(keys, row)), ...unidentified(keys, left)]
}

/** The list may lag behind the changes. */
async function waitUntilEmpty(keys: OwnedKeys, remaining: () => Promise<readonly ApiKey[]>): Promise<void> {
  for (const pause of keys.lookAgainMs) {
    if ((await remaining()).length === 0) return
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

function hasEnded(row: ApiKey): boolean {
  const isRevoked = row.revokedAt != null && Date.parse(row.revokedAt) <= Date.now() + CLOCK_SKEW_MS
  return isRevoked || isOver(row, Date.now())
}

function leftOf(keys: OwnedKeys, { id, name }: ApiKey): LeftKey {
  const known = name === null ? null : keys.isOwnName(name) ? name : keys.nameOf(id)
  return { name: known && keys.redactor.redact(known), id: keys.redactor.printable(id) }
}

/** Returns confirmed creations without a row in the list. */
function unidentified(keys: OwnedKeys, rows: readonly ApiKey[]): readonly LeftKey[] {
  const isListed = (sent: string | null) => rows.some(({ name }) => name && sent && startsWithPrefix(sent, name))
  return [...keys.pending]
    .filter(({ isCertain, name }) => isCertain && !isListed(name))
    .map(({ name }) => ({ name: keys.hasNames ? name : null }))
}

/** Returns a sentence that names the remaining keys, without a secret. */
export function sayLeft(left: readonly LeftKey[]): string {
  const names = left.map(
    ({ name, id }) => (name === null ? 'a key without a name' : `"${name}"`) + (id === undefined ? '' : ` (id ${id})`),
  )
  const [are, them] = left.length === 1 ? ['This key is', 'it'] : [`These ${left.length} keys are`, 'them']
  return `${are} left. Revoke or delete ${them} by hand: ${names.join(', ')}.`
}
