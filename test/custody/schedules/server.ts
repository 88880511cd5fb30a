import type { ApiKey, ApiKeysClient, ApiKeysErrorCode, IdempotencyLevel } from 'keydrawer/core'
import type * as Core from './entry'

/** What may happen to one request that changes something. `made` says how often the server does it all the same. */
export const FAULTS = {
  none: { made: 1 },
  'request lost': { made: 0, code: 'unreachable' },
  'answer lost': { made: 1, code: 'unreachable' },
  '500 before': { made: 0, code: 'server-error' },
  '500 after': { made: 1, code: 'server-error' },
  'timeout before': { made: 0, code: 'timeout' },
  'timeout after': { made: 1, code: 'timeout' },
  'cut-off answer': { made: 1, code: 'malformed-response' },
  'web page': { made: 0, code: 'malformed-response' },
  'no secret': { made: 1, code: 'secret-missing' },
  'delivered twice': { made: 2 },
  'twin at work': { made: 1, code: 'in-progress' },
  'no answer ever': { made: 1, hangs: true },
  refused: { made: 0, code: 'invalid-input', isPlain: true },
} as const satisfies Record<string, { made: number; code?: ApiKeysErrorCode; isPlain?: boolean; hangs?: boolean }>

export type Fault = keyof typeof FAULTS
/** What may happen to a change of a key that exists. Its client gives up by itself, so that none hangs. */
export const CHANGE_FAULTS = ['none', 'request lost', 'answer lost', '500 before', '500 after', 'refused'] as const
export type ChangeFault = (typeof CHANGE_FAULTS)[number]
export type ListFault = 'none' | 'fails' | 'no answer ever'

/** What goes wrong, one after the other. What is asked for later goes well. */
export interface Weather {
  readonly level: IdempotencyLevel
  /** Whether a rotation gives the same key another secret, and makes no other key. */
  readonly keepsId: boolean
  readonly faults: readonly Fault[]
  readonly changeFaults: readonly ChangeFault[]
  readonly listFaults: readonly ListFault[]
}

/** Lets one thing happen at a time, in the order that the schedule decides. */
export type Step = (label: string) => Promise<void>

/** What one request asks for: a key of this name, or another secret for one that is there. */
interface Order {
  /** What somebody wanted, by a name of its own: the same in every try. */
  readonly asked: string
  readonly idempotencyKey: string
  readonly name?: string
  readonly rotates?: string
}

/** `asked` is what somebody wanted: a key, and other secrets for it since. `sent` counts the request of the last. */
type Kept = ApiKey & { readonly asked: readonly string[]; readonly sent: number }

/** A request as it arrives: the how many-th that was sent, and what goes wrong with it. */
interface Arrival extends Order {
  readonly sent: number
  readonly fault: Fault
}

interface Answer {
  readonly key: ApiKey
  readonly secret: string
}

/** A server of one level behind a bad network, and the clients that talk to it. */
export class Server {
  readonly keys: Kept[] = []
  /** Every key that ever was, revoked or not. */
  readonly made: string[] = []
  readonly requests: string[] = []
  /**
   * The ends of secrets that no page can know of: a request that was never answered arrives after a later one, and
   * puts another secret in the place of the one that the user has.
   */
  readonly unknowable = new Set<string>()
  /** By the ends of their secrets. */
  readonly acknowledged = new Set<string>()
  /** The keys that were asked to be ended, when they were. */
  readonly ended: string[] = []
  /** Without a network nothing is sent, and what was sent comes back to nobody. */
  isOnline = true
  readonly level: IdempotencyLevel
  readonly #keepsId: boolean
  readonly #faults: Fault[]
  readonly #changeFaults: ChangeFault[]
  readonly #listFaults: ListFault[]
  readonly #answers = new Map<string, Answer>()

  constructor(
    readonly core: typeof Core,
    readonly step: Step,
    { level, keepsId, faults, changeFaults, listFaults }: Weather,
  ) {
    this.level = level
    this.#keepsId = keepsId
    this.#faults = [...faults]
    this.#changeFaults = [...changeFaults]
    this.#listFaults = [...listFaults]
  }

