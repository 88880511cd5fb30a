import type { CreateRequest } from '../core/CreateRequest'

export interface Presenter {
  readonly id: string
  /** Whether it only shows what no wizard is there for. */
  readonly isFallback: boolean
  /** Brings what it takes to show a secret. Rejects with an `ApiKeysError`; `undefined` where all is here. */
  readonly prepare: () => Promise<unknown> | undefined
}

/**
 * Which of the mounted wizards shows the one creation of a provider.
 *
 * A page may have several (in its header, in its empty state), and the one that began may unmount
 * when its first key changes the page. Another then takes over, so that the secret stays on screen.
 * Where there is none, a fallback may: a table can show a rotation by itself.
 */
export class WizardStage {
  /** Of the wizards that this page has the code of, though none may be mounted yet when a key is asked for. */
  static prepareUnmounted: Presenter['prepare'] = () => undefined

  #presenters: readonly Presenter[] = []
  #chosen: string | undefined
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The wizard that shows the creation, else the first fallback, or `undefined` while neither is mounted. */
  readonly getPresenter = (): string | undefined => this.#presenter()?.id

  readonly hasWizard = (): boolean => this.#presenters.some(({ isFallback }) => !isFallback)

  /**
   * What is to be waited for before a secret is asked for: once it exists, showing it must need no network.
   * A creation beside a table alone is shown by the host itself.
   */
  readonly prepare = ({ rotation }: CreateRequest): Promise<unknown> | undefined => {
    const presenter = this.#presenter()
    if (presenter && (rotation || !presenter.isFallback)) return presenter.prepare()
    return WizardStage.prepareUnmounted()
  }

  /** Mounts a wizard. Returns how to unmount it. */
  enter(presenter: Presenter): () => void {
    this.#set([...this.#presenters, presenter])
    return () => this.#set(this.#presenters.filter(({ id }) => id !== presenter.id))
  }

  /** Lets one wizard show the creation that is about to begin. */
  choose(id: string): void {
    this.#chosen = id
    this.#notify()
  }

  #presenter(): Presenter | undefined {
    const wizards = this.#presenters.filter(({ isFallback }) => !isFallback)
    return wizards.find(({ id }) => id === this.#chosen) ?? wizards[0] ?? this.#presenters[0]
  }

  #set(presenters: readonly Presenter[]): void {
    this.#presenters = presenters
    this.#notify()
  }

  #notify(): void {
    for (const listener of this.#listeners) listener()
  }
}
