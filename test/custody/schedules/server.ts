import type { ApiKey, ApiKeysClient, ApiKeysErrorCode, CreateContext, IdempotencyLevel } from 'keydrawer/core'
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

/** `asked` is what somebody wanted: a key, and other secrets for it since. */
type Kept = ApiKey & { readonly asked: readonly string[] }

/** A server of one level behind a bad network, and the clients that talk to it. */
export class Server {
  readonly keys: Kept[] = []
  /** Every key that ever was, revoked or not. */
  readonly made: string[] = []
  readonly requests: string[] = []
  /** The ends of secrets that nobody can know of: at L0, another secret of a key whose answer never comes, however late it is made. */
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
  readonly #answers = new Map<string, { key: ApiKey; secret: string }>()

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
  listed = (): readonly ApiKey[] => this.keys.map(({ asked: _asked, ...key }) => key)

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
      create: ({ name }, context) => this.#issue(`create ${name}`, () => name, context),
      // A grace period: the old key goes on, until whoever has the new secret ends it.
      rotate: (id, _input, context) =>
        this.#issue(`rotate ${id}`, () => this.keys.find((key) => key.id === id)?.name, context),
      update: (id, { description = null }) => this.#change(id, (key) => ({ ...key, description })),
      setEnabled: (id, enabled) => this.#change(id, (key) => ({ ...key, enabled })),
      revoke: (id) => this.#end(id),
      delete: (id) => this.#end(id),
      ...(this.level === 'L2' && {
        acknowledge: async (id: string) => {
          await this.step('an acknowledgement arrives')
          this.acknowledged.add(this.keys.find((key) => key.id === id)?.hint?.suffix ?? '')
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

  async #issue(asked: string, nameOf: () => string | null | undefined, { idempotencyKey }: CreateContext) {
    this.requests.push(idempotencyKey)
    await this.#travel('a request arrives')
    const fault = this.#faults.shift() ?? 'none'
    const { made } = FAULTS[fault]
    const name = this.#replayOf(idempotencyKey)?.key.name ?? nameOf()
    // A key that has ended cannot be rotated.
    if (made > 0 && name == null) throw this.#fail('not-found', false)
    const make = () => this.#make(name ?? '', asked, idempotencyKey, fault)
    let answer = made > 0 ? make() : undefined
    if (made > 1) answer = make()
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

  #replayOf(intent: string) {
    return this.level === 'L0' ? undefined : this.#answers.get(intent)
  }

  #make(name: string, asked: string, intent: string, fault: Fault): { key: ApiKey; secret: string } | undefined {
    const replay = this.#replayOf(intent)
    if (replay && this.acknowledged.has(replay.key.hint?.suffix ?? '')) return undefined
    if (replay) return replay
    const suffix = String(this.made.length + 1)
    const at = this.#keepsId ? this.keys.findIndex(({ id }) => asked === `rotate ${id}`) : -1
    const old = this.keys[at]
    const created = { id: `key_${suffix}`, name, createdAt: new Date().toISOString(), asked: [] }
    const kept = { ...(old ?? created), hint: { suffix }, asked: [...(old?.asked ?? []), asked] }
    this.keys.splice(old ? at : this.keys.length, 1, kept)
    this.made.push(suffix)
    const { asked: _asked, ...key } = kept
    if (old && this.level === 'L0' && fault === 'no answer ever') this.unknowable.add(suffix)
    const answer = { key, secret: `secret of key_${suffix}` }
    this.#answers.set(intent, answer)
    return answer
  }
}

function hang(): Promise<never> {
  return new Promise(() => {})
}
