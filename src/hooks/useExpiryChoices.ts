import { type EndChoices, useEnds } from './useEnds'

/**
 * Which ends a key may be given, by the client's policy and the provider's, and in which time zone its days are.
 * Nothing where keys cannot be given one.
 */
export function useExpiryChoices(): EndChoices | undefined {
  // A file of its own, as `useChangeApiKeys` is.
  return useEnds()
}
