import { ApiKeysError, defineApiKeysClient, OneTimeSecret } from 'keydrawer/core'
import type * as Actions from './actions'

/** Create it once, in a file with 'use client': `export const client = createActionsClient(actions)`. */
export const createActionsClient = (actions: typeof Actions) =>
  defineApiKeysClient({
    key: 'api-keys',
    // Without the `signal` of the context, which cannot be sent.
    list: (query) => dataOf(actions.listApiKeys(query), false),
    create: async (input, { idempotencyKey }) => {
      const { secret, ...created } = await dataOf(actions.createApiKey(input, idempotencyKey), true)
      return { ...created, secret: new OneTimeSecret(secret) }
    },
    delete: (id) => dataOf(actions.deleteApiKey(id), true),
  })

/** Without an answer, a change may have been made. The page then looks for the key instead of creating another. */
async function dataOf<T>(answer: Promise<Actions.Answer<T>>, mayHaveApplied: boolean): Promise<T> {
  const result = await answer.catch(() => {
    throw new ApiKeysError('unreachable', { mayHaveApplied })
  })
  if ('error' in result) throw new ApiKeysError(result.error)
  return result.data
}
