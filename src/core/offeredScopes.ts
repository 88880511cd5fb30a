import { warnOnce } from '../warnOnce'
import type { ApiKeysClient } from './ApiKeysClient'
import type { ApiKeyScope } from './ApiKey'
import { parseScopes } from './parseLists'

/** Whether the form offers scopes to choose from. */
export function offersScopes(client: ApiKeysClient): boolean {
  return client.listScopes !== undefined || hasStaticScopes(client)
}

/** The scopes that the client names in its features, or `undefined` if they have to be requested. */
export function staticScopes(client: ApiKeysClient): readonly ApiKeyScope[] | undefined {
  return hasStaticScopes(client) ? parseScopes(client.features?.scopes?.options) : undefined
}

function hasStaticScopes({ features }: ApiKeysClient): boolean {
  const options: unknown = features?.scopes?.options
  if (options !== undefined && !Array.isArray(options))
    warnOnce('`features.scopes.options` of the client is not an array of scopes. It is ignored.')
  return Array.isArray(options)
}
