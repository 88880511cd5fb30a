import type { ApiKeysClient } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { configError } from '../core/configError'
import { MAPPING_FACTS, REPORTED_FIELDS } from '../core/reportedFields'
import type { RestClientOptions } from './RestClientOptions'
import { factsOf, mappingOf, namedFields, restKey } from './restContract'
import type { RestRoutes } from './RestMapping'
import { ROUTE_NAMES } from './splitRoute'

/**
 * The options of `createRestClient` as plain data, which a Server Component can pass to the browser. For functions, such
 * as `headers` that return a fresh token, create a client.
 */
export interface RestBackend extends Pick<
  RestClientOptions,
  'key' | 'credentials' | 'timeout' | 'features' | 'operations' | 'mapping'
> {
  /** A path on this origin or an `http(s)` address. `{scope}` is replaced with the scope. */
  readonly url: string
  /** Headers of every request. Not for tokens, because they would be readable in the HTML. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** Resolves to `createRestClient`, or rejects with an `ApiKeysError`. */
type Load = () => Promise<(options: RestClientOptions) => ApiKeysClient>

/**
 * Creates a client that knows its key, its features and its operations at once, so that rows from the server are
 * rendered immediately, and loads the code that sends requests with the first request.
 *
 * Never throws. If the options are wrong, listing fails with the error of `createRestClient`.
 */
export function createLazyRestClient(backend: RestBackend, load: Load): ApiKeysClient {
  let pending: Promise<ApiKeysClient> | undefined
  const create = async () => {
    const createRestClient = await load()
    try {
      return createRestClient(backend)
    } catch (error) {
      throw configError('unknown', error instanceof Error ? error.message : 'The `backend` is invalid.')
    }
  }
  const ready: Ready = () => {
    pending ??= create().catch((error: unknown) => {
      // The next request loads it again.
      pending = undefined
      throw error
    })
    return pending
  }
  const list: ApiKeysClient['list'] = async (...given) => (await ready()).list(...given)
  try {
    const mapping = mappingOf(backend)
    const offered = ROUTE_NAMES.filter((name) => mapping.routes[name] !== undefined)
    const methods = offered.map((name) => METHODS[name](ready))
    const client = Object.assign({ key: restKey(backend), features: backend.features, list }, ...methods)
    Object.defineProperty(client, REPORTED_FIELDS, { value: namedFields(mapping) })
    return backend.mapping ? Object.defineProperty(client, MAPPING_FACTS, { value: factsOf(mapping) }) : client
  } catch {
    return { list }
  }
}

type Ready = () => Promise<ApiKeysClient>

const METHODS: { readonly [Route in keyof RestRoutes]-?: (ready: Ready) => Partial<ApiKeysClient> } = {
  list: () => ({}),
  create: (ready) => ({ create: async (...given) => (await methodOf(ready, 'create'))(...given) }),
  rotate: (ready) => ({ rotate: async (...given) => (await methodOf(ready, 'rotate'))(...given) }),
  get: (ready) => ({ get: async (...given) => (await methodOf(ready, 'get'))(...given) }),
  update: (ready) => ({ update: async (...given) => (await methodOf(ready, 'update'))(...given) }),
  enable: (ready) => ({ setEnabled: async (...given) => (await methodOf(ready, 'setEnabled'))(...given) }),
  disable: () => ({}),
  revoke: (ready) => ({ revoke: async (...given) => (await methodOf(ready, 'revoke'))(...given) }),
  delete: (ready) => ({ delete: async (...given) => (await methodOf(ready, 'delete'))(...given) }),
  acknowledge: (ready) => ({ acknowledge: async (...given) => (await methodOf(ready, 'acknowledge'))(...given) }),
  scopes: (ready) => ({ listScopes: async (...given) => (await methodOf(ready, 'listScopes'))(...given) }),
  activity: (ready) => ({ listActivity: async (...given) => (await methodOf(ready, 'listActivity'))(...given) }),
}

async function methodOf<Name extends Exclude<keyof ApiKeysClient, 'key' | 'features'>>(ready: Ready, name: Name) {
  const method = (await ready())[name]
  if (!method) throw new ApiKeysError('unsupported')
  return method
}
