'use server'

import { type ApiKeysErrorCode, type CreateApiKeyInput, isApiKeysError, type ListQuery } from 'keydrawer/core'
import { getScope, keys } from './keys'

/** A framework hides the message of an error that an action throws, so an error is returned as its code. */
export type Answer<T> = { readonly data: T } | { readonly error: ApiKeysErrorCode }

async function answer<T>(run: (context: { scope: string; signal: AbortSignal }) => Promise<T>): Promise<Answer<T>> {
  try {
    return { data: await run({ scope: await getScope(), signal: new AbortController().signal }) }
  } catch (error) {
    return { error: isApiKeysError(error) ? error.code : 'server-error' }
  }
}

export async function listApiKeys(query: ListQuery) {
  return answer((context) => keys.list(query, context))
}

export async function createApiKey(input: CreateApiKeyInput, idempotencyKey: string) {
  return answer(async (context) => {
    const { secret, ...created } = await keys.create!(input, { ...context, idempotencyKey })
    // Plain data, because only that can be sent. The browser wraps it again at once.
    return { ...created, secret: secret.reveal() ?? '' }
  })
}

export async function deleteApiKey(id: string) {
  return answer((context) => keys.delete!(id, context))
}
