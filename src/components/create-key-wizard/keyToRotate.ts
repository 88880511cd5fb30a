import type { Creation } from './useDetails'

/** The key that is to get a new secret, if that is what is going on. */
export function keyToRotate(creation: Creation) {
  if (creation.status === 'editing') return creation.rotates
  return 'request' in creation ? creation.request.rotation?.apiKey : undefined
}
