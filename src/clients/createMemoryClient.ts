import type { ApiKey, ApiKeyScope } from '../core/ApiKey'
import type { ApiKeysClient, CallContext, CreateContext, IssuedKey, ListedPermissions } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import type { ClientFeatures } from '../core/ClientFeatures'
import { readIssuedKey } from '../core/readIssuedKey'
import { clientKey, type ClientKeyOption } from './clientKey'
import { type MadeKey, MemoryKeys } from './MemoryKeys'
import { startingApiKeys } from './sampleApiKeys'
import { seededRandom } from './seededRandom'

export interface MemoryClientOptions extends ClientKeyOption {
  /** The initial keys of every scope. `[]` starts without keys. @default a few sample keys */
  readonly apiKeys?: readonly ApiKey[] | undefined
  /** The clock of the server, which the list reports. @default () => new Date() */
  readonly now?: (() => Date) | undefined
  /** The delay of each answer: milliseconds, or a function whose promise delays it. @default 0 */
  readonly latency?: number | (() => Promise<unknown>) | undefined
  /** Makes ids and secrets the same on every run. Without it they are random. */
  readonly seed?: number | undefined
  /** The default number of keys on a page, and of entries on a page of activity. @default 50 */
  readonly pageSize?: number | undefined
  /** The maximum number of keys in a scope, which the list reports. @default Infinity */
  readonly limit?: number | undefined
  /** The scopes that the form offers. @default none, and the form offers none */
  readonly scopes?: readonly ApiKeyScope[] | undefined
  /** The actions that the backend allows this user. @default everything */
  readonly permissions?: ListedPermissions | undefined
  /**
   * Overrides the features of the client. With `idempotency: 'L1'`, a repeated idempotency key replays its first
   * answer, so the client keeps the secrets that it created. With `'L2'` it does so until `acknowledge` is called. By
   * default it keeps none. Without other values, keys can expire and every field can be changed.
   */
  readonly features?: ClientFeatures | undefined
}

const HOUR = 3600
const FEATURES: ClientFeatures = {
  expiry: {},
  update: ['name', 'description', 'expiresAt', 'scopes'],
  rotate: { gracePeriods: [0, HOUR, 24 * HOUR, 7 * 24 * HOUR] },
}

/**
 * Creates a client whose backend is a list in memory, for demos, stories and tests. It supports every operation of a
 * client.
 *
 * It starts with a few sample keys. Its keys give access to nothing. Each scope has a list of its own, which is lost when the page is
 * closed.
 *
 * @example
 * <ApiKeys client={createMemoryClient()} scope="demo" />
 */
export function createMemoryClient(options: MemoryClientOptions = {}): ApiKeysClient {
  const { pageSize = 50, permissions } = options
  const features = { ...FEATURES, ...options.features }
  const level = features.idempotency ?? 'L0'
  const rules = {
    now: options.now ?? (() => new Date()),
    random: options.seed === undefined ? Math.random : seededRandom(options.seed),
    // Read for each request, so that a mock can change it.
    get quota() {
      return options.limit ?? Infinity
    },
    keepsId: features.rotate?.keepsId ?? false,
  }
  const scopes = new Map<string, MemoryKeys>()
  const replays = new Map<string, Replayable>()

  const keysOf = (scope: string): MemoryKeys => {
    const keys = scopes.get(scope) ?? new MemoryKeys(rules, options.apiKeys ?? startingApiKeys(rules.now()))
    scopes.set(scope, keys)
    return keys
  }
  const answer = async <T>(value: T, { signal }: CallContext): Promise<T> => {
    await answerAfter(options.latency, signal)
    return value
  }
  // The key exists from here on, as on a real server: losing the answer does not undo it.
  const issue = (make: () => MadeKey, input: unknown, context: CreateContext): Promise<IssuedKey> => {
    const name = `${context.scope} ${context.idempotencyKey}`
    const replay = replays.get(name)
    const body = JSON.stringify(input)
    if (replay && replay.body !== body) throw new ApiKeysError('invalid-input', { status: 422 })
    if (replay?.secret === null) throw new ApiKeysError('not-found', { status: 410 })
    const made = replay ?? make()
    if (level !== 'L0') replays.set(name, { ...made, body })
    return answer(made, context).then(() => readIssuedKey({ ...made, id: made.apiKey.id }))
  }

  return {
    key: options.key === undefined ? 'memory' : clientKey(options.key, { kind: 'memory' }),
    features,
    async list({ limit = pageSize, ...query }, context) {
      await answerAfter(options.latency, context.signal)
      return { ...keysOf(context.scope).list({ ...query, limit }), ...(permissions && { permissions }) }
    },
    get: async (id, context) => answer(keysOf(context.scope).get(id), context),
    create: async (input, context) => issue(() => keysOf(context.scope).create(input), input, context),
    rotate: async (id, input, context) =>
      issue(() => keysOf(context.scope).rotate(id, input), ['rotate', id, input], context),
    update: async (id, patch, context) => answer(keysOf(context.scope).update(id, patch), context),
    setEnabled: async (id, enabled, context) => answer(keysOf(context.scope).setEnabled(id, enabled), context),
    revoke: async (id, context) => answer(keysOf(context.scope).revoke(id), context),
    delete: async (id, context) => answer(keysOf(context.scope).delete(id), context),
    listActivity: async (id, query, context) => answer(keysOf(context.scope).activityOf(id, query, pageSize), context),
    ...(options.scopes && { listScopes: async (context) => answer(options.scopes ?? [], context) }),
    ...(level === 'L2' && {
      async acknowledge(id, context) {
        for (const [name, replay] of replays)
          if (replay.apiKey.id === id) replays.set(name, { ...replay, secret: null })
        await answer(undefined, context)
      },
    }),
  }
}

/** `secret` is `null` once the client has acknowledged it, because it is then no longer replayed. */
interface Replayable extends Omit<MadeKey, 'secret'> {
  readonly secret: string | null
  readonly body: string
}

async function answerAfter(latency: MemoryClientOptions['latency'], signal: AbortSignal): Promise<void> {
  if (typeof latency === 'function') await latency()
  else if (latency) await new Promise((resolve) => setTimeout(resolve, latency))
  if (signal.aborted) throw new ApiKeysError('aborted', { mayHaveApplied: true })
}
