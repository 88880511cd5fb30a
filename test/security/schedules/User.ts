import type { ApiKey } from 'keydrawer/core'
import type { KeyChange } from '../../../src/core/mutateKey'
import type { CreateRequest, Rotation } from '../../../src/create-flow/CreateRequest'
import { NAMES } from './colleagues'
import type * as Core from './entry'
import type { Schedule } from './generators'
import { Oracle } from './Oracle'
import { SCOPE } from './KeyStore'
import { OTHER_SCOPE, Page, type State, type Tab } from './Page'
import type { Server } from './server'
import { memoryStorage } from './memoryStorage'

/** The commands of a user in a page, in the order of the interface. A break takes up to two hours. */
export const COMMANDS = [
  'go',
  'double',
  'escape',
  'discard',
  'edit',
  'stop waiting',
  'rotate',
  'update',
  'switch',
  'revoke',
  'delete',
  'dismiss',
  'review',
  'resume',
  'switch scope',
  'leave page',
  'remount',
  'reload',
  'crash',
  'sign in',
  'second tab',
  'list',
  'more',
  'offline',
  'break',
] as const
export type Command = (typeof COMMANDS)[number]

/** The states in which the primary button sends a request. */
const SENDING = new Set(['idle', 'editing', 'failed'])
/** The probability that a careful user accepts a candidate as the lost key after reading its details. */
const TRUST = 0.3
const REPLAY_WINDOW_MS = 10 * 60_000

/** A user with up to two tabs. A oracle records everything that the pages show. */
export class User {
  readonly pages: Page[] = []
  readonly oracle: Oracle
  readonly #localStorage = memoryStorage()
  #page: Page
  #intents = 0
  #heardOf = 0
  #hasReloaded = false

  constructor(
    readonly core: typeof Core,
    readonly server: Server,
    readonly random: () => number,
    { readerOffset, isUserTold }: Pick<Schedule<Command>, 'readerOffset' | 'isUserTold'>,
  ) {
    this.oracle = new Oracle(server, readerOffset, isUserTold)
    // Keys that the user already has.
    for (const scope of [SCOPE, OTHER_SCOPE])
      this.oracle.own(server.store.add({ name: 'old key', owner: 'ada', scope }))
    this.#page = this.#openPage({ sessionStorage: memoryStorage(), localStorage: this.#localStorage }, 'ada')
  }

  perform(command: Command): void {
    const page = this.#page
    const { flow } = page
    const { status } = flow.getState()
    if (command === 'go') this.#go(page)
    if (command === 'double') {
      this.#go(page)
      // Two presses of a button that sends are one intent. After any other button, the second is a new one.
      this.#create(page, SENDING.has(status) ? this.#intents : ++this.#intents)
    }
    if (command === 'escape') (status === 'confirming-close' ? flow.cancelClose : flow.dismiss)()
    if (command === 'discard') this.#discard(page)
    if (command === 'edit' && status === 'failed') this.#create(page, ++this.#intents)
    if (command === 'stop waiting') flow.stopWaiting()
    // The wizard is modal, so rows and banners behind it cannot be reached.
    if (status === 'idle') {
      this.#useMenu(command, page)
      this.#useBanner(command, page)
    }
    if (command === 'switch scope') page.switchScope()
    if (command === 'leave page') flow.leavePage()
    if (command === 'remount') page.remount()
    if (command === 'reload' || command === 'crash') this.#reload(page, page.options.userId, command === 'crash')
    if (command === 'sign in' && page.options.isUserTold)
      this.#reload(page, page.options.userId === 'ada' ? 'ben' : 'ada', false)
    if (command === 'second tab') this.#page = this.#otherPage()
    if (command === 'list') page.refetch()
    if (command === 'more' && page.hasMore) page.loadMore()
    if (command === 'offline') this.goOnline(!this.server.isOnline)
  }

  goOnline(isOnline: boolean): void {
    this.server.isOnline = isOnline
    this.core.onlineManager.setOnline(isOnline)
  }

  /** Records what all pages show. */
  look(): void {
    for (const page of this.pages) this.oracle.look(page)
  }

  /** The list of each page, and the list of the server. Without pages that show their list as stale. */
  lists(): readonly { readonly shown: string; readonly wanted: string }[] {
    return this.pages
      .filter(({ isCurrent }) => isCurrent)
      .map(({ rows = [], hasMore, scope }) => {
        const all = this.server.store.listed(scope)
        return { shown: textOf(rows), wanted: textOf(hasMore ? all.slice(0, rows.length) : all) }
      })
  }

  /**
   * Whether the list must equal the server's without another load. Only the next load shows actions of colleagues or
   * another tab since the last one, and actions that finished after the user stopped waiting for them.
   */
  get hasHeardOfAll(): boolean {
    const [page] = this.pages
    return (
      !this.#hasReloaded &&
      this.pages.length === 1 &&
      page!.changes === 0 &&
      page!.listedAt > this.server.store.lastForeignActionAt &&
      this.#heardOf === this.server.issued
    )
  }

