import type { ApiKey } from '../core/ApiKey'
import type { CallContext } from '../core/ApiKeysClient'
import { keyPages } from './keyPages'
import type { Redactor } from './Redactor'
import type { ValidatedClient } from './ValidatedClient'

interface ListedRowsOptions {
  readonly client: ValidatedClient
  readonly context: () => CallContext
  readonly redactor: Redactor
  readonly isOwnName: (name: string | null) => boolean
  readonly isOwned: (id: string) => boolean
}

/** The list of a run: which keys existed before a request, and which belong to others. */
export class ListedRows {
  /** Ids of keys that belong to others. */
  readonly foreignIds = new Set<string>()
  readonly #options: ListedRowsOptions
  #inFlight: { readonly before: Promise<ReadonlySet<string>>; count: number } | undefined
  #isBegun = false
  /** Whether any row has been seen with a name. */
  #hasNames = false

  constructor(options: ListedRowsOptions) {
    this.#options = options
  }

  get hasNames(): boolean {
    return this.#hasNames
  }

  /** Returns the whole list. Remembers which rows belong to others. */
  async read(): Promise<readonly ApiKey[]> {
    const rows = await this.fetch()
    this.learn(rows)
    return rows
  }

  /** Returns the ids that were listed before a request. Overlapping requests share the same list. */
  async enter(): Promise<ReadonlySet<string>> {
    this.#inFlight ??= { before: this.#readBefore(), count: 0 }
    this.#inFlight.count += 1
    try {
      return await this.#inFlight.before
    } catch (error) {
      this.leave()
      throw error
    }
  }

  leave(): void {
    if (this.#inFlight && --this.#inFlight.count === 0) this.#inFlight = undefined
  }

  async #readBefore(): Promise<ReadonlySet<string>> {
    const rows = await this.read()
    for (const { id, name } of rows) if (!this.#isBegun || name === null) this.#markForeign(id)
    this.#isBegun = true
    return new Set(rows.map(({ id }) => id))
  }

  /** Returns the whole list without remembering which rows belong to others. */
  async fetch(): Promise<readonly ApiKey[]> {
    const { client, context, redactor } = this.#options
    const rows: ApiKey[] = []
    for await (const row of keyPages((query) => client.list(query, context()))) rows.push(row)
    redactor.learnIds(rows.map(({ id }) => id))
    return rows
  }

  learn(rows: readonly ApiKey[]): void {
    for (const { id, name } of rows) {
      if (name === null) continue
      this.#hasNames = true
      if (!this.#options.isOwnName(name)) this.#markForeign(id)
    }
  }

  #markForeign(id: string): void {
    if (!this.#options.isOwned(id)) this.foreignIds.add(id)
  }
}
