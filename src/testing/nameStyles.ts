/** A format of the names of a run. */
export interface NameStyle {
  /** The start of every name, with the random part of the run. */
  readonly prefix: string
  /** Returns the start of the name with this number. */
  readonly start: (number: string) => string
  readonly nameOf: (number: string, text: string) => string
}

type Write = (words: readonly string[]) => string

/**
 * Returns the usual formats of names, the most descriptive first, for a prefix such as `kd-check-1234abcd`. Formats
 * with a shorter prefix follow, for backends with short names.
 */
export function nameStyles(prefix: string): readonly NameStyle[] {
  const words = prefix.split('-')
  const random = words.at(-1) ?? ''
  const prefixes = [words, ['kd', random], [`k${random}`]]
  const plain: NameStyle = {
    prefix,
    start: (number) => `${prefix} ${number}`,
    nameOf: (number, text) => `${prefix} ${number} ${text}`,
  }
  return [plain, ...prefixes.flatMap((each) => WRITERS.map((write) => styleOf(each, write)))]
}

function styleOf(prefix: readonly string[], write: Write): NameStyle {
  return {
    prefix: write(prefix),
    start: (number) => write([...prefix, number]),
    nameOf: (number, text) => write([...prefix, number, ...wordsOf(text)]),
  }
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
}

const WRITERS: readonly Write[] = [
  (words) => words.join(' '),
  (words) => words.join('-'),
  (words) => words.join('_'),
  (words) => words.join('.'),
  (words) => words.join(''),
  (words) => words.join('_').toUpperCase(),
  (words) => words.join('-').toUpperCase(),
  (words) => words.join('').toUpperCase(),
  (words) => inLetters(words.join('')),
  (words) => inLetters(words.join('')).toUpperCase(),
  (words) => capitalised(inLetters(words.join(''))),
  (words) => capitalised(words.join('')),
]

/** Replaces digits with letters that hexadecimal numbers do not contain. */
function inLetters(text: string): string {
  return text.replaceAll(/\d/g, (digit) => String.fromCharCode('g'.charCodeAt(0) + Number(digit)))
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
