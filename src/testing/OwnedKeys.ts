import type { ApiKey } from '../core/ApiKey'
import type { CallContext, CreateResponse } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { uuid } from './Check'
import { identifyKey, NOT_IDENTIFIED, SHARED_ID } from './identifyKey'
import { ListedRows } from './ListedRows'
import { OwnNames, startsWithPrefix } from './ownNames'
import type { Issue, OwnedKey, OwnedKeysOptions, Pending } from './OwnedKey'
import { Redactor } from './Redactor'
import { StoppedRun } from './StoppedRun'

/**
 * The keys that a run created, and the gate for every change of a key. Changing an id that is not proven to belong to
 * this run throws before anything is sent, and stops the run.
 */
export class OwnedKeys {
  readonly names: OwnNames
  readonly scope: string
  readonly redactor: Redactor
  readonly lookAgainMs: readonly number[]
  readonly #missingIds = { text: `no-such-key-${uuid()}`, uuid: uuid() }
  readonly pending = new Set<Pending>()
  /** Ids of keys that could not be revoked or deleted. They are not tried again. */
  readonly givenUp = new Set<string>()
  /** The error with which a key could not be revoked or deleted at the end. */
  lastRefusal: unknown
  readonly #owned = new Map<string, OwnedKey>()
  readonly #bySecret = new Map<string, string>()
  readonly #rows: ListedRows
  #isContradicted = false
  #stop: StoppedRun | undefined

