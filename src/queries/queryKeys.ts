import type { ApiKeysClient } from '../core/ApiKeysClient'
import { getClientKey } from '../core/getClientKey'

/** The identity of a client in query keys: the client itself, or an object with its `key`. */
export type ClientKey = Pick<ApiKeysClient, 'key'>

/** Query key prefixes, broadest first. All but the first two hold the client key, so that two clients never share a cache. */
export const queryKeys = {
  everything: ['keydrawer'] as const,
  all: (scope: string) => ['keydrawer', scope] as const,
  lists: (client: ClientKey, scope: string) => ['keydrawer', scope, getClientKey(client), 'list'] as const,
  details: (client: ClientKey, scope: string) => ['keydrawer', scope, getClientKey(client), 'detail'] as const,
  activities: (client: ClientKey, scope: string) => ['keydrawer', scope, getClientKey(client), 'activity'] as const,
  scopes: (client: ClientKey, scope: string) => ['keydrawer', scope, getClientKey(client), 'scopes'] as const,
}
