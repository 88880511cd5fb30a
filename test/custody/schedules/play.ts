import type { ApiKey } from 'keydrawer/core'
import type { Rotation } from '../../../src/core/Attempt'
import type { KeyChange } from '../../../src/core/changeKey'
import type * as Core from './entry'
import type { Game } from './games'
import { Page } from './Page'
import { endOf, Server, type Step } from './server'

export const COMMANDS = [
  'go',
  'double',
  'escape',
  'discard',
  'edit',
  'rotate',
  'update',
  'switch',
  'revoke',
  'delete',
  'leave page',
  'remount',
  'second tab',
  'list',
  'offline',
] as const
export type Command = (typeof COMMANDS)[number]

export interface Outcome {
  /** Keys that work, and of which nobody was told that their secret is gone. */
  readonly silentLosses: readonly string[]
  /** Keys of one asking beyond the first. */
  readonly duplicates: number
  /** Requests that no press of a button stands for. */
  readonly unaskedRequests: number
  readonly revealedAgain: readonly string[]
  /** Keys whose secret the user has, and that were ended all the same. */
  readonly endedInUse: readonly string[]
  readonly stuck: readonly string[]
  /** Lists that were as new as they could be before anybody asked for them again. */
  readonly lists: number
  /** Lists that are not what the server has once all is at rest, and do not say so. */
  readonly wrongLists: readonly string[]
  /** Lists that do not come, although nothing is in their way any more. */
  readonly missingLists: number
  readonly revealed: number
  readonly rotated: number
  readonly changed: number
  readonly orphans: number
}

/** Plays one schedule to its end and says what came of it. `drain` lets everything that is pending happen. */
export async function play(
  core: typeof Core,
  game: Game<Command>,
  step: Step,
  drain: () => Promise<void>,
): Promise<Outcome> {
  const user = new User(core, new Server(core, step, game))
  for (const command of game.commands) {
    await step(`the user: ${command}`)
    user.perform(command)
  }
  user.goOnline(true)
  await drain()
  const soon = user.hasHeardOfAll ? user.lists() : []
  // At rest the page shows the list as the server has it.
  user.server.heal()
  for (const page of user.pages) page.refetch()
  await drain()
  const late = user.lists()
  const wanted = textOf(user.server.listed())
  const outcome = {
    ...user.outcome(),
    lists: soon.length,
    wrongLists: [...soon, ...late].filter((list) => list !== wanted),
    missingLists: user.pages.length - late.length,
  }
  for (const page of user.pages) page.close()
  return outcome
}

/** Where a button asks for a key. */
const ASKING = new Set(['idle', 'editing', 'failed'])

/** A user with up to two tabs, and what they were shown and told. */
class User {
  readonly pages: Page[] = []
  /** Keys that the user was told of, each with the end of the secret that they know or gave up. */
  readonly #told = new Map([['key_0', '']])
  readonly #saved = new Set(['key_0'])
  readonly #shown = new Set<string>()
  readonly #closed = new Set<string>()
  readonly #ended = new Set<string>()
  readonly #revealedAgain: string[] = []
  #page: Page
  #intents = 0
  #rotations = 0
  #asked = 0
  #heardOf = 0
  #changed = 0

  constructor(
    readonly core: typeof Core,
    readonly server: Server,
  ) {
    const { step } = server
    core.notifyManager.setScheduler(queueMicrotask)
    // What waits to try again waits for its turn.
    const setTimeout = (run: () => void) => (void step('time passes').then(run), 0)
    core.timeoutManager.setTimeoutProvider({ setTimeout, clearTimeout() {}, setInterval: () => 0, clearInterval() {} })
    // A key that the user has from before.
    server.keys.push({
      id: 'key_0',
      name: 'key 0',
      hint: null,
      createdAt: new Date().toISOString(),
      asked: [],
      sent: 0,
    })
    this.#page = this.#openPage()
  }

  perform(command: Command): void {
    const page = this.#page
    const { status } = page.flow.getState()
    if (command === 'go') this.#go(page)
    if (command === 'double') {
      this.#go(page)
      // Two presses of a button that asks are one asking; after any other, the second is another.
      this.#create(page, ASKING.has(status) ? undefined : `key ${++this.#intents}`)
    }
    if (command === 'escape') (status === 'leaving' ? page.flow.keep : page.flow.dismiss)()
    if (command === 'discard') this.#discard(page)
    if (command === 'edit' && status === 'failed') this.#create(page, `key ${++this.#intents}`)
    // The wizard is modal: behind it, no row can be reached.
    if (status === 'idle') this.#pick(command, page)
    if (command === 'leave page') page.flow.leavePage()
    if (command === 'remount') page.remount()
    if (command === 'second tab') this.#page = this.#otherPage()
    if (command === 'list') page.refetch()
    if (command === 'offline') this.goOnline(!this.server.isOnline)
  }

  goOnline(isOnline: boolean): void {
    this.server.isOnline = isOnline
    this.core.onlineManager.setOnline(isOnline)
  }

  /** What happens in another tab, or when all waiting for it is over, is found when the list is next asked for. */
  get hasHeardOfAll(): boolean {
    return this.pages.length === 1 && this.#page.changes === 0 && this.#heardOf === this.server.made.length
  }

