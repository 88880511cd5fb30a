import type { ApiKeysClient } from '../core/ApiKeysClient'
import { isRecord } from '../core/isRecord'
import { readListResponse } from '../core/listApiKeys'
import { asApiKey, parseApiKey } from '../core/parseApiKey'
import type { ValidatedClient } from './ValidatedClient'

/** One request and its response, without values that may be secrets. */
export interface Exchange {
  readonly method: string
  /** The path without ids, which may be secrets. */
  readonly path: string
  /** The names of the fields of the body. */
  readonly sent: readonly string[]
  readonly status: number
  /** The media type of the response. May be empty. */
  readonly type: string
  readonly isPage: boolean
  readonly redirectedTo: string | undefined
  /** The names from `sent` that the response mentions. */
  readonly mentioned: readonly string[]
  /** The paths of the lists in the response. */
  readonly lists: readonly string[]
}

/** One call of a client. */
export interface Call {
  readonly method: string
  /** The names of the fields of its input. */
  readonly fields: readonly string[]
  /** The requests that it sent, if they can be observed. */
  readonly exchanges: Exchange[]
}

type Around = (call: Call, send: () => Promise<unknown>) => Promise<unknown>

/** Remembers for each error which call of a client failed with it, so that a report blames the right one. */
export class CallLog {
  readonly #calls = new WeakMap<object, Call>()
  readonly #around: Around

  /** @param around Runs each call, for example within a context that a `fetch` can find. */
  constructor(around: Around = (_call, send) => send()) {
    this.#around = around
  }

  /** Returns the call that failed with this error. */
  callOf(error: unknown): Call | undefined {
    return isRecord(error) ? this.#calls.get(error) : undefined
  }

  /** Returns the same client, whose answers are validated, and which remembers every call that fails. */
  watch(client: ApiKeysClient): ValidatedClient {
    const run = (call: Call, send: () => unknown) => this.#run(client, call, send)
    const watched: ValidatedClient = Object.assign(
      new Proxy(client, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name)
          if (typeof member !== 'function' || typeof name !== 'string') return member
          return (...given: readonly unknown[]) =>
            run({ method: name, fields: fieldsOf(given), exchanges: [] }, () => Reflect.apply(member, target, given))
        },
      }),
    )
    return watched
  }

  async #run(client: ApiKeysClient, call: Call, send: () => unknown): Promise<unknown> {
    try {
      return await this.#around(call, async () => readAnswer(client, call, await send()))
    } catch (error) {
      if (isRecord(error) && !this.#calls.has(error)) this.#calls.set(error, call)
      throw error
    }
  }
}

/** A creation is not validated here, because a check looks for the secret in its whole answer. */
const READERS: Readonly<Record<string, (answer: unknown) => unknown>> = {
  get: parseApiKey,
  update: asApiKey,
  setEnabled: asApiKey,
  revoke: asApiKey,
}

function readAnswer(client: ApiKeysClient, { method }: Call, answer: unknown): unknown {
  if (method === 'list') return readListResponse(client, answer)
  const read = READERS[method]
  return read ? read(answer) : answer
}

/** The last argument is the context. */
function fieldsOf(given: readonly unknown[]): readonly string[] {
  const input = given.slice(0, -1).find((each) => isRecord(each))
  return Object.entries(input ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [name]))
}