  constructor(options: OwnedKeysOptions) {
    const { client, scope, prefix, createName, secrets = new Set(), lookAgainMs = [200, 800, 3000] } = options
    this.scope = scope
    this.lookAgainMs = lookAgainMs
    this.names = new OwnNames(prefix, client.features?.name, createName)
    this.redactor = new Redactor(secrets)
    this.#rows = new ListedRows({
      client,
      context: () => this.context(),
      redactor: this.redactor,
      isOwnName: (name) => this.isOwnName(name),
      isOwned: (id) => this.#owned.has(id),
    })
  }

  get stopped(): StoppedRun | undefined {
    return this.#stop
  }

  context(): CallContext {
    return { signal: new AbortController().signal, scope: this.scope }
  }

  /** Throws if the run has been stopped. */
  assertRunning(): void {
    if (this.#stop) throw this.#stop
  }

  /** Stops the run. If it is stopped again, the first reason is kept. */
  stop(sentence: string): StoppedRun {
    return (this.#stop ??= new StoppedRun(this.redactor.redact(sentence)))
  }

  /** Whether any key was listed with a name. */
  get hasNames(): boolean {
    return this.#rows.hasNames
  }

  /**
   * An id that no key has: a random UUID if the ids of this run are UUIDs, for a backend that rejects all other ids.
   * Otherwise it starts with letters, because some databases read `7-nothing` as 7.
   */
  get missingId(): string {
    const [id = ''] = this.#owned.keys()
    return UUID.test(id) ? this.#missingIds.uuid : this.#missingIds.text
  }

  isOwnName(name: string | null): boolean {
    return this.names.isOwn(name)
  }

  /** Whether a listed row may belong to this run. Sufficient for counting the row, but not for changing it. */
  mayBeOwn({ id, name }: ApiKey): boolean {
    if (this.#rows.foreignIds.has(id)) return false
    return this.#owned.has(id) || this.isOwnName(name) || !this.#rows.hasNames
  }

  /** Returns the whole list. Remembers which rows belong to others. */
  read(): Promise<readonly ApiKey[]> {
    return this.#rows.read()
  }

  /** Sends a creation or a rotation, and proves which key it created. */
  async issue(issue: Issue): Promise<CreateResponse & { readonly id: string }> {
    const { name, oldId, send } = issue
    this.assertRunning()
    if (oldId !== undefined) await this.#assertOwned(oldId)
    const before = await this.#rows.enter()
    const pending: Pending = { name, isCertain: false }
    this.pending.add(pending)
    try {
      const issued = await send()
      pending.isCertain = true
      const id = await this.#identify(issued, issue, before)
      this.pending.delete(pending)
      return { ...issued, id }
    } catch (error) {
      if (error instanceof ApiKeysError && !error.mayHaveApplied) this.pending.delete(pending)
      throw error
    } finally {
      this.#rows.leave()
    }
  }

  /** Sends an invalid creation that must be rejected. If it succeeds, its key is cleaned up at the end. */
  async noteCreation(name: string | null, send: () => Promise<number>): Promise<number> {
    this.assertRunning()
    const before = new Set((await this.read()).map(({ id }) => id))
    const pending: Pending = { name, isCertain: false }
    this.pending.add(pending)
    const status = await send()
    if (status >= 400 && status < 500) this.pending.delete(pending)
    else pending.isCertain = (await this.read()).some(({ id }) => !before.has(id))
    return status
  }

  /** The gate. Sends a change only if the key is proven to belong to this run at this moment. */
  async change<T>(id: string, send: () => Promise<T>): Promise<T> {
    this.assertRunning()
    await this.#assertOwned(id)
    return send()
  }

  /** Like `change`, but skips a key without proof and does not stop the run. For cleaning up. */
  async changeIfOwned(id: string, send: () => Promise<unknown>): Promise<void> {
    if ((await this.#doubtAbout(id, [])) === undefined) await send()
  }

  /** Records a deletion, because a backend may give the id to the next key. */
  noteDeleted(id: string): void {
    const owned = this.#owned.get(id)
    if (owned) owned.isDeleted = true
  }

  /** Accepts a row as ours by its name alone. Used at the end, for keys whose response was lost. */
  adopt({ id, name }: ApiKey): boolean {
    if (this.#owned.has(id)) return true
    if (this.#isContradicted || this.#rows.foreignIds.has(id) || !this.isOwnName(name)) return false
    this.#owned.set(id, { name, isNamed: true, isDeleted: false })
    for (const each of this.pending) {
      if (each.name === null || !startsWithPrefix(each.name, name ?? '')) continue
      this.pending.delete(each)
      break
    }
    return true
  }

  /** Whether a listed row belongs to a key of this run, proven or not. */
  isLeft({ id, name }: ApiKey): boolean {
    const owned = this.#owned.get(id)
    if (!owned) return this.isOwnName(name) && !this.#rows.foreignIds.has(id)
    // The id of a deleted key may have been given to a colleague's next key.
    return !owned.isNamed || !owned.isDeleted || this.isOwnName(name)
  }

  /** The names of the keys that have not been deleted, as far as is known without the list. */
  get undeleted(): readonly (string | null)[] {
    return [...this.#owned.values()].filter(({ isDeleted }) => !isDeleted).map(({ name }) => name)
  }

  /** Returns the name that was sent with a key of this run. */
  nameOf(id: string): string | null {
    return this.#owned.get(id)?.name ?? null
  }

  async #assertOwned(id: string): Promise<void> {
    if (Object.values(this.#missingIds).includes(id)) return
    const doubt = await this.#doubtAbout(id)
    if (doubt !== undefined) throw this.stop(doubt)
  }

  /** Returns why a key is not proven to be ours at this moment, or `undefined`. */
  async #doubtAbout(id: string, pauses = this.lookAgainMs): Promise<string | undefined> {
    const owned = this.#owned.get(id)
    if (!owned) return 'A key was to be changed that this run is not proven to have created.'
    // Without a name, our key cannot be distinguished from the next key with its id.
    if (owned.isDeleted && !owned.isNamed) return 'A check tried to change a key after its deletion.'
    for (const pause of [0, ...pauses]) {
      if (pause > 0) await sleep(pause)
      const rows = (await this.read()).filter((row) => row.id === id)
      const [row] = rows
      if (!row) continue
      if (rows.length > 1) return SHARED_ID
      if (owned.isNamed ? this.isOwnName(row.name) : row.name === null) return undefined
      return 'A key of this run is now listed under another name, so its id may belong to somebody else. Keep names as they were sent; with a mapping, set `key.id` and `key.name`.'
    }
    return 'A key of this run is no longer listed, so its id may belong to somebody else. List every key that can still be changed; with a mapping, set `key.id`.'
  }

  async #identify(issued: CreateResponse, { name, oldId }: Issue, before: ReadonlySet<string>): Promise<string> {
    const secret = issued.secret.reveal() ?? ''
    this.redactor.learnIssued(issued.id, secret)
    if (issued.id !== null) this.redactor.learnIds([issued.id])
    // The response to a repeated request: one secret belongs to one key.
    const known = this.#bySecret.get(secret)
    if (issued.id === null && known !== undefined) return known
    const found = await this.#lookUntilFound(issued.id, secret, before)
    const id = 'id' in found ? found.id : issued.id === null ? oldId : undefined
    const isContradiction = 'isContradiction' in found && found.isContradiction
    if (id === undefined || isContradiction) {
      this.#isContradicted ||= isContradiction
      throw this.stop('problem' in found ? found.problem : NOT_IDENTIFIED)
    }
    if (!this.#owned.has(id))
      this.#owned.set(id, { name, isNamed: this.names.areUsed && this.#rows.hasNames, isDeleted: false })
    this.#bySecret.set(secret, id)
    this.redactor.learnIssued(id, secret)
    return id
  }

  async #lookUntilFound(answeredId: string | null, secret: string, before: ReadonlySet<string>) {
    for (let look = 0; ; look++) {
      const after = await this.#rows.fetch()
      const hasNames =
        this.names.areUsed && (this.#rows.hasNames || after.length === 0 || after.some(({ name }) => name !== null))
      const found = identifyKey({
        answeredId,
        secret,
        before,
        after,
        foreignIds: this.#rows.foreignIds,
        ownIds: new Set(this.#owned.keys()),
        hasNames,
        isOwnName: (name) => this.isOwnName(name),
      })
      this.#rows.learn(after)
      const pause = this.lookAgainMs[look]
      if ('id' in found || !found.mayChange || pause === undefined) return found
      await sleep(pause)
    }
  }
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

async function sleep(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
}
