import { type ExpiryChoices, expiryChoices } from '../core/ExpiryPolicy'
import { useApiKeysContext } from './apiKeysContext'

export type ExpirationOptions = ExpiryChoices & { readonly timeZone: string | undefined }

/**
 * The expiration dates that a new key may have, according to the client's policy and the provider's, and the time zone
 * of its days. `undefined` if keys have no expiration date.
 */
export function useExpirationOptions(): ExpirationOptions | undefined {
  const { client, expiry, timeZone } = useApiKeysContext('useExpirationOptions()')
  const policy = client.features?.expiry
  return policy ? { ...expiryChoices(policy, expiry), timeZone } : undefined
}
