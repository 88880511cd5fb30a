import { randomBytes } from 'node:crypto'

/** What may be shown of a canary again and again: its prefix and its last four characters. */
export const PREFIX = 'tst_'
export const LAST = 4

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Letters that no word holds in a row, for looking for very short pieces. */
const RARE = 'JQVWXZ'
const LENGTH_OF_32_BYTES = 43

/** A secret that exists nowhere else in the world: the prefix and 32 random bytes in base 62. */
export function newCanary(): string {
  let rest = BigInt(`0x${randomBytes(32).toString('hex')}`)
  let text = ''
  while (text.length < LENGTH_OF_32_BYTES) {
    text = DIGITS[Number(rest % 62n)]! + text
    rest /= 62n
  }
  return PREFIX + text
}

/** A secret of which even five characters in a row are found nowhere by chance. */
export function newRareCanary(): string {
  return PREFIX + [...randomBytes(LENGTH_OF_32_BYTES)].map((byte) => RARE[byte % RARE.length]).join('')
}

/** One way of writing a canary, and how many characters of it in a row give twelve of the canary away. */
interface Form {
  readonly name: string
  readonly text: string
  readonly run: number
}

export interface Trace {
  readonly form: string
  /** How many characters of the form stand there in a row. */
  readonly length: number
  /** How long the whole form is. */
  readonly whole: number
}

const WINDOW = 12

/** Finds a canary, or twelve characters of it in a row, however it is written. */
export class Detector {
  readonly #forms: readonly Form[]

  /** A smaller `window` is for short texts alone: in much text, a few characters are found by chance. */
  constructor(
    readonly canary: string,
    window = WINDOW,
  ) {
    this.#forms = formsOf(canary, window)
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

  /** Reads text that comes in pieces, such as a heap snapshot of many megabytes. */
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

function formsOf(canary: string, window: number): readonly Form[] {
  const codes = [...canary].map((character) => character.charCodeAt(0))
  const hex = codes.map((code) => code.toString(16).padStart(2, '0'))
  const spell = (name: string, parts: readonly string[], run = window): Form => {
    const text = parts.join('')
    return { name, text, run: Math.floor((text.length / parts.length) * run) }
  }
  const base64 = [0, 1, 2].map((shift) => base64At(canary, shift, Math.ceil((window * 4) / 3)))
  return [
    { name: 'the value', text: canary, run: window },
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
    // Between two bytes of zero, so that either byte order is found.
    spell(
      'UTF-16',
      [...canary].map((character) => `${character}\0`),
      window - 1,
    ),
    spell(
      'UTF-16 in JSON',
      [...canary].map((character) => `${character}\\u0000`),
      window - 1,
    ),
  ].filter((form, index, all) => all.findIndex(({ text }) => text === form.text) === index)
}

/** A canary amid other bytes starts at one of three places within a group of base64. */
function base64At(canary: string, shift: number, run: number): Form {
  const text = Buffer.from('\0'.repeat(shift) + canary).toString('base64')
  // The first and the last digits are mixed with what stands beside the canary.
  const from = Math.ceil((shift * 8) / 6)
  const to = Math.floor(((shift + canary.length) * 8) / 6)
  return { name: 'base64', text: text.slice(from, to), run }
}

function toBase64Url(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_')
}

/** The longest piece of a form that stands in a text, if it is as long as `run`; else less than that. */
function longestRun(text: string, { text: form, run }: Form): number {
  // Every window that is long enough holds one of these seeds whole, so only they need be looked for.
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