  /** From now on all goes well. */
  heal(): void {
    for (const faults of [this.#faults, this.#changeFaults, this.#listFaults]) faults.length = 0
    this.isOnline = true
  }

  /** The list, as it is now. */
  listed = (): readonly ApiKey[] => this.keys.map(shownOf)

  /** Keys and secrets beyond the first for one thing that somebody wanted. */
  get duplicates(): number {
    const asked = this.keys.flatMap((key) => key.asked)
    return asked.length - new Set(asked).size
  }

  /** Another tab is another client object. */
  client(): ApiKeysClient {
    return {
      features: { idempotency: this.level, rotate: { keepsId: this.#keepsId } },
      list: async () => {
        const fault = this.#listFaults.shift() ?? 'none'
        await this.#travel('the list is asked')
        if (fault === 'no answer ever') return hang()
        const items = this.listed()
        await this.#travel('the list answers')
        if (fault === 'fails') throw this.#fail('server-error', false)
        return { items }
      },
      create: ({ name }, { idempotencyKey }) => this.#issue({ asked: `key ${name}`, idempotencyKey, name }),
      // A grace period: the old key goes on, until whoever has the new secret ends it.
      rotate: (id, { gracePeriodSeconds }, { idempotencyKey }) =>
        this.#issue({ asked: `rotation ${gracePeriodSeconds}`, idempotencyKey, rotates: id }),
      update: (id, { description = null }) => this.#change(id, (key) => ({ ...key, description })),
      setEnabled: (id, enabled) => this.#change(id, (key) => ({ ...key, enabled })),
      revoke: (id) => this.#end(id),
      delete: (id) => this.#end(id),
      ...(this.level === 'L2' && {
        acknowledge: async (id: string) => {
          await this.step('an acknowledgement arrives')
          const key = this.keys.find((kept) => kept.id === id)
          if (key) this.acknowledged.add(endOf(key))
        },
      }),
    }
  }

  readonly #fail = (code: ApiKeysErrorCode, mayHaveApplied: boolean) =>
    new this.core.ApiKeysError(code, { mayHaveApplied })

  /** On the way there or back: what is on its way when the network goes is lost. */
  async #travel(label: string): Promise<void> {
    const isSent = this.isOnline
    if (isSent) await this.step(label)
    if (!this.isOnline) throw this.#fail('unreachable', isSent)
  }

  async #issue(order: Order) {
    const sent = this.requests.push(order.idempotencyKey)
    await this.#travel('a request arrives')
    const fault = this.#faults.shift() ?? 'none'
    let answer: Answer | undefined
    for (let count = 0; count < FAULTS[fault].made; count++) answer = this.#serve({ ...order, sent, fault })
    await this.#answer(fault)
    if (!answer) throw this.#fail('not-found', false)
    return { id: answer.key.id, secret: new this.core.OneTimeSecret(answer.secret), apiKey: answer.key }
  }

  async #answer(fault: Fault): Promise<void> {
    await this.#travel('the answer travels')
    const { code, isPlain, hangs } = { code: undefined, isPlain: false, hangs: false, ...FAULTS[fault] }
    if (hangs) await hang()
    if (code) throw this.#fail(code, !isPlain)
  }

  /** `undefined` takes the key away. */
  async #change(id: string, change: (key: Kept) => Kept | undefined): Promise<undefined> {
    await this.#travel('a change arrives')
    const fault = this.#changeFaults.shift() ?? 'none'
    const at = this.keys.findIndex((key) => key.id === id)
    if (FAULTS[fault].made > 0 && at >= 0) {
      const changed = change(this.keys[at]!)
      this.keys.splice(at, 1, ...(changed ? [changed] : []))
    }
    await this.#answer(fault)
    if (at < 0) throw this.#fail('not-found', false)
  }

  #end(id: string): Promise<undefined> {
    return this.#change(id, () => {
      this.ended.push(id)
      return undefined
    })
  }

  /** To the same request the same answer, where the level promises it, until its secret is said to be saved. */
  #serve(arrival: Arrival): Answer | undefined {
    const before = this.level === 'L0' ? undefined : this.#answers.get(arrival.idempotencyKey)
    if (!before) return this.#make(arrival)
    return this.acknowledged.has(endOf(before.key)) ? undefined : before
  }

  #make(arrival: Arrival): Answer {
    const { asked, idempotencyKey, name, rotates, sent } = arrival
    const old = this.keys.find(({ id }) => id === rotates)
    // A key that has ended cannot be rotated.
    if (rotates !== undefined && !old) throw this.#fail('not-found', false)
    const suffix = String(this.made.push(asked))
    const made = { id: `key_${suffix}`, name: name ?? old?.name ?? '', createdAt: new Date().toISOString() }
    const kept =
      old && this.#keepsId ? this.#renewed(old, suffix, arrival) : { ...made, hint: { suffix }, asked: [asked], sent }
    this.keys.splice(kept.id === old?.id ? this.keys.indexOf(old) : this.keys.length, 1, kept)
    const answer = { key: shownOf(kept), secret: `secret of key_${suffix}` }
    this.#answers.set(idempotencyKey, answer)
    return answer
  }

  /** The same key with another secret. */
  #renewed(old: Kept, suffix: string, { asked, sent, fault }: Arrival): Kept {
    if (sent < old.sent && fault === 'no answer ever') this.unknowable.add(suffix)
    return { ...old, hint: { suffix }, asked: [...old.asked, asked], sent: Math.max(sent, old.sent) }
  }
}

/** What a client may see of a key. */
function shownOf({ asked: _asked, sent: _sent, ...key }: Kept): ApiKey {
  return key
}

/** By which one secret is told from another, also of the same key. */
export function endOf({ hint }: Pick<ApiKey, 'hint'>): string {
  return hint?.suffix ?? ''
}

function hang(): Promise<never> {
  return new Promise(() => {})
}
