import { englishLabels as labels } from 'keydrawer'
import { settle } from './clock'
import type { UiCommand } from './commands'
import { Tab } from './Tab'
import type { Server } from '../server'

/** A user with up to two tabs. Records what the tabs have shown. */
export class Player {
  readonly tabs: Tab[] = []
  /** Keys whose secret the user has, or gave up knowingly. */
  readonly told = new Set<string>()
  readonly shown = new Set<string>()
  readonly revealedAgain: string[] = []
  /** The number of presses of a button that requests a key. */
  asked = 0
  #closed = new Set<string>()
  #inView = new Map<Tab, string>()
  #tab: Tab
  #intents = 0

  constructor(
    readonly server: Server,
    readonly setOnline: (isOnline: boolean) => void,
  ) {
    this.#tab = this.#openTab()
  }

  async perform(command: UiCommand): Promise<void> {
    await this.look()
    const tab = this.#tab
    if (command === 'go') await this.#go(tab)
    if (command === 'double') {
      const button = tab.primary()
      await this.#go(tab)
      button?.click()
      button?.click()
    }
    if (command === 'copy') tab.press(labels.copy)
    if (command === 'escape') tab.escape()
    if (command === 'discard') await this.#discard(tab)
    if (command === 'edit' && tab.hasFailed) {
      tab.type(`key ${++this.#intents}`)
      await settle()
      this.#pressAsking(tab)
    }
    if (command === 'leave page') window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    if (command === 'remount') tab.remount()
    if (command === 'second tab') this.#otherTab()
    if (command === 'list') tab.refetch()
    if (command === 'offline') this.#toggleOnline()
    await settle()
    await this.look()
  }

  /** Records what every tab shows now. */
  async look(): Promise<void> {
    for (const tab of this.tabs) {
      const secret = await tab.secret()
      const id = secret?.replace('secret of ', '')
      if (id === undefined && tab.step !== 'leave' && tab.step !== 'lost') this.#leaveView(tab)
      if (id === undefined) continue
      if (this.#closed.has(id)) this.revealedAgain.push(id)
      this.shown.add(id)
      this.#inView.set(tab, id)
      if (tab.isSaved) this.told.add(id)
    }
  }

  /** The keys whose secret a tab shows or asks about. */
  get inView(): readonly string[] {
    return [...this.#inView.values()]
  }

  #leaveView(tab: Tab): void {
    const id = this.#inView.get(tab)
    if (id !== undefined) this.#closed.add(id)
    this.#inView.delete(tab)
  }

  async #go(tab: Tab): Promise<void> {
    const { step } = tab
    if (step === 'closed') tab.open()
    else if (step === 'details') {
      if (tab.typed === '') tab.type(`key ${++this.#intents}`)
      await settle()
      this.#pressAsking(tab)
    } else if (step === 'reveal') await this.#save(tab)
    else if (step === 'leave') await this.#copyAndClose(tab)
    else this.#tell(tab, () => tab.press(labels.close))
  }

  async #save(tab: Tab): Promise<void> {
    if (tab.isSaved) {
      this.#tell(tab, () => tab.press(labels.done))
      return
    }
    tab.press(labels.copy)
    await settle()
    if (!tab.isSaved) tab.tickSaved()
  }

  /** It closes only with the secret in the clipboard, as the tests of copying prove. */
  async #copyAndClose(tab: Tab): Promise<void> {
    const id = this.#inView.get(tab)
    tab.press(labels.copyAndClose)
    await settle()
    if (tab.step === 'closed' && id !== undefined) this.told.add(id)
  }

  async #discard(tab: Tab): Promise<void> {
    if (tab.step === 'reveal') tab.escape()
    await settle()
    if (tab.step === 'leave') this.#tell(tab, () => tab.press(labels.closeAnyway))
    else tab.escape()
  }

  #tell(tab: Tab, press: () => void): void {
    const id = this.#inView.get(tab)
    if (id !== undefined) this.told.add(id)
    press()
  }

  #pressAsking(tab: Tab): void {
    const button = tab.primary()
    if (!button || button.ariaDisabled === 'true') return
    if ([labels.createKey, labels.tryAgain].includes(button.textContent)) this.asked++
    button.click()
  }

  #otherTab(): void {
    this.#tab = this.tabs.length > 1 ? this.tabs[(this.tabs.indexOf(this.#tab) + 1) % 2]! : this.#openTab()
  }

  #openTab(): Tab {
    const tab = new Tab(this.server.client('ada'))
    this.tabs.push(tab)
    return tab
  }

  #toggleOnline(): void {
    this.setOnline(!navigator.onLine)
  }
}
