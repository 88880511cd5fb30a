import { ApiKeysError } from '../../core/ApiKeysError'
import { Subscribable } from '../../core/Subscribable'

/** A code-split module that is not needed for the first paint and is preloaded when the browser is idle. */
export class LazyModule<T> extends Subscribable {
  #value: T | undefined
  #hasFailed = false
  #pending: Promise<void> | undefined
  readonly #load: () => Promise<T>

  constructor(load: () => Promise<T>) {
    super()
    this.#load = load
  }

  /** `undefined` until the module is loaded. */
  readonly get = (): T | undefined => this.#value

  readonly hasFailed = (): boolean => this.#hasFailed

  /**
   * Resolves once the module is loaded. After a failure the next call tries again, but only some bundlers make that
   * work: a browser never requests a failed module twice (Chromium 150, Firefox 140).
   */
  readonly load = async (): Promise<void> => {
    if (this.#value) return
    this.#pending ??= this.#fetch()
    await this.#pending
  }

  /** Loads the module. Only `hasFailed` reports a failure. */
  readonly request = (): void => {
    this.load().catch(() => {})
  }

  /** Loads the module ahead of time. A failure that was already reported stays until the user tries again. */
  readonly preload = (): void => {
    if (!this.#hasFailed) this.request()
  }

  /** For the wizard registry: the code that shows a secret must be loaded before the secret is requested. */
  readonly prepare = (): Promise<void> | undefined => (this.#value ? undefined : this.load())

  async #fetch(): Promise<void> {
    this.#setFailed(false)
    try {
      this.#value = await this.#load()
      this.notify()
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
    this.notify()
  }
}