  /** What the pages show as their list, but for those that say that it is old. */
  lists(): readonly string[] {
    return this.pages.filter(({ isCurrent }) => isCurrent).map(({ rows }) => textOf(rows ?? []))
  }

  outcome(): Omit<Outcome, 'lists' | 'wrongLists' | 'missingLists'> {
    const { server, pages } = this
    const orphans = new Set(pages.flatMap((page) => page.orphans))
    const isTold = (key: ApiKey) => this.#told.get(key.id) === endOf(key)
    const isKnown = (key: ApiKey) => isTold(key) || orphans.has(key.id) || pages.some((page) => page.isOnScreen(key))
    const isLost = (key: ApiKey) => !isKnown(key) && !server.unknowable.has(endOf(key))
    return {
      silentLosses: server.keys.filter(isLost).map(({ id }) => id),
      duplicates: server.duplicates,
      unaskedRequests: server.requests.length - this.#asked,
      revealedAgain: this.#revealedAgain,
      endedInUse: server.ended.filter((id) => this.#saved.has(id) && !this.#ended.has(id)),
      stuck: pages
        .map(({ flow }) => flow.getState().status)
        .filter((status) => ['creating', 'checking', 'ending'].includes(status)),
      rotated: this.#rotations,
      changed: this.#changed,
      revealed: this.#shown.size,
      orphans: orphans.size,
    }
  }

  #openPage(): Page {
    const page = new Page(this.core, this.server.client(), this.server.step, (state) => {
      if (state.status !== 'revealed') return
      const end = state.issued.apiKey ? endOf(state.issued.apiKey) : ''
      if (this.#closed.has(end)) this.#revealedAgain.push(end)
      this.#shown.add(end)
    })
    this.pages.push(page)
    return page
  }

  #otherPage(): Page {
    return this.pages.length > 1 ? this.pages[(this.pages.indexOf(this.#page) + 1) % 2]! : this.#openPage()
  }

  /** What a user does who wants a key: the primary button of whatever is shown. */
  #go(page: Page): void {
    const { client, flow } = page
    const state = flow.getState()
    if (state.status === 'idle' || state.status === 'editing') this.#create(page, `key ${++this.#intents}`)
    else if (state.status === 'failed') {
      const remedy = this.core.remedyFor(state, client)
      if (remedy === 'end-and-retry') {
        this.#asked++
        this.#hear(page.endAndRetry())
      } else if (remedy === 'check') this.#hear(page.check())
      else if (state.attempt.rotation) this.#rotate(page, state.attempt.rotation)
      else this.#create(page, state.attempt.input.name)
    } else if (state.status === 'lost' || (state.status === 'revealed' && state.isSaved)) {
      this.#close(page)
      flow.dismiss()
    } else if (state.status === 'revealed' || state.status === 'leaving') this.#save(page)
  }

  #create(page: Page, name = `key ${this.#intents}`): void {
    const before = page.flow.getState()
    this.#hear(page.create(name))
    // While a request is under way no button offers another.
    if (ASKING.has(before.status) && page.flow.getState() !== before) this.#asked++
  }

  #rotate(page: Page, { apiKey, input }: Rotation): void {
    const before = page.flow.getState()
    this.#hear(page.rotate(apiKey, input))
    if (page.flow.getState() !== before) this.#asked++
  }

  /** Chooses from the menu of a row: of the newest key that the user has. */
  #pick(command: Command, page: Page): void {
    const mine = (page.rows ?? []).filter(({ id, revokedAt }) => this.#saved.has(id) && !revokedAt)
    const apiKey = mine.at(-1)
    if (!apiKey) return
    // By its grace period one rotation of a key is told from another.
    if (command === 'rotate') this.#rotate(page, { apiKey, input: { gracePeriodSeconds: ++this.#rotations } })
    if (command === 'update')
      this.#change(page, apiKey, { type: 'update', patch: { description: `change ${this.#changed}` } })
    if (command === 'switch') this.#change(page, apiKey, { type: apiKey.enabled === false ? 'enable' : 'disable' })
    if (command === 'revoke' || command === 'delete') {
      this.#ended.add(apiKey.id)
      this.#change(page, apiKey, { type: command })
    }
  }

  #change(page: Page, { id }: ApiKey, change: KeyChange): void {
    this.#changed++
    void page.change(id, change)
  }

  #hear(request: Promise<void>): void {
    void request.then(() => (this.#heardOf = this.server.made.length))
  }

  #discard(page: Page): void {
    page.flow.dismiss()
    if (page.flow.getState().status === 'leaving') this.#close(page)
    page.flow.discard()
  }

  #close(page: Page): void {
    for (const apiKey of page.issued) {
      this.#told.set(apiKey.id, endOf(apiKey))
      this.#closed.add(endOf(apiKey))
    }
  }

  #save(page: Page): void {
    for (const apiKey of page.issued) {
      this.#told.set(apiKey.id, endOf(apiKey))
      this.#saved.add(apiKey.id)
    }
    page.flow.confirmSaved()
  }
}

/** What a list shows of its keys, whatever their order. */
function textOf(rows: readonly ApiKey[]): string {
  const texts = rows.map(({ id, name, description = '', enabled = true, revokedAt = null }) =>
    JSON.stringify([id, name, description, enabled, revokedAt]),
  )
  return texts.toSorted().join('\n')
}
