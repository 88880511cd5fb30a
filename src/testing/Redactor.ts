const PLACEHOLDER = '(the secret)'
/** Shorter texts are not secrets, and redacting them would also remove ordinary words. */
const SHORTEST = 8

/** Removes secrets from printed texts, and ids if they are or may be secrets. */
export class Redactor {
  /** Every secret that was issued. */
  readonly secrets: Set<string>
  readonly #ids = new Set<string>()
  #isPlain = false
  #isSecret = false

  constructor(secrets: Set<string>) {
    this.secrets = secrets
  }

  learnIds(ids: Iterable<string>): void {
    for (const id of ids) this.#ids.add(id)
  }

  /** Learns the secret of a new key, and whether ids are secrets. */
  learnIssued(id: string | null, secret: string): void {
    if (secret === '') return
    this.secrets.add(secret)
    if (id === null) return
    if (secret.includes(id) && id.length >= SHORTEST) this.#isSecret = true
    else if (id.includes(secret)) this.#isSecret = true
    else this.#isPlain = true
  }

  /** Returns an id that may be printed, or `undefined`. */
  printable(id: string): string | undefined {
    return this.#isPlain && !this.#isSecret ? this.redact(id) : undefined
  }

  redact(text: string): string {
    const areIdsSafe = this.#isPlain && !this.#isSecret
    const hidden = [...this.secrets, ...(areIdsSafe ? [] : this.#ids)].filter(({ length }) => length >= SHORTEST)
    const forms = hidden.flatMap((each) => [each, encodeURIComponent(each), JSON.stringify(each).slice(1, -1)])
    // Longest first, because one text may contain another.
    return forms
      .toSorted((a, b) => b.length - a.length)
      .reduce((rest, form) => rest.replaceAll(form, PLACEHOLDER), text)
  }
}