  #openPage(tab: Tab, userId: string): Page {
    const isUserTold = this.oracle.isUserTold
    const onState = (page: Page, state: State) => this.oracle.onState(page, state)
    const page = new Page(this.core, this.server, tab, { userId, isUserTold, onState })
    this.pages.push(page)
    return page
  }

  #otherPage(): Page {
    if (this.pages.length === 1)
      return this.#openPage({ sessionStorage: memoryStorage(), localStorage: this.#localStorage }, 'ada')
    return this.pages[(this.pages.indexOf(this.#page) + 1) % 2]!
  }

  #reload(page: Page, userId: string, isCrash: boolean): void {
    this.#hasReloaded = true
    page.unload(isCrash)
    this.oracle.onUnload(page)
    const at = this.pages.indexOf(page)
    this.#page = this.#openPage(page.tab, userId)
    this.pages.pop()
    this.pages.splice(at, 1, this.#page)
  }

  /** Presses the primary button of the current step, like a user who wants a key. */
  #go(page: Page): void {
    const { client, flow } = page
    const state = flow.getState()
    if (state.status === 'idle' || state.status === 'editing') this.#create(page, ++this.#intents)
    else if (state.status === 'failed') {
      const action = this.core.getRecoveryAction(state, client)
      const { rotation, input } = state.request
      if (action === 'close') flow.dismiss()
      else if (action === 'check-again') this.#hear(page.check())
      else if (rotation) this.#rotate(page, rotation)
      else this.#send(page, () => page.create(input.name, input.description ?? ''))
    } else if (state.status === 'lost') flow.dismiss()
    else if (state.status === 'revealed' && state.isSaved) {
      this.oracle.closeKnowingly(page)
      flow.dismiss()
    } else if (state.status === 'revealed' || state.status === 'confirming-close') {
      this.oracle.save(page)
      flow.confirmSaved()
    }
  }

  #create(page: Page, intent: number): void {
    // The description identifies an intent, because names repeat.
    this.#send(page, () => page.create(NAMES[intent % NAMES.length]!, `${page.scope}: key ${intent}`))
  }

  #rotate(page: Page, { apiKey, input }: Rotation): void {
    this.#send(page, () => page.rotate(apiKey, input))
  }

  #send(page: Page, send: () => Promise<void>): void {
    const before = page.flow.getState()
    this.#hear(send())
    // No button sends another request while one is in flight.
    if (SENDING.has(before.status) && page.flow.getState() !== before) this.oracle.pressed++
  }

  /** Chooses an action from the row menu of the user's newest key. */
  #useMenu(command: Command, page: Page): void {
    const apiKey = (page.rows ?? []).findLast(({ id }) => this.oracle.owns(page, id))
    if (!apiKey) return
    // The grace period identifies a rotation of a key.
    if (command === 'rotate') this.#rotate(page, { apiKey, input: { gracePeriodSeconds: ++this.oracle.rotations } })
    if (command === 'update')
      this.#change(page, apiKey, { type: 'update', patch: { description: `change ${this.oracle.choices.length}` } })
    if (command === 'switch') this.#change(page, apiKey, { type: apiKey.enabled === false ? 'enable' : 'disable' })
    if (command === 'revoke' || command === 'delete') this.#change(page, apiKey, { type: command })
  }

  #useBanner(command: Command, page: Page): void {
    const tracker = page.tracker()
    const { orphans, unresolved } = tracker.getSnapshot()
    const [orphan] = orphans
    const [first] = unresolved
    const candidate = unresolved.find((each) => each.candidate)?.candidate
    const canResume = ({ startedAt }: CreateRequest) =>
      this.server.store.backend.level !== 'L0' && Date.now() - startedAt < REPLAY_WINDOW_MS
    if (command === 'dismiss' && orphan) {
      this.oracle.dismissKey(orphan.id)
      tracker.settle(orphan.id)
    } else if (command === 'dismiss' && candidate && this.random() < 0.5) tracker.settle(candidate.id)
    else if (command === 'dismiss' && first) {
      this.oracle.dismissRequest(first.request)
      tracker.dismissRequest(first.request)
    }
    if (command === 'review' && orphan?.reason === 'unsaved') this.#change(page, orphan, { type: 'revoke' })
    else if (command === 'review' && candidate && this.random() < TRUST)
      this.#change(page, candidate, { type: 'revoke' })
    const resumable = [...orphans, ...unresolved].flatMap(({ request }) => (request ? [request] : [])).find(canResume)
    if (command === 'resume' && resumable) this.#send(page, () => page.resume(resumable))
  }

  /** Sends a change that the user confirmed in the dialog of this key. */
  #change(page: Page, { id }: Pick<ApiKey, 'id'>, change: KeyChange): void {
    this.oracle.choices.push({ type: change.type, id, scope: page.scope })
    void page.change(id, change)
  }

  #hear(request: Promise<void>): void {
    void request.then(() => (this.#heardOf = this.server.issued))
  }

  #discard(page: Page): void {
    page.flow.dismiss()
    if (page.flow.getState().status === 'confirming-close') this.oracle.closeKnowingly(page)
    page.flow.closeWithoutSaving()
  }
}

/** The displayed fields of the keys in a list, as a text that does not depend on their order. */
export function textOf(rows: readonly ApiKey[]): string {
  const texts = rows.map(({ id, name, description = '', enabled = true }) =>
    JSON.stringify([id, name, description, enabled]),
  )
  return texts.toSorted().join('\n')
}
