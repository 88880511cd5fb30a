/**
 * Which of the mounted wizards shows the one creation of a provider.
 *
 * A page may have several (in its header, in its empty state), and the one that began may unmount
 * when its first key changes the page. Another then takes over, so that the secret stays on screen.
 */
export class WizardStage {
  #wizards: readonly string[] = []
  #chosen: string | undefined
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The wizard that shows the creation, or `undefined` while none is mounted. */
  readonly getPresenter = (): string | undefined => this.#wizards.find((id) => id === this.#chosen) ?? this.#wizards[0]

  /** Mounts a wizard. Returns how to unmount it. */
  enter(id: string): () => void {
    this.#set([...this.#wizards, id])
    return () => this.#set(this.#wizards.filter((other) => other !== id))
  }

  /** Lets one wizard show the creation that is about to begin. */
  choose(id: string): void {
    this.#chosen = id
    this.#notify()
  }

  #set(wizards: readonly string[]): void {
    this.#wizards = wizards
    this.#notify()
  }

  #notify(): void {
    for (const listener of this.#listeners) listener()
  }
}
