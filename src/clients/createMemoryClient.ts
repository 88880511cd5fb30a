import type { ApiKey } from '../core/ApiKey'
import type { ApiKeyPage, ApiKeysClient, ClientFeatures, CreateApiKeyInput, IssuedKey } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { readIssuedKey } from '../core/readIssuedKey'

export interface MemoryClientOptions {
  /** The keys that every scope starts with. @default [] */
  readonly apiKeys?: readonly ApiKey[] | undefined
  /** The clock. @default () => new Date() */
  readonly now?: (() => Date) | undefined
  /** How long each answer takes: milliseconds, or a function that resolves when it may come. @default 0 */
  readonly latency?: number | (() => Promise<unknown>) | undefined
  /** Makes ids and secrets the same on every run. Left out, they are random. */
  readonly seed?: number | undefined
  /** How many keys a page holds when the query does not say. @default 50 */
  readonly pageSize?: number | undefined
  /** How many keys a scope may have. @default Infinity */
  readonly limit?: number | undefined
  /**
   * With `idempotency: 'L1'` a repeated idempotency key replays its first answer, secret included, for
   * which this client keeps the secrets it made; with `'L2'` until `acknowledge` is called. By default
   * it keeps none.
   */
  readonly features?: ClientFeatures | undefined
}

/**
 * A client whose backend is a list in memory: for a first look, for stories, and for tests.
 *
 * Its keys look real and open nothing. Each scope has a list of its own, gone with the page.
 *
 * @example
 * <ApiKeys client={createMemoryClient()} scope="demo" />
 */
export function createMemoryClient(options: MemoryClientOptions = {}): ApiKeysClient {
  const scopes = new Map<string, ApiKey[]>()
  const replays = new Map<string, Replayable & { readonly input: string }>()
  const random = options.seed === undefined ? Math.random : mulberry32(options.seed)
  const now = options.now ?? (() => new Date())
  const { features, pageSize = 50, limit = Infinity } = options

  function keysOf(scope: string): ApiKey[] {
    const apiKeys = scopes.get(scope) ?? [...(options.apiKeys ?? [])]
    scopes.set(scope, apiKeys)
    return apiKeys
  }

  const level = features?.idempotency ?? 'L0'

  function end(scope: string, id: string, change: (apiKeys: ApiKey[], at: number) => void): void {
    const apiKeys = keysOf(scope)
    const at = apiKeys.findIndex((apiKey) => apiKey.id === id)
    if (at < 0) throw new ApiKeysError('not-found', { status: 404 })
    change(apiKeys, at)
  }

  function issue(scope: string, input: CreateApiKeyInput): Replayable {
    const apiKeys = keysOf(scope)
    if (apiKeys.length >= limit) throw new ApiKeysError('limit-reached', { status: 409 })
    const secret = `kd_demo_${randomText(random, 32)}`
    const apiKey: ApiKey = {
      id: `key_${randomText(random, 16)}`,
      name: input.name,
      description: input.description ?? null,
      hint: { prefix: 'kd_demo_', suffix: secret.slice(-4) },
      createdAt: now().toISOString(),
      lastUsedAt: null,
      expiresAt: null,
      enabled: true,
      revokedAt: null,
    }
    apiKeys.unshift(apiKey)
    return { secret, apiKey }
  }

  return {
    features,

    async list({ cursor, limit: size = pageSize }, { signal, scope }): Promise<ApiKeyPage> {
      await answerAfter(options.latency, signal)
      const apiKeys = keysOf(scope).toSorted(newestFirst)
      // A cursor names the last key of the page before, so that a new key does not shift the next page.
      const start = cursor === undefined ? 0 : apiKeys.findIndex(({ id }) => id === cursor) + 1
      const items = apiKeys.slice(start, start + size)
      const last = items.at(-1)
      return { items, total: apiKeys.length, nextCursor: last && start + size < apiKeys.length ? last.id : null }
    },

    async create(input, { signal, scope, idempotencyKey }): Promise<IssuedKey> {
      const name = `${scope} ${idempotencyKey}`
      const replay = replays.get(name)
      const body = JSON.stringify(input)
      if (replay && replay.input !== body) throw new ApiKeysError('invalid-input', { status: 422 })
      if (replay?.secret === null) throw new ApiKeysError('not-found', { status: 410 })
      const issued = replay ?? issue(scope, input)
      if (level !== 'L0') replays.set(name, { ...issued, input: body })
      // The key exists from here on, as on a real server: an answer that is lost does not undo it.
      await answerAfter(options.latency, signal)
      return readIssuedKey({ id: issued.apiKey.id, ...issued })
    },

    async revoke(id, { signal, scope }) {
      end(scope, id, (apiKeys, at) => apiKeys.splice(at, 1, { ...apiKeys[at]!, revokedAt: now().toISOString() }))
      await answerAfter(options.latency, signal)
    },

    async delete(id, { signal, scope }) {
      end(scope, id, (apiKeys, at) => apiKeys.splice(at, 1))
      await answerAfter(options.latency, signal)
    },

    ...(level === 'L2' && {
      async acknowledge(id, { signal }) {
        for (const [name, replay] of replays)
          if (replay.apiKey.id === id) replays.set(name, { ...replay, secret: null })
        await answerAfter(options.latency, signal)
      },
    }),
  }
}

/** `secret` is `null` once the reveal is acknowledged: it is replayed no more. */
interface Replayable {
  readonly secret: string | null
  readonly apiKey: ApiKey
}

async function answerAfter(latency: MemoryClientOptions['latency'], signal: AbortSignal): Promise<void> {
  if (typeof latency === 'function') await latency()
  else if (latency) await new Promise((resolve) => setTimeout(resolve, latency))
  if (signal.aborted) throw new ApiKeysError('aborted', { mayHaveApplied: true })
}

function newestFirst(a: ApiKey, b: ApiKey): number {
  return (b.createdAt ?? '').localeCompare(a.createdAt ?? '')
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

function randomText(random: () => number, length: number): string {
  return Array.from({ length }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('')
}

/** A small seeded generator: Tommy Ettinger's mulberry32, public domain. Not for real secrets. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
