import { type ApiKey, isOver } from '../core/ApiKey'
import type {
  ActivityPage,
  ActivityQuery,
  CreateApiKeyInput,
  KeyActivity,
  ListQuery,
  ListResponse,
  RotateApiKeyInput,
  UpdateApiKeyInput,
} from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { filterAndSort, newestFirst } from '../core/filterAndSort'
import { omitUndefined } from '../core/omitUndefined'
import { FAKE_PREFIX, FAKE_SECRET } from './makeApiKey'
import { randomText } from './seededRandom'

/** The settings of the keys: the clock, the random generator, and the maximum number of keys. */
export interface MemoryRules {
  readonly now: () => Date
  readonly random: () => number
  readonly quota: number
  readonly keepsId: boolean
}

/** A key with its secret, for as long as its creation may be repeated. */
export interface MadeKey {
  readonly secret: string
  readonly apiKey: ApiKey
  readonly oldValidUntil?: string
}

/** The keys of one scope, as a backend would store them. */
export class MemoryKeys {
  readonly #rules: MemoryRules
  #apiKeys: readonly ApiKey[]
  readonly #activity = new Map<string, KeyActivity[]>()
  /** The expiration dates that keys had before their rotation changed them. */
  readonly #endsBefore = new Map<string, string | null>()

  constructor(rules: MemoryRules, apiKeys: readonly ApiKey[]) {
    this.#rules = rules
    this.#apiKeys = apiKeys
  }

  list({ cursor, limit = Infinity, ...wanted }: ListQuery): ListResponse {
    const now = this.#rules.now()
    const found = filterAndSort(this.#apiKeys.toSorted(newestFirst), wanted, now.getTime())
    // A cursor names the last key of the previous page, so that a new key does not shift the next page.
    const start = cursor === undefined ? 0 : found.findIndex(({ id }) => id === cursor) + 1
    const items = found.slice(start, start + limit)
    const last = items.at(-1)
    const { quota } = this.#rules
    return {
      items,
      total: found.length,
      servedAt: now.toISOString(),
      nextCursor: last && start + limit < found.length ? last.id : null,
      ...(quota !== Infinity && { quota }),
    }
  }

  get(id: string): ApiKey {
    const apiKey = this.#apiKeys.find((each) => each.id === id)
    if (!apiKey) throw new ApiKeysError('not-found', { status: 404 })
    return apiKey
  }

  create(input: CreateApiKeyInput): MadeKey {
    this.#assertRoom()
    const { name, description = null, expiresAt = null, scopes } = input
    const made = this.#make({ name, description, expiresAt, ...(scopes && { scopes }) })
    this.#apiKeys = [made.apiKey, ...this.#apiKeys]
    this.#note(made.apiKey.id, 'created')
    return made
  }

  rotate(id: string, { gracePeriodSeconds = 0 }: RotateApiKeyInput): MadeKey {
    const old = this.get(id)
    const now = this.#rules.now()
    // A key that expired or was revoked because of its own rotation can be rotated again: the first answer may have
    // been lost.
    if (isOver(old, now.getTime()) && !old.replacedBy) throw new ApiKeysError('not-found', { status: 410 })
    const endOfGrace = new Date(now.getTime() + gracePeriodSeconds * 1000).toISOString()
    const ends = [old.revokedAt, old.expiresAt, endOfGrace].filter((end) => end != null)
    const oldValidUntil = ends.reduce((first, end) => (Date.parse(end) < Date.parse(first) ? end : first))
    if (this.#rules.keepsId) {
      const { secret, apiKey } = this.#make(old)
      this.#replace({ ...apiKey, updatedAt: now.toISOString() }, 'rotated')
      return { secret, apiKey: this.get(id), oldValidUntil }
    }
    return { ...this.#succeed(old, gracePeriodSeconds > 0 ? { expiresAt: oldValidUntil } : null), oldValidUntil }
  }

  /** Creates a key that replaces one. The old key expires after its grace period, or is revoked immediately. */
  #succeed(old: ApiKey, grace: { readonly expiresAt: string } | null): MadeKey {
    const { id, name, description, scopes, enabled, createdBy, expiresAt = null } = old
    if (!this.#endsBefore.has(id)) this.#endsBefore.set(id, expiresAt)
    const end = this.#endsBefore.get(id)
    const made = this.#make(
      omitUndefined({ name, description, scopes, enabled, createdBy, expiresAt: end, replaces: id }),
    )
    this.#apiKeys = [made.apiKey, ...this.#apiKeys]
    this.#note(made.apiKey.id, 'created')
    const revokedAt = old.revokedAt ?? this.#rules.now().toISOString()
    this.#replace({ ...old, ...(grace ?? { revokedAt }), replacedBy: made.apiKey.id }, 'rotated')
    return made
  }

  update(id: string, patch: UpdateApiKeyInput): ApiKey {
    if (patch.expiresAt !== undefined) this.#endsBefore.delete(id)
    return this.#replace({ ...this.get(id), ...omitUndefined(patch) }, 'updated')
  }

  setEnabled(id: string, enabled: boolean): ApiKey {
    return this.#replace({ ...this.get(id), enabled }, enabled ? 'enabled' : 'disabled')
  }

  revoke(id: string): ApiKey {
    const apiKey = this.get(id)
    const revokedAt = apiKey.revokedAt ?? this.#rules.now().toISOString()
    return this.#replace({ ...apiKey, revokedAt }, 'revoked')
  }

  delete(id: string): void {
    this.get(id)
    this.#apiKeys = this.#apiKeys.filter((apiKey) => apiKey.id !== id)
  }

  activityOf(id: string, { cursor }: ActivityQuery, pageSize: number): ActivityPage {
    const { createdAt } = this.get(id)
    const noted = this.#activity.get(id) ?? []
    const isWhole = noted.some(({ what }) => what === 'created')
    const all = isWhole || !createdAt ? noted : [...noted, { at: createdAt, what: 'created' }]
    // A cursor holds the number of remaining entries, so that new entries do not shift the next page.
    const left = cursor === undefined ? all.length : Math.min(Number(cursor) || 0, all.length)
    const items = all.slice(all.length - left).slice(0, pageSize)
    return { items, nextCursor: left > items.length ? String(left - items.length) : null }
  }

  #make(own: Partial<ApiKey>): MadeKey {
    const { now, random } = this.#rules
    const secret = `${FAKE_SECRET}${randomText(random, 25)}`
    const apiKey: ApiKey = {
      name: null,
      createdAt: now().toISOString(),
      lastUsedAt: null,
      expiresAt: null,
      enabled: true,
      revokedAt: null,
      ...own,
      id: own.id ?? `key_${randomText(random, 16)}`,
      hint: { prefix: FAKE_PREFIX, suffix: secret.slice(-4) },
    }
    return { secret, apiKey }
  }

  #replace(changed: ApiKey, what: string): ApiKey {
    this.#apiKeys = this.#apiKeys.map((apiKey) => (apiKey.id === changed.id ? changed : apiKey))
    this.#note(changed.id, what)
    return changed
  }

  #note(id: string, what: string): void {
    const noted = this.#activity.get(id) ?? []
    this.#activity.set(id, [{ at: this.#rules.now().toISOString(), what }, ...noted])
  }

  #assertRoom(): void {
    if (this.#apiKeys.length >= this.#rules.quota) throw new ApiKeysError('limit-reached', { status: 409 })
  }
}
