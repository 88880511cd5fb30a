import { type ExpiryChoices, expiryChoices } from '../core/ExpiryPolicy'
import { useApiKeysContext } from './apiKeysContext'

/** Which ends a key may be given, and in which time zone its days are. Nothing where keys cannot be given one. */
export function useExpiryChoices(
  caller: string,
): (ExpiryChoices & { readonly timeZone: string | undefined }) | undefined {
  const { client, expiry, timeZone } = useApiKeysContext(caller)
  const policy = client.features?.expiry
  return policy ? { ...expiryChoices(policy, expiry), timeZone } : undefined
}
