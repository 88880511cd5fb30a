import { type ExpiryChoices, expiryChoices } from '../core/ExpiryPolicy'
import { useApiKeysContext } from './apiKeysContext'

export type EndChoices = ExpiryChoices & { readonly timeZone: string | undefined }

/** See `useExpiryChoices`. */
export function useEnds(): EndChoices | undefined {
  const { client, expiry, timeZone } = useApiKeysContext('useExpiryChoices()')
  const policy = client.features?.expiry
  return policy ? { ...expiryChoices(policy, expiry), timeZone } : undefined
}
