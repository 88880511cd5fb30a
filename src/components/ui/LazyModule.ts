import { ApiKeysError } from '../../core/ApiKeysError'

/** Code that a page shows its keys without, and has before anybody has found the button. */
export class LazyModule<T> {
  #value: T | undefined
  #hasFailed = false
  #pending: Promise<void> | undefined
  readonly #load: () => Promise<T>
  readonly #listeners = new Set<() => void>()

  constructor(load: () => Promise<T>) {
    this.#load = load
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** `undefined` until it is here. */
  readonly get = (): T | undefined => this.#value

  readonly hasFailed = (): boolean => this.#hasFailed

  /**
   * Resolves once it is here. After a failure the next call tries again, which helps in some bundles alone: a
   * browser never asks twice for a module that failed, whatever the network does (Chromium 150, Firefox 140).
   */
  readonly load = async (): Promise<void> => {
    if (this.#value) return
    this.#pending ??= this.#fetch()
    await this.#pending
  }

  /** Loads it where a failure is told by `hasFailed` alone. */
  readonly request = (): void => {
    this.load().catch(() => {})
  }

  /** Loads it ahead of time. What somebody was told of, that it failed, stays until they ask again. */
  readonly preload = (): void => {
    if (!this.#hasFailed) this.request()
  }

  /** For the stage: no secret is asked for before what shows it is here, for then the network may be gone. */
  readonly prepare = (): Promise<void> | undefined => (this.#value ? undefined : this.load())

  async #fetch(): Promise<void> {
    this.#setFailed(false)
    try {
      this.#value = await this.#load()
      this.#notify()
    } catch {
      this.#setFailed(true)
      throw new ApiKeysError('unreachable')
    } finally {
      this.#pending = undefined
    }
  }

  #setFailed(hasFailed: boolean): void {
    if (this.#hasFailed === hasFailed) return
    this.#hasFailed = hasFailed
    this.#notify()
  }

  #notify(): void {
    for (const listener of this.#listeners) listener()
  }
}
