import type { Creation } from './useDetails'

/** The key that is being rotated, if the creation is a rotation. */
export function keyToRotate(creation: Creation) {
  if (creation.status === 'editing') return creation.rotates
  return 'request' in creation ? creation.request.rotation?.apiKey : undefined
}
