import type { ForwardedRef } from 'react'
import { Subscribable } from '../core/Subscribable'
import type { LabelOverrides } from '../labels/ApiKeysLabels'
import type { Snippet } from '../snippets/Snippet'

/** Something that opens the provider's dialog: a wizard, or the table for a rotation. */
export interface WizardEntry {
  readonly id: string
  /** Loads the code of the dialog. Rejects with an `ApiKeysError`; returns `undefined` if it is loaded. */
  readonly prepare: () => Promise<unknown> | undefined
  /** The element that the dialog is rendered into while that element is visible. */
  readonly getAnchor: () => Element | null
  readonly dialog: WizardDialogProps
}

/** The labels, snippets and attributes that the owner of an entry sets on the dialog. */
export interface WizardDialogProps {
  readonly labels?: LabelOverrides | undefined
  readonly snippets?: readonly Snippet[] | undefined
  readonly className?: string | undefined
  readonly id?: string | undefined
  readonly ref?: ForwardedRef<HTMLDialogElement> | undefined
}

/**
 * Decides for which entry the provider's dialog shows the current creation.
 *
 * A page may have several wizards (in its header, in its empty state), and the one that started the
 * creation may unmount when the first key changes the page. The dialog then stays open, with the props of that
 * wizard. Without an entry there is no dialog, and the host shows the creation itself.
 */
export class WizardRegistry extends Subscribable {
  #wizards: readonly WizardEntry[] = []
  #chosenId: string | undefined
  /** The entry of the current creation if it is not, or no longer, a mounted wizard. */
  #claimed: WizardEntry | undefined
  #isActive = false

  /** The chosen wizard, else the first one, else the entry that claimed the creation. */
  readonly getEntry = (): WizardEntry | undefined =>
    this.#wizards.find(({ id }) => id === this.#chosenId) ?? this.#wizards[0] ?? this.#claimed

  readonly hasWizard = (): boolean => this.#wizards.length > 0

  /** The elements that the dialog may be rendered into, best first. */
  readonly getAnchors = (): readonly Element[] =>
    [this.getEntry(), ...this.#wizards].map((entry) => entry?.getAnchor()).filter((anchor) => !!anchor)

  /**
   * Call before requesting a secret: the code that shows it must be loaded by then, because the network
   * may fail afterwards. A host may mount its wizard in response to the request, so a page without one
   * gets the time to do so.
   */
  readonly prepare = (): Promise<unknown> | undefined => {
    const entry = this.getEntry()
    return entry ? entry.prepare() : Promise.resolve().then(() => this.getEntry()?.prepare())
  }

  /** Adds a wizard, or updates its props. */
  register(entry: WizardEntry): void {
    const isKnown = this.#wizards.some(({ id }) => id === entry.id)
    this.#set(isKnown ? this.#wizards.map((each) => (each.id === entry.id ? entry : each)) : [...this.#wizards, entry])
  }

  unregister(id: string): void {
    const entry = this.getEntry()
    if (this.#isActive && entry?.id === id) {
      const { ref: _gone, ...dialog } = entry.dialog
      this.#claimed = { ...entry, dialog }
    }
    this.#set(this.#wizards.filter((each) => each.id !== id))
  }

  /** Lets one wizard present the creation that is about to start. */
  choose(id: string): void {
    this.#chosenId = id
    this.notify()
  }

  /** Presents the creation that is about to start if no wizard is mounted. */
  claim(entry: WizardEntry): void {
    this.#claimed = entry
    this.notify()
  }

  /** Whether a creation is open. A claim ends with its creation. */
  setActive(isActive: boolean): void {
    this.#isActive = isActive
    if (isActive || !this.#claimed) return
    this.#claimed = undefined
    this.notify()
  }

  #set(wizards: readonly WizardEntry[]): void {
    this.#wizards = wizards
    this.notify()
  }
}
