import type { ApiKey, IdempotencyLevel } from 'keydrawer/core'
import type { VirtualClock } from './VirtualClock'

export const COLLEAGUE = 'colleague'
/** The organization that the page shows first, and in which the colleagues work. */
export const SCOPE = 'acme'
/** The length at which some backends cut names. */
const MAX_NAME_LENGTH = 12
const DAY_MS = 86_400_000

export interface Backend {
  readonly level: IdempotencyLevel
  /** Whether a rotation changes the secret of the same key instead of creating another key. */
  readonly keepsId: boolean
  /** Whether lists contain the time of the server. */
  readonly tellsTime: boolean
  /** The optional fields of rows: `lastUsedAt` (use), `createdBy` (creators), both, or nothing. */
  readonly reports: 'nothing' | 'use' | 'creators' | 'both'
  readonly names: 'as sent' | 'lower case' | 'cut'
  /** The precision of `createdAt`. */
  readonly dates: 'exact' | 'seconds' | 'days'
  readonly isOldestFirst: boolean
  readonly pageSize: number
  /** The lag of lists, in milliseconds. */
  readonly lag: number
}

/** A key as the server keeps it. */
export interface KeptKey {
  readonly id: string
  readonly scope: string
  readonly owner: string
  readonly name: string
  readonly description: string | null
  readonly enabled: boolean
  readonly createdAt: number
  readonly usedAt: number | null
  readonly replaces: string | null
  /** Tells one secret from another, also of the same key. */
  readonly revision: string
  /** The intents that created the key and, by rotations, its later secrets. */
  readonly asked: readonly string[]
  /** The idempotency key of the request for the last secret, and the index of that request. */
  readonly request: string
  readonly sent: number
}

/** The keys of a server, as they are and as its lists show them. */
export class KeyStore {
  keys: readonly KeptKey[] = []
  /** The number of keys and secrets that anybody created. */
  created = 0
  /** The number of keys that other people created. */
  foreign = 0
  /** The time of the last action of other people. */
  lastForeignActionAt = -Infinity
  /** The creator of each key by its id, including deleted keys. */
  readonly owners = new Map<string, string>()
  #history: { readonly at: number; readonly keys: readonly KeptKey[] }[] = []

  constructor(
    readonly clock: VirtualClock,
    readonly backend: Backend,
  ) {}

  get maxNameLength(): number | undefined {
    return this.backend.names === 'cut' ? MAX_NAME_LENGTH : undefined
  }

  find(id: string | undefined, scope: string): KeptKey | undefined {
    return this.keys.find((key) => key.id === id && key.scope === scope)
  }

  add(key: Partial<KeptKey> & Pick<KeptKey, 'name' | 'owner' | 'scope'>): KeptKey {
    const revision = String(++this.created)
    const { names } = this.backend
    const name = names === 'cut' ? key.name.slice(0, MAX_NAME_LENGTH) : key.name
    const kept: KeptKey = {
      id: `key_${revision}`,
      description: null,
      enabled: true,
      createdAt: this.clock.now,
      usedAt: null,
      replaces: null,
      revision,
      asked: [],
      request: '',
      sent: 0,
      ...key,
      name: names === 'lower case' ? name.toLowerCase() : name,
    }
    this.owners.set(kept.id, kept.owner)
    this.#keep([...this.keys, kept])
    return kept
  }

  patch(id: string, patch: Partial<KeptKey>): void {
    this.#keep(this.keys.map((key) => (key.id === id ? { ...key, ...patch } : key)))
  }

  remove(id: string): void {
    this.#keep(this.keys.filter((key) => key.id !== id))
  }

  /** The current list. */
  listed(scope: string, keys = this.keys): readonly ApiKey[] {
    const rows = keys.filter((key) => key.scope === scope)
    return (this.backend.isOldestFirst ? rows : rows.toReversed()).map((key) => this.show(key))
  }

  /** The list of a replica that lags behind. */
  replica(scope: string): readonly ApiKey[] {
    const { lag } = this.backend
    const until = this.clock.now - lag
    const before = lag === 0 ? undefined : (this.#history.findLast(({ at }) => at <= until)?.keys ?? [])
    return this.listed(scope, before)
  }

  /** The part of a key that a client may see. */
  show(key: KeptKey): ApiKey {
    const { id, name, description, enabled, createdAt, usedAt, replaces, owner, revision } = key
    const { reports, dates } = this.backend
    const unit = { exact: 1, seconds: 1000, days: DAY_MS }[dates]
    const at = (time: number) => new Date(Math.floor(time / unit) * unit).toISOString()
    return {
      id,
      name,
      hint: { suffix: revision },
      createdAt: at(createdAt),
      enabled,
      ...(description !== null && { description }),
      ...(replaces !== null && { replaces }),
      ...((reports === 'creators' || reports === 'both') && { createdBy: { id: owner } }),
      ...((reports === 'use' || reports === 'both') && { lastUsedAt: usedAt === null ? null : at(usedAt) }),
    }
  }

  #keep(keys: readonly KeptKey[]): void {
    this.keys = keys
    if (this.backend.lag > 0) this.#history.push({ at: this.clock.now, keys })
  }
}

/** Tells one secret from another, also of the same key. */
export function revisionOf({ hint }: Pick<ApiKey, 'hint'>): string {
  return hint?.suffix ?? ''
}
