import type { ApiKeysClient } from './ApiKeysClient'
import { asApiKeysError } from './ApiKeysError'
import { endKey } from './changeKey'

/** Keys that were asked to be ended, and may have been though it failed: a secret of theirs is of no use. */
export class EndedKeys {
  readonly #ids = new Set<string>()

  has(id: string | null): boolean {
    return id !== null && this.#ids.has(id)
  }

  clear(): void {
    this.#ids.clear()
  }

  /** Rejects with an `ApiKeysError`. */
  async end(client: ApiKeysClient, scope: string, id: string): Promise<void> {
    this.#ids.add(id)
    try {
      await endKey(client, scope, id)
    } catch (error) {
      const known = asApiKeysError(error)
      if (!known.mayHaveApplied) this.#ids.delete(id)
      throw known
    }
  }
}
