// Each statement is a mistake that the types must not let pass.
import { ApiKeys, ApiKeysProvider, useCreateApiKey } from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'

export const withoutScope = <ApiKeys client={createRestClient({ url: '/api/api-keys' })} />

export const withoutAddress = createRestClient({})

export const secretInCallback = (
  <ApiKeysProvider
    client={createRestClient({ url: '/api/api-keys' })}
    scope="org_1"
    onCreated={(created) => console.info(created.secret)}
  />
)

export function useUnnarrowedSecret() {
  return useCreateApiKey().issued.secret
}
