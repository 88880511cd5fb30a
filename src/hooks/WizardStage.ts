interface Presenter {
  readonly id: string
  /** Whether it only shows what no wizard is there for. */
  readonly isFallback: boolean
}

/**
 * Which of the mounted wizards shows the one creation of a provider.
 *
 * A page may have several (in its header, in its empty state), and the one that began may unmount
 * when its first key changes the page. Another then takes over, so that the secret stays on screen.
 * Where there is none, a fallback may: a table can show a rotation by itself.
 */
export class WizardStage {
  #presenters: readonly Presenter[] = []
  #chosen: string | undefined
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The wizard that shows the creation, else the first fallback, or `undefined` while neither is mounted. */
  readonly getPresenter = (): string | undefined => {
    const wizards = this.#presenters.filter(({ isFallback }) => !isFallback)
    return (wizards.find(({ id }) => id === this.#chosen) ?? wizards[0] ?? this.#presenters[0])?.id
  }

  readonly hasWizard = (): boolean => this.#presenters.some(({ isFallback }) => !isFallback)

  /** Mounts a wizard. Returns how to unmount it. */
  enter(id: string, { isFallback = false } = {}): () => void {
    this.#set([...this.#presenters, { id, isFallback }])
    return () => this.#set(this.#presenters.filter((other) => other.id !== id))
  }

  /** Lets one wizard show the creation that is about to begin. */
  choose(id: string): void {
    this.#chosen = id
    this.#notify()
  }

  #set(presenters: readonly Presenter[]): void {
    this.#presenters = presenters
    this.#notify()
  }

  #notify(): void {
    for (const listener of this.#listeners) listener()
  }
}
