import { clock, settle } from './clock'
import { notifyManager } from '@tanstack/react-query'
import 'keydrawer/styles.css'
import * as core from '../entry'
import type { Schedule } from '../generators'
import type { Outcome } from '../runner'
import { Server } from '../server'
import { VirtualClock } from '../VirtualClock'
import { SCOPE } from '../KeyStore'
import type { UiCommand } from './commands'
import { Player } from './Player'
import { uncaught } from './Tab'

notifyManager.setScheduler(queueMicrotask)
let isOnline = true
Object.defineProperty(navigator, 'onLine', { get: () => isOnline })

type Seen = 'silentLosses' | 'duplicates' | 'unaskedRequests' | 'revealedAgain' | 'revealed' | 'orphans'

export interface UiOutcome extends Pick<Outcome, Seen | 'unresolved'> {
  readonly unconfirmedChanges: readonly unknown[]
  readonly wrongLists: readonly string[]
  readonly stuck: readonly string[]
  readonly uncaught: readonly string[]
}

/** A queue of waiting callbacks, which run in a random order that depends only on a seed. */
class Turns {
  readonly #pending: (() => void)[] = []
  #state: number

  constructor(order: number) {
    this.#state = order
  }

  readonly step = () => new Promise<void>((resolve) => void this.#pending.push(resolve))

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((this.#state / 2 ** 32) * limit)
  }

  /** Runs one callback, or advances the time. */
  async take(patience: number): Promise<boolean> {
    const choices = this.#pending.length + (clock.isAwaited(patience) ? 1 : 0)
    if (choices === 0) return false
    const [next] = this.#pending.splice(this.below(choices), 1)
    if (next) next()
    else clock.advance()
    await settle()
    return true
  }
}

/** Longer than the sum of all waits in Keydrawer. */
const CREATE_TIMEOUT_MS = 400_000

async function play(game: Schedule<UiCommand>, order: number): Promise<UiOutcome> {
  uncaught.length = 0
  clock.forget()
  setOnline(true)
  const turns = new Turns(order)
  const server = new Server(core, turns.step, new VirtualClock(Date.now()), game)
  const goOnline = (value: boolean) => {
    server.isOnline = value
    setOnline(value)
  }
  const player = new Player(server, goOnline)
  await settle()
  for (const command of game.commands) {
    for (let count = turns.below(5); count > 0; count--) await turns.take(61_000)
    await player.perform(command)
  }
  const rest = async () => {
    await settle()
    const until = clock.now + CREATE_TIMEOUT_MS
    const goOn = async () => clock.now < until && (await turns.take(until - clock.now))
    do {
      while (await goOn());
      await clock.passShort()
    } while (await goOn())
    await player.look()
  }
  goOnline(true)
  await rest()
  // When nothing is pending, the page must show the list of the server.
  server.heal()
  for (const tab of player.tabs) tab.refetch()
  await rest()
  const outcome = outcomeOf(player, server)
  for (const tab of player.tabs) tab.close()
  await settle()
  return { ...outcome, uncaught: [...uncaught] }
}

function outcomeOf(player: Player, server: Server): Omit<UiOutcome, 'uncaught'> {
  const { told, shown, tabs, inView, revealedAgain, asked } = player
  const orphans = new Set(tabs.flatMap((tab) => tab.orphans))
  const unresolved = new Set(tabs.flatMap((tab) => tab.unresolved))
  const names = server.store
    .listed(SCOPE)
    .map(({ name }) => name)
    .toSorted()
  const { unknowable, store } = server
  return {
    silentLosses: store.keys
      .filter(({ revision, request }) => !unknowable.has(revision) && !unresolved.has(request))
      .map(({ id }) => id)
      .filter((id) => !told.has(id) && !orphans.has(id) && !inView.includes(id)),
    // The user pressed nothing in the interface that changes a key.
    unconfirmedChanges: server.changes,
    duplicates: server.duplicates,
    unaskedRequests: server.requests.length - asked,
    revealedAgain,
    stuck: tabs.filter(({ isBusy }) => isBusy).map(({ step }) => step),
    revealed: shown.size,
    orphans: orphans.size,
    unresolved: unresolved.size,
    wrongLists: tabs.map(({ listed }) => listed.join()).filter((list) => list !== names.join()),
  }
}

function setOnline(value: boolean): void {
  if (isOnline === value) return
  isOnline = value
  window.dispatchEvent(new Event(value ? 'online' : 'offline'))
}

const schedules = { play }
declare global {
  interface Window {
    readonly schedules: typeof schedules
  }
}
Object.assign(window, { schedules })
