import type { ClientFeatures } from '../core/ClientFeatures'
import { uuid } from './Check'

/** The names of the keys of one run. */
export class OwnNames {
  /** Starts every name. */
  readonly prefix: string
  /** Whether keys have names, as far as the client says. */
  readonly areUsed: boolean
  readonly #maxLength: number
  #count = 0

  constructor(prefix: string, feature: ClientFeatures['name']) {
    this.prefix = prefix
    this.areUsed = feature !== false
    this.#maxLength = (feature || {}).maxLength ?? Infinity
  }

  /** A name that no other key of this run has, cut to the longest that the client accepts. */
  unique(text: string): string {
    const number = (this.#count++).toString(36).padStart(2, '0')
    return `${this.prefix} ${number} ${text}`.slice(0, this.#maxLength).trimEnd()
  }

  isOwn(name: string | null): boolean {
    return startsWithPrefix(name, this.prefix)
  }
}

/** Starts the name of every key of one run. Short, so that it survives where a backend cuts names. */
export function createPrefix(): string {
  return `kd-check-${uuid().slice(0, 8)}`
}

/** Whether a listed name is one that was sent: backends trim, cut, collapse and change the case of names. */
export function startsWithPrefix(name: string | null, prefix: string): boolean {
  return name !== null && normalise(name).startsWith(normalise(prefix))
}

function normalise(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
