import type { ApiKey, ApiKeysClient, ApiKeysErrorCode } from 'keydrawer/core'
import type * as Core from './entry'
import { type ChangeFault, type Fault, type Faults, FAULTS, type ListFault } from './faults'
import { type Backend, type KeptKey, KeyStore } from './KeyStore'
import { randomFrom, type VirtualClock } from './VirtualClock'

/** Lets one thing happen at a time, in the order that the schedule decides. */
export type Step = (label: string) => Promise<void>

/** The content of a request: a key with a name, or a new secret for an existing key. */
interface Order {
  /** The intent of the user, which is the same in every try. */
  readonly asked: string
  readonly idempotencyKey: string
  readonly scope: string
  readonly owner: string
  readonly name?: string
  readonly rotates?: string
}

/** A request as it arrives, with its index among all requests and its fault. */
interface Arrival extends Order {
  readonly sent: number
  readonly fault: Fault
}

interface Answer {
  readonly key: ApiKey
  readonly secret: string
  readonly at: number
}

/** A change to an existing key, as it was sent. */
export interface SentChange {
  readonly type: string
  readonly id: string
  readonly scope: string
}

/** The page that a client belongs to. */
interface Listener {
  readonly isGone: () => boolean
  readonly onListed: (rows: readonly ApiKey[]) => void
}

const NO_LISTENER: Listener = { isGone: () => false, onListed: () => {} }

/** The shortest time for which a backend of level L1 or L2 repeats a response. */
const REPLAY_WINDOW_MS = 10 * 60_000

/** A server of one level behind a bad network, and the clients that talk to it. */
export class Server {
  readonly store: KeyStore
  /** Idempotency keys of the requests for secrets, in the order in which they were sent. */
  readonly requests: string[] = []
  /** The true time at which each of them was sent. */
  readonly sentAt: number[] = []
  /** The true time at which each request returned a secret to the page. */
  readonly answered = new Map<number, number>()
  /** The time of the last event of each request, by its idempotency key. */
  readonly lastEvent = new Map<string, number>()
  readonly changes: SentChange[] = []
  /** Keys that were requested in one organization and created in another. */
  readonly misplaced: string[] = []
  /**
   * Revisions of secrets that no page can know of: at L0, the second key of a duplicated request that was answered, and
   * at any level, the secret of a request that was never answered and arrived after a later one.
   */
  readonly unknowable = new Set<string>()
  /** The revisions of the acknowledged secrets. */
  readonly acknowledged = new Set<string>()
  /** Without a network nothing is sent, and no response arrives. */
  isOnline = true
  /** Actions of colleagues just before the next request arrives. */
  readonly beforeNextRequest: (() => void)[] = []
  /** The number of keys and secrets that requests of the user created. */
  issued = 0
  /** The true time at which a page of a list was read from the store. */
  readonly readAt = new WeakMap<object, number>()
  readonly #faults: Fault[]
  readonly #changeFaults: ChangeFault[]
  readonly #listFaults: ListFault[]
  /** Requests that were repeated after the replay window, by intent and idempotency key. They create another key. */
  readonly expired = new Set<string>()
  readonly #answers = new Map<string, Answer>()
  readonly #random: () => number

  constructor(
    readonly core: typeof Core,
    readonly step: Step,
    readonly clock: VirtualClock,
    { faults, changeFaults, listFaults, ...backend }: Backend & Faults & { readonly seed: number },
  ) {
    this.store = new KeyStore(clock, backend)
    this.#faults = [...faults]
    this.#changeFaults = [...changeFaults]
    this.#listFaults = [...listFaults]
    this.#random = randomFrom(backend.seed)
  }

