// Mistakes that the types must not let pass. One that does is an error of its own.
import { ApiKeys, type ApiKeysClient, ApiKeysProvider, CreateKeyWizard, useCreateApiKey } from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'

const client = createRestClient({ url: '/api/api-keys' })

// @ts-expect-error Without a scope one organization could see the keys of another.
export const withoutScope = <ApiKeys client={client} />

// @ts-expect-error The address is missing.
export const withoutAddress = createRestClient({})

export const secretInCallback = (
  // @ts-expect-error The callback never sees the secret.
  <ApiKeysProvider client={client} scope="org_1" onCreated={(created) => console.info(created.secret)} />
)

export function useUnnarrowedSecret() {
  // @ts-expect-error Most states have no secret.
  return useCreateApiKey().issued.secret
}

export const textAsSecret: ApiKeysClient = {
  list: client.list,
  // @ts-expect-error A secret is a handle, not a text.
  create: async () => ({ id: 'key_1', secret: 'text' }),
}

// @ts-expect-error A wizard has one button, and a text is none.
export const textAsButton = <CreateKeyWizard>Create API key</CreateKeyWizard>
