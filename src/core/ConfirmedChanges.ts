import { type ApiKey, isOver } from './ApiKey'
import type { ApiKeyPage, UpdateApiKeyInput } from './ApiKeysClient'

/** How long an edited field is kept although later lists disagree. */
const HOLD_MS = 10_000
/** When the list is requested again after it disagreed. */
const RECHECK_MS = 3_000
/** The oldest confirmed changes are dropped first. */
const MAX_CHANGES = 1_000

/** The fields that can be changed more than once. */
export type EditedFields = Partial<Pick<ApiKey, 'enabled' | keyof UpdateApiKeyInput>>

/**
 * A cached page. `hidden` counts rows that the server sent although they are deleted. `served` holds the counts that
 * the server sent, before any change here: the number of rows on the page, and of keys in total.
 */
export type ReconciledPage = ApiKeyPage & {
  readonly hidden?: number
  readonly served?: { readonly rows: number; readonly total: number }
}

/** A change that the backend confirmed. `createdAt` distinguishes this key from a later one with the same id. */
export type ConfirmedChange = { readonly id: string; readonly createdAt: string | undefined } & (
  | { readonly type: 'delete' }
  | { readonly type: 'revoke'; readonly revokedAt: string }
  | { readonly type: 'edit'; readonly fields: EditedFields }
)

interface HeldField {
  readonly value: unknown
  readonly confirmedAs: number
  readonly heldUntil: number
  isAgreed: boolean
}

/** A change that is in flight. */
interface PendingChange {
  readonly id: string
  readonly fields: readonly string[]
  /** Whether another change of the same field was in flight at the same time. */
  isOverlapped: boolean
}

interface Entry {
  createdAt: string | undefined
  isDeleted: boolean
  revokedAt: string | undefined
  readonly fields: Map<string, HeldField>
  /** Lists with a lower number were requested before the last confirmation. */
  confirmedAs: number
  isLagging: boolean
  rechecks: number
}

/**
 * Keeps confirmed changes over lists that were requested before them, or that lag behind (replicas, caches).
 *
 * A revoked or deleted key stays so for the session, for the last 1,000 changes. An edited field is kept over lists
 * that were requested before the confirmation, and over later ones for ten seconds or until a list agrees. A list that
 * disagrees is requested once more after three seconds, and after an edit once more when its ten seconds are over.
 */
export class ConfirmedChanges {
  readonly #entries = new Map<string, Entry>()
  readonly #pending = new Set<PendingChange>()
  readonly #listedIds = new Set<string>()
  readonly #onRecheck: () => void
  #count = 0
  #timer: { readonly id: ReturnType<typeof setTimeout>; readonly due: number } | undefined

  constructor(onRecheck: () => void) {
    this.#onRecheck = onRecheck
  }

  /** Cancels the request of a list that disagreed. Call when the changes are forgotten. */
  dispose(): void {
    clearTimeout(this.#timer?.id)
    this.#timer = undefined
  }

  /** Call before a list or a key is requested. Pass the result on with the answer. */
  startRead(): number {
    return ++this.#count
  }

  /** Whether a list or a detail request has ever shown this key. */
  hasListed(id: string): boolean {
    return this.#listedIds.has(id)
  }

  /** A key with this id was just created, so changes confirmed for an earlier key no longer count. */
  forget(id: string): void {
    this.#entries.delete(id)
  }

  /**
   * Call before a change is requested. Call the returned function when it is answered, before `confirm`. It returns
   * whether another change of the same field was in flight at the same time. The backend may have carried them out in
   * either order, so only the list knows the outcome.
   */
  startChange(id: string, fields: readonly string[]): () => boolean {
    const change: PendingChange = { id, fields, isOverlapped: false }
    for (const other of this.#pending) {
      if (other.id !== id || !other.fields.some((field) => fields.includes(field))) continue
      other.isOverlapped = true
      change.isOverlapped = true
    }
    this.#pending.add(change)
    return () => {
      this.#pending.delete(change)
      return change.isOverlapped
    }
  }

  /** Forgets the values of these fields: only the next list knows them. */
  release(id: string, fields: readonly string[]): void {
    for (const field of fields) this.#entries.get(id)?.fields.delete(field)
  }

  confirm(change: ConfirmedChange): void {
    const { id, createdAt } = change
    const entry = this.#entries.get(id) ?? newEntry()
    entry.createdAt = createdAt ?? entry.createdAt
    entry.rechecks = 0
    entry.confirmedAs = ++this.#count
    if (change.type === 'delete') entry.isDeleted = true
    else if (change.type === 'revoke') entry.revokedAt = change.revokedAt
    else {
      const held = { confirmedAs: entry.confirmedAs, heldUntil: Date.now() + HOLD_MS }
      for (const [name, value] of Object.entries(change.fields))
        entry.fields.set(name, { ...held, value, isAgreed: false })
    }
    this.#entries.delete(id)
    this.#entries.set(id, entry)
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > MAX_CHANGES && oldest !== undefined) this.#entries.delete(oldest)
  }