  /** Removes all remaining faults. */
  heal(): void {
    for (const faults of [this.#faults, this.#changeFaults, this.#listFaults]) faults.length = 0
    this.isOnline = true
  }

  /** Keys and secrets beyond the first for one intent. */
  get duplicates(): number {
    const asked = this.store.keys.flatMap((key) => key.asked).filter((each) => !this.expired.has(each))
    return asked.length - new Set(asked).size
  }

  /** A client for one tab. Each tab has its own client object for the same backend. */
  client(owner: string, page: Listener = NO_LISTENER): ApiKeysClient {
    const { level, keepsId } = this.store.backend
    const { maxNameLength } = this.store
    return whileOpen(page.isGone, {
      key: 'server',
      features: {
        idempotency: level,
        rotate: { keepsId },
        ...(maxNameLength !== undefined && { name: { maxLength: maxNameLength } }),
      },
      list: ({ cursor }, { scope }) => this.#list(cursor, scope, page.onListed),
      create: ({ name, description = '' }, { idempotencyKey, scope }) =>
        this.#issue({ asked: description || name, idempotencyKey, scope, owner, name }, page),
      // During the grace period the old key works, until the owner of the new secret revokes it.
      rotate: (id, { gracePeriodSeconds }, { idempotencyKey, scope }) =>
        this.#issue({ asked: `rotation ${gracePeriodSeconds}`, idempotencyKey, scope, owner, rotates: id }, page),
      update: (id, { description = null }, { scope }) => this.#change({ type: 'update', id, scope }, { description }),
      setEnabled: (id, enabled, { scope }) =>
        this.#change({ type: enabled ? 'enable' : 'disable', id, scope }, { enabled }),
      revoke: (id, { scope }) => this.#change({ type: 'revoke', id, scope }),
      delete: (id, { scope }) => this.#change({ type: 'delete', id, scope }),
      ...(level === 'L2' && { acknowledge: (id: string, { scope }) => this.#acknowledge(id, scope) }),
    })
  }

  readonly #fail = (code: ApiKeysErrorCode, mayHaveApplied: boolean) =>
    new this.core.ApiKeysError(code, { mayHaveApplied })

  /** Transmits a request or a response in up to four seconds. It is lost if the network fails in the meantime. */
  async #travel(label: string): Promise<void> {
    const isSent = this.isOnline
    if (isSent) await this.step(label)
    this.clock.advance(50 + this.#random() ** 3 * 4000)
    if (!this.isOnline) throw this.#fail('unreachable', isSent)
  }

  async #list(cursor: string | undefined, scope: string, onListed: Listener['onListed']) {
    const fault = this.#listFaults.shift() ?? 'none'
    await this.#travel('the list is asked')
    if (fault === 'no answer ever') return hang()
    const { pageSize, tellsTime } = this.store.backend
    const all = this.store.replica(scope)
    const end = Number(cursor ?? 0) + pageSize
    const items = all.slice(Number(cursor ?? 0), end)
    const at = this.clock.now
    const servedAt = new Date(Math.floor(at / 1000) * 1000).toISOString()
    await this.#travel('the list answers')
    if (fault === 'fails') throw this.#fail('server-error', false)
    onListed(items)
    const page = { items, nextCursor: end < all.length ? String(end) : null, ...(tellsTime && { servedAt }) }
    this.readAt.set(page, at)
    return page
  }

  async #acknowledge(id: string, scope: string): Promise<undefined> {
    await this.#travel('an acknowledgement arrives')
    const key = this.store.find(id, scope)
    if (!key) throw this.#fail('not-found', false)
    this.acknowledged.add(key.revision)
  }

  async #issue(order: Order, { isGone }: Listener) {
    const sent = this.requests.push(order.idempotencyKey)
    this.sentAt.push(this.clock.now)
    this.#touch(order)
    await this.#travel('a request arrives')
    this.beforeNextRequest.shift()?.()
    const fault = this.#faults.shift() ?? 'none'
    const made: Answer[] = []
    for (let count = 0; count < FAULTS[fault].made; count++) {
      const answer = this.#serve({ ...order, sent, fault })
      if (answer) made.push(answer)
    }
    await this.#answer(fault).finally(() => this.#touch(order))
    const [answer, second] = made.toReversed()
    if (!answer) throw this.#fail('not-found', false)
    if (second && second.key.id !== answer.key.id) this.unknowable.add(second.key.hint?.suffix ?? '')
    if (!isGone()) this.answered.set(sent, this.clock.now)
    return { id: answer.key.id, secret: new this.core.OneTimeSecret(answer.secret), apiKey: answer.key }
  }

  #touch({ idempotencyKey }: Order): void {
    this.lastEvent.set(idempotencyKey, this.clock.now)
  }

