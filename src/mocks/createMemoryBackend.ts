import type { MemoryClientOptions } from '../clients/createMemoryClient'
import { REST_OPERATIONS, type RestOperation } from '../clients/RestClientOptions'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { ClientFeatures } from '../core/ClientFeatures'
import type { BackendRequest } from './BackendRequests'
import { BackendState } from './BackendState'
import { createFaultyClient } from './faultyClient'
import {
  type BackendOperation,
  type FailOptions,
  type FailureCode,
  failureOf,
  type FaultDuration,
  type FaultOptions,
} from './faults'

export interface MemoryBackendOptions extends MemoryClientOptions {
  /**
   * The address of the keys, as in `createRestClient`. With `{scope}`, each scope has keys of its own. Without it, MSW
   * handlers serve one list to every scope.
   *
   * @default '/api/api-keys'
   */
  readonly url?: string | undefined
  /** The operations besides listing. The page does not show the others. @default all that the other options allow */
  readonly operations?: readonly RestOperation[] | undefined
}

/** Ends the fault before its time. */
export type EndFault = () => void

export interface MemoryBackend {
  /** A client for this backend. It sends no HTTP request, and needs no MSW. */
  readonly client: ApiKeysClient
  /** Pass `url`, `operations` and `features` to `createRestClient` if the page has a client of its own. */
  readonly url: string
  readonly operations: readonly RestOperation[]
  readonly features: ClientFeatures
  /** The requests since the last reset, oldest first. */
  readonly requests: readonly BackendRequest[]
  /**
   * Restores the initial keys, ends all faults, and clears `requests`. Also makes the page forget lost keys and cached
   * keys, in its storage too. Call it before each test.
   */
  reset(): void
  /** Answers an operation with an error. */
  fail(operation: BackendOperation, code: FailureCode, options?: FailOptions): EndFault
  /** Delays answers by this number of milliseconds. With `Infinity` they never arrive. */
  slow(milliseconds: number, options?: FaultOptions): EndFault
  /** No request arrives at the backend. The page cannot tell that from a lost answer. */
  offline(options?: FaultOptions): EndFault
  /** Answers with "too many requests", and tells the page how many seconds to wait. */
  rateLimit(seconds: number, options?: FaultOptions): EndFault
  /** Carries out an operation, but its answer does not arrive. */
  loseAnswer(operation: BackendOperation, options?: FaultDuration): EndFault
  /** Sets the maximum number of keys, until the next reset. */
  quota(maximum: number): void
  /** Answers every request with 401, as if the user were signed out. */
  expireSession(options?: FaultOptions): EndFault
  /** Answers an operation with a web page, as a proxy or a login page does. */
  htmlInsteadOfJson(operation: BackendOperation, options?: FaultDuration): EndFault
}

/**
 * Creates a mock backend in memory, whose faults are one call each. For tests, stories and demos.
 *
 * A fault lasts until `reset()`, or for `times` requests. Faults with `times` come first, in the order of their calls.
 * Then the latest of the others applies. `slow` adds to any other fault. Ids and secrets are the same after each reset,
 * unless the option `seed` differs.
 *
 * @example
 * const backend = createMemoryBackend({ apiKeys: [makeApiKey({ name: 'CI' })] })
 * backend.fail('list', 'forbidden')
 */
export function createMemoryBackend(options: MemoryBackendOptions = {}): MemoryBackend {
  return createBackend(options).backend
}

/** The backend with its state, which handlers for HTTP share with the client. */
export function createBackend({ url = '/api/api-keys', operations, ...options }: MemoryBackendOptions) {
  const state = new BackendState(options)
  const offered: readonly RestOperation[] =
    operations ?? REST_OPERATIONS.filter((operation) => operation !== 'scopes' || options.scopes)
  const isL2 = state.memory.features?.idempotency === 'L2'
  const offers = (operation: BackendOperation) =>
    operation === 'list' ||
    (operation === 'acknowledge' ? isL2 : offered.includes(operation === 'enable' ? 'disable' : operation))
  const backend: MemoryBackend = {
    client: createFaultyClient(state, { url, offers }),
    url,
    operations: offered,
    features: state.memory.features ?? {},
    get requests() {
      return state.requests
    },
    reset: () => state.reset(),
    ...createFaults(state),
  }
  return { backend, state, offers }
}

type Faults = Pick<
  MemoryBackend,
  'fail' | 'slow' | 'offline' | 'rateLimit' | 'loseAnswer' | 'quota' | 'expireSession' | 'htmlInsteadOfJson'
>

function createFaults(state: BackendState): Faults {
  const { failures, delays } = state
  return {
    fail(on, code, options = {}) {
      if (code === 'secret-missing' && on !== 'create' && on !== 'rotate')
        throw new TypeError(
          `[keydrawer] fail('${on}', 'secret-missing'): only \`create\` and \`rotate\` return a secret.`,
        )
      return failures.add(failureOf(code, options), { ...options, on })
    },
    slow: (milliseconds, options = {}) => delays.add(milliseconds, options),
    offline: (options = {}) => failures.add({ kind: 'no-answer', isApplied: false }, options),
    rateLimit: (retryAfterSeconds, options = {}) =>
      failures.add(failureOf('rate-limited', { retryAfterSeconds }), options),
    loseAnswer: (on, options = {}) => failures.add({ kind: 'no-answer', isApplied: true }, { ...options, on }),
    quota: (maximum) => {
      state.quota = maximum
    },
    expireSession: (options = {}) => failures.add(failureOf('unauthorized', {}), options),
    htmlInsteadOfJson: (on, options = {}) => failures.add({ kind: 'page', isApplied: false }, { ...options, on }),
  }
}
