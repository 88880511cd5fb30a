import type { TextFeature } from '../../core/ClientFeatures'
import { offersScopes } from '../../core/offeredScopes'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useApiKeyScopes } from '../../hooks/useApiKeyScopes'
import { useExpirationOptions } from '../../hooks/useExpirationOptions'
import { valuesOf } from './scopeGroups'

const NAME: TextFeature = { required: true, maxLength: 100 }
const DESCRIPTION: TextFeature = { maxLength: 500 }

export type FormFields = ReturnType<typeof useFormFields>

/** The fields of the form and their limits. A field that is `undefined` is not shown. */
export function useFormFields() {
  const { client } = useApiKeysContext('<CreateKeyWizard>')
  const { name, description, scopes } = client.features ?? {}
  const expiry = useExpirationOptions()
  const { data } = useApiKeyScopes()
  return {
    name: name === false ? undefined : { ...NAME, ...name },
    description: description === false ? undefined : { ...DESCRIPTION, ...description },
    expiresAt: expiry,
    scopes:
      offersScopes(client) && data?.length !== 0
        ? { known: data && valuesOf(data), isRequired: scopes?.required ?? false, usual: scopes?.default }
        : undefined,
  }
}
