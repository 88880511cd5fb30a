import type { ClientFeatures, TextFeature } from '../core/ClientFeatures'
import { excessCharacters, followsPattern, textLength } from '../core/textLength'
import { uuid } from './Check'
import { type NameStyle, nameStyles } from './nameStyles'
import { StoppedRun } from './StoppedRun'

/** Creates a name that a backend accepts. It must contain the text, which is unique: lowercase letters and digits. */
export type CreateName = (unique: string) => string

/** The names of the keys of one run. */
export class OwnNames {
  /** Whether keys have names, according to the client. */
  readonly areUsed: boolean
  readonly #styles: readonly NameStyle[]
  readonly #feature: TextFeature
  readonly #createName: CreateName | undefined
  /** The prefixes of the created names. */
  readonly #prefixes: Set<string>
  /** A text that every name from `createName` contains. */
  readonly #token: string
  #count = 0

  constructor(prefix: string, feature: ClientFeatures['name'], createName?: CreateName) {
    this.areUsed = feature !== false
    this.#feature = feature || {}
    this.#createName = createName
    this.#styles = nameStyles(prefix)
    this.#prefixes = new Set([prefix])
    this.#token = `kd${prefix.slice(prefix.lastIndexOf('-') + 1)}`
  }

  /** Returns a name that no other key of this run has, within the limits and the pattern of the client. */
  unique(text: string): string {
    // Decimal, because a server may sort `0a` before `09`.
    const number = String(this.#count++).padStart(2, '0')
    if (this.#createName) return this.#created(this.#createName, number)
    for (const { prefix, start, nameOf } of this.#styles) {
      const name = this.#fitted(start(number), nameOf(number, text))
      if (name === undefined) continue
      this.#prefixes.add(prefix)
      return name
    }
    throw noName()
  }

  /**
   * The start of the names, as far as it is known before the first one is created. Throws `StoppedRun` if none is
   * valid.
   */
  get start(): string {
    if (this.#createName) return this.#createName(`${this.#token}…`)
    const style = this.#styles.find(({ start, nameOf }) => this.#fitted(start('00'), nameOf('00', 'CI deploy')))
    if (style) return style.prefix
    throw noName()
  }

  isOwn(name: string | null): boolean {
    if (name === null) return false
    if (this.#createName && normalise(name).includes(this.#token)) return true
    return [...this.#prefixes].some((prefix) => startsWithPrefix(name, prefix))
  }

  /**
   * Returns the name, shortened or extended to match the rules. Returns `undefined` if it would lose its unique part.
   */
  #fitted(start: string, name: string): string | undefined {
    const { minLength = 0, maxLength = Infinity, lengthUnit } = this.#feature
    const excess = excessCharacters(name, maxLength, lengthUnit)
    const cut = Array.from(name).slice(0, excess === 0 ? undefined : -excess)
    const trimmed = cut.join('').replace(/[\s._-]+$/, '')
    const filled = trimmed + filler(start).repeat(Math.max(0, minLength - textLength(trimmed, lengthUnit)))
    return filled.startsWith(start) && this.#isAccepted(filled) ? filled : undefined
  }

  #created(createName: CreateName, number: string): string {
    const name: unknown = createName(`${this.#token}${number}`)
    if (typeof name === 'string' && normalise(name).includes(`${this.#token}${number}`) && this.#isAccepted(name))
      return name
    throw new StoppedRun(
      '[keydrawer] `createName` (`--name` on the command line) has to return a name that contains the text it is given and follows `features.name` of the client.',
    )
  }

  #isAccepted(name: string): boolean {
    const { minLength = 0, maxLength = Infinity, lengthUnit, pattern } = this.#feature
    const length = textLength(name, lengthUnit)
    return length >= minLength && length <= maxLength && followsPattern(name, pattern)
  }
}

function noName(): StoppedRun {
  return new StoppedRun(
    '[keydrawer] No generated name follows `features.name` of the client. Pass `createName` beside `scope` (`--name` on the command line).',
  )
}

function filler(start: string): string {
  return start === start.toUpperCase() ? 'X' : 'x'
}

/**
 * Returns the start of the name of every key of one run. Short, so that it survives in a backend that truncates names.
 */
export function createPrefix(): string {
  return `kd-check-${uuid().slice(0, 8)}`
}

/**
 * Whether a listed name starts with a prefix that was sent. Backends trim, truncate and collapse names, and change
 * their case.
 */
export function startsWithPrefix(name: string | null, prefix: string): boolean {
  return name !== null && normalise(name).startsWith(normalise(prefix))
}

function normalise(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
