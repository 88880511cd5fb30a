import type { ApiKeysClient } from '../core/ApiKeysClient'
import { mostCreated } from '../testing/keyCounts'
import { OwnNames } from '../testing/ownNames'
import { StoppedRun } from '../testing/StoppedRun'
import { UsageError } from './readArguments'
import type { Target } from './Target'

/**
 * Returns the announcement of a run. It tells how to find the keys if the run is interrupted. Throws a `UsageError` if
 * no name can be generated.
 */
export function announcementOf({ url, createName }: Target, client: ApiKeysClient, prefix: string): string {
  if (!client.create) return `This reads the API keys at ${url}, and creates none.`
  const after =
    client.revoke || client.delete
      ? ', and revokes or deletes each of them afterwards'
      : ', which the backend can neither revoke nor delete'
  const names = namesOf(new OwnNames(prefix, client.features?.name, createName))
  return `This creates up to ${mostCreated(client)} API keys at ${url}${after}. ${names}`
}

function namesOf(names: OwnNames): string {
  try {
    return names.areUsed ? `Their names start with "${names.start}".` : 'They have no names.'
  } catch (error) {
    if (error instanceof StoppedRun) throw new UsageError(error.message)
    throw error
  }
}
