import type { ApiKeysClient } from '../core/ApiKeysClient'

/** Ends every key that was made, in the best way there is. Empties `made`, and returns the ids it could not end. */
export async function tidyUp(client: ApiKeysClient, scope: string, made: Set<string>): Promise<readonly string[]> {
  const context = { signal: new AbortController().signal, scope }
  const ways = [
    async (id: string) => client.delete!(id, context),
    async (id: string) => client.revoke!(id, context),
    async (id: string) => client.setEnabled!(id, false, context),
  ]
  const left: string[] = []
  for (const id of made) {
    let isEnded = false
    for (const end of ways) {
      isEnded ||= await end(id).then(
        () => true,
        (error: { readonly code?: string }) => error.code === 'not-found',
      )
    }
    if (!isEnded) left.push(id)
  }
  made.clear()
  return left
}
