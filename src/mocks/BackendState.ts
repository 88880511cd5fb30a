import { createMemoryClient, type MemoryClientOptions } from '../clients/createMemoryClient'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import { resetPage } from '../core/resetPage'
import { isProduction } from '../warnOnce'
import { type BackendRequest, withoutSecrets } from './BackendRequests'
import { type Failure, FaultQueue } from './faults'

/** A request for which the backend is ready. */
export interface StartedRequest {
  /** The keys at the time of the request. A later reset does not change them. */
  readonly memory: ApiKeysClient
  readonly failure?: Failure | undefined
}

const LOST: Failure = { kind: 'no-answer', isApplied: false }

/** The keys, the faults and the requests of a mock backend. */
export class BackendState {
  readonly #options: MemoryClientOptions
  readonly failures = new FaultQueue<Failure>()
  readonly delays = new FaultQueue<number>()
  quota: number | undefined
  #requests: readonly BackendRequest[] = []
  #memory: ApiKeysClient
  /** Aborted by a reset, so that no request of one test is answered in the next. */
  #lifetime = new AbortController()

  constructor(options: MemoryClientOptions) {
    assertUniqueIds(options)
    this.#options = options
    this.#memory = this.#createMemory()
  }

  get requests(): readonly BackendRequest[] {
    return this.#requests
  }

  get memory(): ApiKeysClient {
    return this.#memory
  }

  /** Records a request and waits as long as its answer is delayed. */
  async start(request: BackendRequest, signal: AbortSignal): Promise<StartedRequest> {
    const body = withoutSecrets(request.body)
    this.#requests = [...this.#requests, { ...request, ...(body !== undefined && { body }) }]
    const { operation } = request
    const failure = this.failures.take(operation)
    const delay = this.delays.take(operation)
    const [memory, { signal: lifetime }] = [this.#memory, this.#lifetime]
    if (delay !== undefined) await wait(delay, [signal, lifetime])
    return { memory, failure: lifetime.aborted ? LOST : failure }
  }

  reset(): void {
    this.#lifetime.abort()
    this.#lifetime = new AbortController()
    this.failures.clear()
    this.delays.clear()
    this.quota = undefined
    this.#requests = []
    this.#memory = this.#createMemory()
    // A demo in production shares the page with real keys.
    if (!isProduction()) resetPage()
  }

  #createMemory(): ApiKeysClient {
    const { limit } = this.#options
    const quota = () => this.quota ?? limit
    return createMemoryClient({
      seed: 1,
      ...this.#options,
      get limit() {
        return quota()
      },
    })
  }
}

/** Waits for a number of milliseconds, or until one of the signals is aborted. `Infinity` waits for a signal. */
function wait(milliseconds: number, signals: readonly AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    const timer = milliseconds === Infinity ? undefined : setTimeout(end, milliseconds)
    for (const signal of signals) {
      signal.addEventListener('abort', end, { once: true })
      if (signal.aborted) end()
    }
    function end(): void {
      clearTimeout(timer)
      for (const signal of signals) signal.removeEventListener('abort', end)
      resolve()
    }
  })
}

function assertUniqueIds({ apiKeys = [] }: MemoryClientOptions): void {
  const ids = new Set<string>()
  for (const { id } of apiKeys) {
    if (ids.has(id))
      throw new TypeError(
        `[keydrawer] Two of the \`apiKeys\` have the id "${id}". \`makeApiKey\` derives the id from the name: give one of them an \`id\`.`,
      )
    ids.add(id)
  }
}
