import type { ApiKeysClient } from './ApiKeysClient'
import type { UpdatableField } from './ClientFeatures'
import { offersScopes } from './offeredScopes'

const USUAL: readonly UpdatableField[] = ['name', 'description']

/** The fields of a key that can be changed here. */
export function editableFields(client: ApiKeysClient): readonly UpdatableField[] {
  const { features = {} } = client
  return (features.update ?? USUAL).filter((field) => {
    if (field === 'name') return features.name !== false
    if (field === 'description') return features.description !== false
    if (field === 'expiresAt') return Boolean(features.expiry)
    return offersScopes(client)
  })
}
