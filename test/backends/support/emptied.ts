import type { ApiKeysClient } from 'keydrawer/core'

/** Resolves to the client once every key of the scope is deleted. */
export async function emptied(client: ApiKeysClient, scope = 'any'): Promise<ApiKeysClient> {
  const context = { signal: new AbortController().signal, scope }
  for (const { id } of (await client.list({ limit: 100 }, context)).items) await client.delete?.(id, context)
  return client
}