  async #answer(fault: Fault): Promise<void> {
    // The client's own timeout.
    if (fault.startsWith('timeout')) this.clock.advance(30_000)
    await this.#travel('the answer travels')
    const { code, isPlain, hangs } = { code: undefined, isPlain: false, hangs: false, ...FAULTS[fault] }
    if (hangs) await hang()
    if (code) throw this.#fail(code, !isPlain)
  }

  async #change(change: SentChange, patch?: Partial<KeptKey>): Promise<undefined> {
    const { store } = this
    const { id, scope } = change
    this.changes.push(change)
    await this.#travel('a change arrives')
    const fault = this.#changeFaults.shift() ?? 'none'
    const isFound = store.find(id, scope) !== undefined
    if (FAULTS[fault].made > 0 && isFound) {
      if (patch) store.patch(id, patch)
      else store.remove(id)
    }
    await this.#answer(fault)
    if (!isFound) throw this.#fail('not-found', false)
  }

  /** Repeats the response for the same request of the same user, as the level promises, until it is acknowledged. */
  #serve(arrival: Arrival): Answer | undefined {
    const { owner, scope, idempotencyKey } = arrival
    const name = JSON.stringify([owner, scope, idempotencyKey])
    const before = this.store.backend.level === 'L0' ? undefined : this.#answers.get(name)
    if (before && this.clock.now - before.at < REPLAY_WINDOW_MS)
      return this.acknowledged.has(before.key.hint?.suffix ?? '') ? undefined : before
    if (before) this.expired.add(arrival.asked).add(idempotencyKey)
    const key = this.store.show(this.#make(arrival))
    const answer = { key, secret: `secret of key_${key.hint?.suffix}`, at: this.clock.now }
    this.#answers.set(name, answer)
    return answer
  }

  #make({ asked, idempotencyKey, name = '', rotates, scope, owner, sent, fault }: Arrival): KeptKey {
    const { store } = this
    if (!asked.startsWith('rotation') && !asked.startsWith(scope)) this.misplaced.push(asked)
    const old = store.find(rotates, scope)
    // A revoked key cannot be rotated.
    if (rotates !== undefined && !old) throw this.#fail('not-found', false)
    this.issued++
    const origin = { request: idempotencyKey, sent }
    if (!old || !store.backend.keepsId) {
      const replaces = old?.id ?? null
      return store.add({ name: old?.name ?? name, scope, owner, asked: [asked], replaces, ...origin })
    }
    const revision = String(++store.created)
    if (sent < old.sent && fault === 'no answer ever') this.unknowable.add(revision)
    store.patch(old.id, {
      revision,
      asked: [...old.asked, asked],
      request: idempotencyKey,
      sent: Math.max(sent, old.sent),
    })
    return store.find(old.id, scope)!
  }
}

/** A page that was unloaded receives nothing. */
function whileOpen<Client extends object>(isGone: () => boolean, client: Client): Client {
  const guarded = Object.entries(client).map(([name, value]) => {
    if (typeof value !== 'function') return [name, value]
    const call = (...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const result: Promise<unknown> = Reflect.apply(value, client, args)
        result.then(
          (answer) => isGone() || resolve(answer),
          (error: unknown) => isGone() || reject(error),
        )
      })
    return [name, call]
  })
  return Object.fromEntries(guarded)
}

function hang(): Promise<never> {
  return new Promise(() => {})
}
