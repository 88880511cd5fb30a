import { randomBytes } from 'node:crypto'

/** The prefix of a test secret, which may be shown again, like its last four characters. */
export const PREFIX = 'tst_'
export const LAST = 4

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Letters that do not follow each other in any word, so that very short pieces can be searched for. */
const RARE = 'JQVWXZ'
const LENGTH_OF_32_BYTES = 43

/** A unique secret: the prefix and 32 random bytes in base 62. */
export function newTestSecret(): string {
  let rest = BigInt(`0x${randomBytes(32).toString('hex')}`)
  let text = ''
  while (text.length < LENGTH_OF_32_BYTES) {
    text = DIGITS[Number(rest % 62n)]! + text
    rest /= 62n
  }
  return PREFIX + text
}

/** A secret of which not even five characters in a row occur elsewhere by chance. */
export function newRareTestSecret(): string {
  return PREFIX + [...randomBytes(LENGTH_OF_32_BYTES)].map((byte) => RARE[byte % RARE.length]).join('')
}

/** An encoded form of a test secret. `run` is the number of its characters in a row that reveal twelve of the test secret. */
interface Form {
  readonly name: string
  readonly text: string
  readonly run: number
}

export interface Trace {
  readonly form: string
  /** The number of characters of the form that were found in a row. */
  readonly length: number
  /** The length of the whole form. */
  readonly whole: number
}

const WINDOW = 12

/** Finds a test secret, or twelve characters of it in a row, in any encoded form. */
export class Detector {
  readonly #forms: readonly Form[]

  /** Use a smaller `window` only for short texts, because long ones contain a few characters by chance. */
  constructor(
    readonly testSecret: string,
    window = WINDOW,
  ) {
    this.#forms = formsOf(testSecret, window)
  }

  tracesIn(text: string): readonly Trace[] {
    return this.#forms.flatMap((form) => {
      const length = longestRun(text, form)
      return length >= form.run ? [{ form: form.name, length, whole: form.text.length }] : []
    })
  }

  isIn(text: string): boolean {
    return this.#forms.some((form) => longestRun(text, form) >= form.run)
  }

  /** Reads text in chunks, such as a heap snapshot of many megabytes. */
  stream(): { readonly read: (piece: string) => void; readonly traces: () => readonly Trace[] } {
    const found: Trace[] = []
    const overlap = Math.max(...this.#forms.map(({ text }) => text.length))
    let tail = ''
    return {
      read: (piece) => {
        const text = tail + piece
        found.push(...this.tracesIn(text))
        tail = text.slice(-overlap)
      },
      traces: () => found,
    }
  }
}

function formsOf(testSecret: string, window: number): readonly Form[] {
  const codes = [...testSecret].map((character) => character.charCodeAt(0))
  const hex = codes.map((code) => code.toString(16).padStart(2, '0'))
  const spell = (name: string, parts: readonly string[], run = window): Form => {
    const text = parts.join('')
    return { name, text, run: Math.floor((text.length / parts.length) * run) }
  }
  const base64 = [0, 1, 2].map((shift) => base64At(testSecret, shift, Math.ceil((window * 4) / 3)))
  return [
    { name: 'the value', text: testSecret, run: window },
    ...base64,
    ...base64.map(({ text, run }) => ({ name: 'base64url', text: toBase64Url(text), run })),
    spell('hex', hex),
    spell(
      'hex in capitals',
      hex.map((digits) => digits.toUpperCase()),
    ),
    spell(
      'percent',
      hex.map((digits) => `%${digits}`),
    ),
    spell(
      'percent in capitals',
      hex.map((digits) => `%${digits.toUpperCase()}`),
    ),
    spell(
      'JSON escapes',
      hex.map((digits) => `\\u00${digits}`),
    ),
    spell(
      'HTML entities',
      codes.map((code) => `&#${code};`),
    ),
    spell(
      'a list of codes',
      codes.map((code) => `${code},`),
    ),
    // Between two zero bytes, so that either byte order is found.
    spell(
      'UTF-16',
      [...testSecret].map((character) => `${character}\0`),
      window - 1,
    ),
    spell(
      'UTF-16 in JSON',
      [...testSecret].map((character) => `${character}\\u0000`),
      window - 1,
    ),
  ].filter((form, index, all) => all.findIndex(({ text }) => text === form.text) === index)
}

/** The base64 forms of a test secret, which may start at three positions within a group of base64. */
function base64At(testSecret: string, shift: number, run: number): Form {
  const text = Buffer.from('\0'.repeat(shift) + testSecret).toString('base64')
  // The first and the last digits also encode the bytes beside the test secret.
  const from = Math.ceil((shift * 8) / 6)
  const to = Math.floor(((shift + testSecret.length) * 8) / 6)
  return { name: 'base64', text: text.slice(from, to), run }
}

function toBase64Url(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_')
}

/** The length of the longest piece of a form in a text, or less than `run` if no piece is that long. */
function longestRun(text: string, { text: form, run }: Form): number {
  // Every window that is long enough contains one of these seeds, so only they are searched for.
  const size = Math.max(1, Math.floor((run + 1) / 2))
  let longest = 0
  for (let from = 0; from + size <= form.length; from += size) {
    const seed = form.slice(from, from + size)
    for (let at = text.indexOf(seed); at >= 0; at = text.indexOf(seed, at + 1)) {
      let start = 0
      while (from - start > 0 && text[at - start - 1] === form[from - start - 1]) start += 1
      let end = size
      while (from + end < form.length && text[at + end] === form[from + end]) end += 1
      longest = Math.max(longest, start + end)
    }
  }
  return longest
}
