/** Whose keys a message is about. */
interface Place {
  readonly scope: string
  readonly clientKey: string
}

/** Collects what happened to keys into one message for each client and scope, and sends it to the other tabs. */
export class MessageOutbox {
  #holders = 0
  #channel: BroadcastChannel | undefined
  readonly #messages = new Map<string, Place & { readonly settledIds: string[] }>()

  /** Sends what is left through the channel of before, and further messages through this one. */
  connect(channel: BroadcastChannel | undefined): void {
    this.#flush()
    this.#channel = channel
  }

  /** Adds a change, with the id of the key if other tabs need not warn about it any longer. */
  add({ scope, clientKey }: Place, settledId?: string | null): void {
    const key = JSON.stringify([scope, clientKey])
    const message = this.#messages.get(key) ?? { scope, clientKey, settledIds: [] }
    this.#messages.set(key, message)
    if (settledId != null) message.settledIds.push(settledId)
    if (this.#holders === 0) this.#flush()
  }

  /** Sends nothing until the returned function is called. */
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
