import type { EventPlace } from './useEmitter'

/** Collects changes of keys into one message per client and scope, and sends it to the other tabs. */
export class MessageOutbox {
  #holders = 0
  #channel: BroadcastChannel | undefined
  readonly #messages = new Map<string, EventPlace & { readonly settledIds: string[] }>()

  /** Sends pending messages through the previous channel and further ones through this one. */
  connect(channel: BroadcastChannel | undefined): void {
    this.#flush()
    this.#channel = channel
  }

  /** Adds a change, with the id of the key if other tabs no longer need to warn about it. */
  add({ scope, clientKey }: EventPlace, settledId?: string | null): void {
    const key = JSON.stringify([scope, clientKey])
    const message = this.#messages.get(key) ?? { scope, clientKey, settledIds: [] }
    this.#messages.set(key, message)
    if (settledId != null) message.settledIds.push(settledId)
    if (this.#holders === 0) this.#flush()
  }

  /** Holds messages back until the returned function is called. */
  readonly hold = (): (() => void) => {
    this.#holders += 1
    return () => {
      this.#holders -= 1
      if (this.#holders === 0) this.#flush()
    }
  }

  #flush(): void {
    for (const { settledIds, ...place } of this.#messages.values())
      this.#channel?.postMessage({ ...place, ...(settledIds.length > 0 && { settledIds }) })
    this.#messages.clear()
  }
}
