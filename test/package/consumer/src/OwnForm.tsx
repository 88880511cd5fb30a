import {
  type ApiKeysClient,
  ApiKeysError,
  ApiKeysProvider,
  OneTimeSecret,
  parseApiKey,
  useCreateApiKey,
} from 'keydrawer'
import { createBetterAuthClient } from 'keydrawer/better-auth'

/** A backend of one's own, by whatever means it is reached. */
export function createOwnClient(
  ask: (operation: string, input: unknown) => Promise<Record<string, unknown>>,
): ApiKeysClient {
  return {
    list: async ({ cursor }) => {
      const { rows } = await ask('list', { cursor })
      return { items: Array.isArray(rows) ? rows.map(parseApiKey) : [] }
    },
    create: async (input, { idempotencyKey }) => {
      const { key, token } = await ask('create', { ...input, idempotencyKey })
      if (typeof token !== 'string') throw new ApiKeysError('secret-missing')
      const apiKey = parseApiKey(key)
      return { id: apiKey.id, apiKey, secret: new OneTimeSecret(token) }
    },
  }
}

const client = createBetterAuthClient({ owner: 'user' })

export function OwnForm() {
  return (
    <ApiKeysProvider client={client} scope="user_1">
      <NewKey />
    </ApiKeysProvider>
  )
}

function NewKey() {
  const creation = useCreateApiKey()

  switch (creation.status) {
    case 'idle':
    case 'editing':
    case 'failed':
      return (
        <button type="button" onClick={() => void creation.create({ name: 'CI deploy' })}>
          {creation.status === 'failed' ? creation.error.code : 'Make a key'}
        </button>
      )
    case 'creating':
      return <p>{creation.request.input.name}…</p>
    case 'revealed':
    case 'confirming-close':
      return (
        <button type="button" onClick={creation.confirmSaved}>
          {creation.issued.secret.reveal()}
        </button>
      )
    case 'lost':
      return <p>{creation.issued.id}</p>
  }
}
