import type { ApiKeysClient } from './ApiKeysClient'

/** The stable identity of a client's backend: `client.key`, or `'default'`. */
export function getClientKey({ key }: Pick<ApiKeysClient, 'key'>): string {
  return typeof key === 'string' && key !== '' ? key : 'default'
}
