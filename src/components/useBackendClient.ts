import { useEffect, useState } from 'react'
import { createLazyRestClient, type RestBackend } from '../clients/createLazyRestClient'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { configError } from '../core/configError'
import { warnOnce } from '../warnOnce'
import { LazyModule } from './ui/LazyModule'

export type { RestBackend } from '../clients/createLazyRestClient'

/** The backend as plain data, in place of a client. */
export interface BackendProp {
  /**
   * A REST backend as plain data, so that a Server Component can pass it: `{ url: '/api/api-keys' }`. Changes when its
   * content changes, or with each new object if it contains functions. The code that sends requests is loaded separately.
   */
  readonly backend: RestBackend
  readonly client?: undefined
}

interface Source {
  readonly client?: ApiKeysClient | undefined
  readonly backend?: RestBackend | undefined
}

/** The REST client, which a page with a client of its own does not load. */
const lazyRest = /* @__PURE__ */ new LazyModule(
  async () => (await import('../clients/createRestClient')).createRestClient,
)

/** Returns the given client, or one for the given backend, which stays the same while its content does. */
export function useBackendClient({ client, backend }: Source, scope: string): ApiKeysClient {
  // A Server Component passes a new object whenever it renders. Functions in it may belong to the scope.
  const content = backend && contentOf({ backend, scope })
  const [held, setHeld] = useState(() => hold(backend, content))
  const isSame = content === undefined ? held.backend === backend : held.content === content
  const next = isSame ? held : hold(backend, content)
  if (next !== held) setHeld(next)
  const isLazy = !client && next.client !== undefined
  useEffect(() => {
    if (isLazy) lazyRest.request()
  }, [isLazy])
  if (client && backend) warnOnce('`client` and `backend` are both set. `client` is used. Remove one of them.')
  return client ?? next.client ?? NO_CLIENT
}

function hold(backend: RestBackend | undefined, content: string | undefined) {
  return { backend, content, client: backend && createLazyRestClient(backend, loadRest) }
}

async function loadRest() {
  await lazyRest.load()
  const createRestClient = lazyRest.get()
  if (!createRestClient) throw new ApiKeysError('unreachable')
  return createRestClient
}

/** `undefined` if the backend has functions: one with the same source may use other variables. */
function contentOf(backend: unknown): string | undefined {
  try {
    return JSON.stringify(backend, (_name, value: unknown) => {
      if (typeof value === 'function') throw new TypeError('A function has no content.')
      return value instanceof RegExp ? String(value) : value
    })
  } catch {
    return undefined
  }
}

/** Shows an error in the place of the keys, because a missing prop must not take the host's page down. */
const NO_CLIENT: ApiKeysClient = {
  list: () =>
    Promise.reject(
      configError(
        'unknown',
        "The backend is missing. Pass `client`, or `backend={{ url: '/api/api-keys' }}`, to <ApiKeys> or <ApiKeysProvider>.",
      ),
    ),
}
