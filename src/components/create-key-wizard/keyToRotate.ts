import type { Creation } from './useDetails'

/** The key that is to get a new secret, if that is what is going on. */
export function keyToRotate(creation: Creation) {
  if (creation.status === 'editing') return creation.rotates
  return 'attempt' in creation ? creation.attempt.rotation?.apiKey : undefined
}
