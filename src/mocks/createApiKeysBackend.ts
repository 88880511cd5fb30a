import type { HttpHandler } from 'msw'
import { createHandlers } from './createHandlers'
import { createBackend, type MemoryBackend, type MemoryBackendOptions } from './createMemoryBackend'

export type ApiKeysBackendOptions = MemoryBackendOptions

export interface ApiKeysBackend extends MemoryBackend {
  /** Handlers for `setupServer` and `setupWorker`. They share keys, faults and requests with `client`. */
  readonly handlers: readonly HttpHandler[]
}

/**
 * Creates a mock backend in memory, with handlers for MSW that implement the REST contract.
 *
 * A fault lasts until `reset()`, or for `times` requests. Faults with `times` come first, in the order of their calls.
 * Then the latest of the others applies. `slow` adds to any other fault. Ids and secrets are the same after each reset,
 * unless the option `seed` differs.
 *
 * @example
 * const backend = createApiKeysBackend({ apiKeys: [makeApiKey({ name: 'CI', expiresIn: { days: 3 } })] })
 * const server = setupServer(...backend.handlers)
 * beforeEach(() => backend.reset())
 */
export function createApiKeysBackend(options: ApiKeysBackendOptions = {}): ApiKeysBackend {
  const { backend, state, offers } = createBackend(options)
  return Object.assign(backend, { handlers: createHandlers(state, { ...options, url: backend.url, offers }) })
}