  /** Returns the page with all confirmed changes, or the same object if nothing differs. `now` is the server's time. */
  reconcilePage(page: ApiKeyPage, read: number, now: number): ReconciledPage {
    const items = page.items.flatMap((apiKey) => this.reconcileKey(apiKey, read, now) ?? [])
    const hidden = page.items.length - items.length
    if (hidden === 0 && items.every((apiKey, index) => apiKey === page.items[index])) return page
    const { total } = page
    return {
      ...page,
      items,
      ...(hidden > 0 && { hidden }),
      ...(hidden > 0 && total !== undefined && { total: total - hidden }),
    }
  }

  /** Returns the key with all confirmed changes, or `undefined` if it is deleted. */
  reconcileKey(apiKey: ApiKey, read: number, now: number): ApiKey | undefined {
    const { id } = apiKey
    this.#listedIds.add(id)
    const entry = this.#entries.get(id)
    if (!entry) return apiKey
    if (isOther(apiKey, entry)) {
      this.forget(id)
      return apiKey
    }
    if (entry.isDeleted) {
      this.#scheduleRecheck(entry, read, 1)
      return undefined
    }
    return this.#withRevocation(this.#withFields(apiKey, entry, read), entry, read, now)
  }

  #withRevocation(apiKey: ApiKey, entry: Entry, read: number, now: number): ApiKey {
    const { revokedAt } = entry
    if (revokedAt === undefined || isOver(apiKey, now)) return apiKey
    this.#scheduleRecheck(entry, read, 1)
    return { ...apiKey, revokedAt }
  }

  #withFields(apiKey: ApiKey, entry: Entry, read: number): ApiKey {
    const kept = [...entry.fields].filter(([name, field]) => {
      const isEarlier = read < field.confirmedAs
      const isSame = isSameValue(field.value, Reflect.get(apiKey, name))
      if (isSame && !isEarlier) field.isAgreed = true
      if (isSame) return false
      if (isEarlier) return true
      if (field.isAgreed || Date.now() >= field.heldUntil) return false
      this.#scheduleRecheck(entry, read, 2, field.heldUntil)
      return true
    })
    return kept.length === 0
      ? apiKey
      : { ...apiKey, ...Object.fromEntries(kept.map(([name, { value }]) => [name, value])) }
  }

  #scheduleRecheck(entry: Entry, read: number, limit: number, heldUntil = 0): void {
    if (read < entry.confirmedAs || entry.rechecks >= limit) return
    entry.isLagging = true
    const now = Date.now()
    const due = entry.rechecks === 0 ? now + RECHECK_MS : heldUntil
    if (this.#timer && this.#timer.due <= due) return
    clearTimeout(this.#timer?.id)
    this.#timer = { due, id: setTimeout(this.#recheck, Math.max(due - now, 0)) }
  }

  readonly #recheck = (): void => {
    this.#timer = undefined
    for (const entry of this.#entries.values()) {
      if (entry.isLagging) entry.rechecks++
      entry.isLagging = false
    }
    this.#onRecheck()
  }
}

function newEntry(): Entry {
  return {
    createdAt: undefined,
    isDeleted: false,
    revokedAt: undefined,
    fields: new Map(),
    confirmedAs: 0,
    isLagging: false,
    rechecks: 0,
  }
}

/** Some backends reuse the id of a deleted key for the next one. */
function isOther(apiKey: ApiKey, { createdAt }: Entry): boolean {
  return (
    apiKey.createdAt !== undefined && createdAt !== undefined && Date.parse(apiKey.createdAt) !== Date.parse(createdAt)
  )
}

/** Whether the backend stored the value, allowing for what backends normalize: spaces, Unicode, the order of a list. */
function isSameValue(sent: unknown, listed: unknown): boolean {
  return normalized(sent) === normalized(listed)
}

function normalized(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if (typeof value !== 'string') return Array.isArray(value) ? JSON.stringify(value.map(String).toSorted()) : value
  const instant = /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(instant) ? value.trim().normalize().replace(/\s+/g, ' ') : instant
}
