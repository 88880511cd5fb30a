import { keyMappingOf } from '../clients/keyMappings'
import type { BodyField, Field } from '../clients/AnswerMapping'
import type { KeyMapping } from '../clients/KeyMapping'
import { NO_ANSWER, readBody, readField } from '../clients/readPath'
import type { RestMapping } from '../clients/RestMapping'
import { LAST_INSTANT } from '../core/instantRange'
import { isRecord } from '../core/isRecord'

/** Date fields. They are dropped if they cannot be read, or make the key unreadable. */
const DATES = ['createdAt', 'updatedAt', 'lastUsedAt', 'expiresAt', 'revokedAt'] as const

/** Collects which fields of a row become which fields of a key, and which are not read. Stores names, never values. */
export class FieldTable {
  readonly #key: KeyMapping
  readonly #rowsAt: BodyField
  /** The names of the fields of the rows, and whether any row has a value there. */
  readonly #fields = new Map<string, boolean>()
  /** The members of rows that the functions for a field read. */
  readonly #readByFunctions = new Map<string, Set<string>>()
  /** The fields of listed keys that have a value. */
  readonly #read = new Set<string>()

  constructor(mapping: RestMapping) {
    this.#key = keyMappingOf(mapping)
    this.#rowsAt = mapping.rows ?? 'data'
  }

  /** Learns the names of the fields from the response of a list. */
  learnRows(body: unknown): void {
    const rows = readBody(body, this.#rowsAt, NO_ANSWER, () => {})
    for (const row of (Array.isArray(rows) ? rows.slice(0, 50) : []).filter(isRecord)) {
      for (const [name, value] of Object.entries(row))
        if (isName(name)) this.#fields.set(name, this.#fields.get(name) === true || (value !== null && value !== ''))
      this.#learnFunctions(row)
    }
  }

  /** Learns which members of a row each function of the mapping reads. */
  #learnFunctions(row: Readonly<Record<string, unknown>>): void {
    for (const [field, where] of Object.entries(this.#key)) {
      const names = this.#readByFunctions.get(field) ?? new Set()
      this.#readByFunctions.set(field, names)
      const noting = new Proxy(row, {
        get: (target, name) => {
          if (typeof name === 'string') names.add(name)
          return Reflect.get(target, name)
        },
      })
      for (const each of isRecord(where) ? Object.values(where) : [where]) if (isFunction(each)) readField(noting, each)
    }
  }

  /** Learns which fields of a key were read, from the page that a client returned. */
  learnPage(page: unknown): void {
    const keys = isRecord(page) && Array.isArray(page['items']) ? page['items'].slice(0, 50) : []
    for (const key of keys.filter(isRecord))
      for (const [field, value] of Object.entries(key)) if (isRead(field, value)) this.#read.add(field)
  }

  /** One line for each field of the backend. */
  get lines(): readonly string[] {
    const width = Math.max(0, ...[...this.#fields.keys()].map(({ length }) => length))
    return [...this.#fields].map(([name, hasValue]) => `  ${name.padEnd(width)} → ${this.#target(name, hasValue)}`)
  }

  #target(name: string, hasValue: boolean): string {
    const targets = Object.entries(this.#key).filter(([field, where]) => {
      const isInside = pathsOf(where).some((path) => startsAt(path, name))
      return isInside || this.#readByFunctions.get(field)?.has(name)
    })
    if (targets.length === 0) return 'not read'
    return targets.map(([field]) => `${field}${this.#noteOn(field, hasValue)}`).join(', ')
  }

  #noteOn(field: string, hasValue: boolean): string {
    if (!hasValue) return ' (no key has a value)'
    const isUnread = isDate(field) && !this.#read.has(field)
    return isUnread ? ' (cannot be read: check `times`)' : ''
  }
}

/** Whether a value was read. A past event at the last possible instant means that the unit is wrong. */
function isRead(field: string, value: unknown): boolean {
  const isBeyond = field !== 'expiresAt' && typeof value === 'string' && Date.parse(value) === LAST_INSTANT
  return value !== null && value !== undefined && !(isDate(field) && isBeyond)
}

function isDate(field: string): boolean {
  return DATES.some((date) => date === field)
}

function isFunction(value: unknown): value is Extract<Field, (...args: never[]) => unknown> {
  return typeof value === 'function'
}

function pathsOf(where: unknown): readonly string[] {
  if (typeof where === 'string') return [where]
  return isRecord(where) ? Object.values(where).filter((path) => typeof path === 'string') : []
}

function startsAt(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}.`)
}

/** Whether a text may be printed as a name. Any other text may be an id or a secret. */
function isName(text: string): boolean {
  return /^[a-z_$][\w$-]{0,29}$/i.test(text)
}
