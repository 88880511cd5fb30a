/** Collects the messages to other tabs about one client and scope, and sends them together. */
export class MessageOutbox {
  #holders = 0
  #settledIds: string[] = []
  #isWanted = false
  readonly #send: (settledIds: readonly string[]) => void

  constructor(send: (settledIds: readonly string[]) => void) {
    this.#send = send
  }

  /** Adds a change, with the id of the key if other tabs need not warn about it any longer. */
  add(settledId?: string | null): void {
    this.#isWanted = true
    if (settledId != null) this.#settledIds.push(settledId)
    if (this.#holders === 0) this.flush()
  }

  /** Sends nothing until the returned function is called. */
  readonly hold = (): (() => void) => {
    this.#holders += 1
    return () => {
      this.#holders -= 1
      if (this.#holders === 0) this.flush()
    }
  }

  flush(): void {
    if (!this.#isWanted) return
    const settledIds = this.#settledIds
    this.#settledIds = []
    this.#isWanted = false
    this.#send(settledIds)
  }
}
