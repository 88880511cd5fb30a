import type { ApiKey, ApiKeysClient, ApiKeysErrorCode, CreateContext, IdempotencyLevel } from 'keydrawer/core'
import type * as Core from './entry'

/** What may happen to one request to make a key. `made` says whether the server makes it all the same. */
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
  'no answer ever': { made: 1, hangs: true },
  refused: { made: 0, code: 'invalid-input', isPlain: true },
} as const satisfies Record<string, { made: number; code?: ApiKeysErrorCode; isPlain?: boolean; hangs?: boolean }>

export type Fault = keyof typeof FAULTS
export type ListFault = 'none' | 'fails' | 'no answer ever'

/** Lets one thing happen at a time, in the order that the schedule decides. */
export type Step = (label: string) => Promise<void>

/** A server of one level behind a bad network, and the clients that talk to it. */
export class Server {
  readonly keys: (ApiKey & { readonly intent: string })[] = []
  /** Every key that ever was, revoked or not. */
  readonly made: { readonly intent: string }[] = []
  readonly requests: string[] = []
  readonly acknowledged = new Set<string>()
  /** The keys that were asked to be ended, when they were. */
  readonly ended: string[] = []
  readonly #answers = new Map<string, { key: ApiKey; secret: string }>()

  constructor(
    readonly core: typeof Core,
    readonly level: IdempotencyLevel,
    readonly step: Step,
    readonly faults: Fault[],
    readonly listFaults: ListFault[],
  ) {}

  /** Another tab is another client object. */
  client(): ApiKeysClient {
    const { core, step } = this
    const fail = (code: ApiKeysErrorCode, mayHaveApplied: boolean) => new core.ApiKeysError(code, { mayHaveApplied })
    const hang = () => new Promise<never>(() => {})
    const issue = async (name: string, { idempotencyKey }: CreateContext) => {
      this.requests.push(idempotencyKey)
      const fault = this.faults.shift() ?? 'none'
      const { made, code, isPlain, hangs } = { code: undefined, isPlain: false, hangs: false, ...FAULTS[fault] }
      await step(`a request arrives: ${fault}`)
      let answer = made > 0 ? this.#make(name, idempotencyKey) : undefined
      if (made > 1) answer = this.#make(name, idempotencyKey)
      await step('the answer travels')
      if (hangs) return hang()
      if (code) throw fail(code, !isPlain)
      if (!answer) throw fail('not-found', false)
      return { id: answer.key.id, secret: new core.OneTimeSecret(answer.secret), apiKey: answer.key }
    }
    return {
      features: { idempotency: this.level },
      list: async () => {
        await step('the list is asked')
        const fault = this.listFaults.shift() ?? 'none'
        if (fault === 'no answer ever') return hang()
        const items = this.keys.map(({ intent: _intent, ...key }) => key)
        await step('the list answers')
        if (fault === 'fails') throw fail('server-error', false)
        return { items }
      },
      create: (input, context) => issue(input.name, context),
      // A grace period: the old key goes on, until whoever has the new secret ends it.
      rotate: (id, _input, context) => issue(this.keys.find((key) => key.id === id)?.name ?? '', context),
      revoke: async (id) => {
        await step('a revocation arrives')
        this.ended.push(id)
        const at = this.keys.findIndex((key) => key.id === id)
        if (at < 0) throw fail('not-found', false)
        this.keys.splice(at, 1)
      },
      ...(this.level === 'L2' && {
        acknowledge: async (id: string) => {
          await step('an acknowledgement arrives')
          this.acknowledged.add(id)
        },
      }),
    }
  }

  #make(name: string, intent: string): { key: ApiKey; secret: string } | undefined {
    const replay = this.level === 'L0' ? undefined : this.#answers.get(intent)
    if (replay && this.acknowledged.has(replay.key.id)) return undefined
    if (replay) return replay
    const key = { id: `key_${this.made.length + 1}`, name, hint: null, createdAt: new Date().toISOString() }
    const answer = { key, secret: `secret of ${key.id}` }
    this.keys.push({ ...key, intent })
    this.made.push({ intent })
    this.#answers.set(intent, answer)
    return answer
  }
}
