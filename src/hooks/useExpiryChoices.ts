import { type ExpiryChoices, expiryChoices } from '../core/ExpiryPolicy'
import { useApiKeysContext } from './apiKeysContext'

/**
 * Which ends a key may be given, by the client's policy and the provider's, and in which time zone its days are.
 * Nothing where keys cannot be given one.
 */
export function useExpiryChoices(): (ExpiryChoices & { readonly timeZone: string | undefined }) | undefined {
  const { client, expiry, timeZone } = useApiKeysContext('useExpiryChoices()')
  const policy = client.features?.expiry
  return policy ? { ...expiryChoices(policy, expiry), timeZone } : undefined
}
