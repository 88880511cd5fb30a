import type { ApiKeysClient } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import type { OwnedKeys } from './OwnedKeys'
import type { ValidatedClient } from './ValidatedClient'

/**
 * Returns a client whose changes all pass the gate of `keys`. Its methods are listed one by one, so that no unknown
 * change bypasses the gate.
 */
export function guardClient(client: ValidatedClient, keys: OwnedKeys): ValidatedClient {
  const read = <T>(send: () => Promise<T>): Promise<T> => {
    keys.assertRunning()
    return send()
  }
  return {
    key: client.key,
    features: client.features,
    list: async (query, context) => read(() => client.list(query, context)),
    ...(client.get && { get: async (id, context) => read(() => client.get!(id, context)) }),
    ...(client.listScopes && { listScopes: async (context) => read(() => client.listScopes!(context)) }),
    ...(client.listActivity && {
      listActivity: async (id, query, context) => read(() => client.listActivity!(id, query, context)),
    }),
    ...guardedIssues(client, keys),
    ...guardedChanges(client, keys),
  }
}

function guardedIssues(client: ValidatedClient, keys: OwnedKeys): Pick<ValidatedClient, 'create' | 'rotate'> {
  return {
    ...(client.create && {
      create: async (input, context) => {
        const isNameless = input.name === '' && client.features?.name === false
        if (!isNameless && !keys.isOwnName(input.name))
          throw keys.stop('A check tried to create a key without the prefix of this run.')
        return keys.issue({ name: input.name || null, send: () => client.create!(input, context) })
      },
    }),
    ...(client.rotate && {
      rotate: async (oldId, input, context) =>
        keys.issue({ name: keys.nameOf(oldId), oldId, send: () => client.rotate!(oldId, input, context) }),
    }),
  }
}

function guardedChanges(
  client: ValidatedClient,
  keys: OwnedKeys,
): Pick<ValidatedClient, 'update' | 'setEnabled' | 'revoke' | 'delete' | 'acknowledge'> {
  return {
    ...(client.update && {
      update: async (id, patch, context) => {
        if (patch.name !== undefined && !keys.isOwnName(patch.name))
          throw keys.stop('A check tried to give a key a name without the prefix of this run.')
        return keys.change(id, () => client.update!(id, patch, context))
      },
    }),
    ...(client.setEnabled && {
      setEnabled: async (id, enabled, context) => keys.change(id, () => client.setEnabled!(id, enabled, context)),
    }),
    ...(client.revoke && { revoke: async (id, context) => keys.change(id, () => client.revoke!(id, context)) }),
    ...(client.delete && {
      delete: async (id, context) => keys.change(id, () => deleteNoted(client, keys, id, context)),
    }),
    ...(client.acknowledge && {
      acknowledge: async (id, context) => keys.change(id, () => client.acknowledge!(id, context)),
    }),
  }
}

/** Deletes a key, and records the deletion unless the backend rejected it. */
export async function deleteNoted(
  client: ApiKeysClient,
  keys: OwnedKeys,
  ...[id, context]: Parameters<NonNullable<ApiKeysClient['delete']>>
): Promise<void> {
  try {
    await client.delete?.(id, context)
    keys.noteDeleted(id)
  } catch (error) {
    if (!(error instanceof ApiKeysError) || error.mayHaveApplied) keys.noteDeleted(id)
    throw error
  }
}
