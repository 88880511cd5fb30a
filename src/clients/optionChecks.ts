import { isDateFormat } from '../core/dateOnly'
import { isRecord } from '../core/isRecord'

/** Returns one sentence about what is wrong with the value of an option, or `undefined`. */
export type OptionCheck = (value: unknown, path: string) => string | undefined

export type OptionShape<T> = { readonly [Name in keyof Required<T>]: OptionCheck }

function is(what: string, test: (value: unknown) => boolean): OptionCheck {
  return (value, path) => (test(value) ? undefined : `\`${path}\` must be ${what}.`)
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isFunction = (value: unknown) => typeof value === 'function'

export const anything: OptionCheck = () => undefined
export const text = is('a text', isText)
export const textOrNull = is('a text or `null`', (value) => isText(value) || value === null)
export const texts = is('a list of texts', (value) => Array.isArray(value) && value.every(isText))
export const flag = is('`true` or `false`', (value) => typeof value === 'boolean')
export const count = is('a number of 0 or more', (value) => Number.isFinite(value) && Number(value) >= 0)
export const values = is('a list of values', Array.isArray)
export const callback = is('a function', isFunction)
export const field = is('a path or a function', (value) => isText(value) || isFunction(value))
export const dateFormat = is("a text with `YYYY`, `MM` and `DD`, such as 'DD.MM.YYYY'", isDateFormat)
export const paths = is('a path, a list of paths or a function', (value) => {
  return isText(value) || isFunction(value) || (Array.isArray(value) && value.every(isText))
})
export const timeZone = is("the name of a time zone, such as 'Europe/Madrid'", isTimeZone)
export const record = is('an object', (value) => isRecord(value) && !Array.isArray(value))

function isTimeZone(value: unknown): boolean {
  try {
    return isText(value) && new Intl.DateTimeFormat('en', { timeZone: value }) instanceof Intl.DateTimeFormat
  } catch {
    return false
  }
}

export function oneOf(...allowed: readonly unknown[]): OptionCheck {
  return is(`one of ${allowed.map((value) => (isText(value) ? `'${value}'` : String(value))).join(', ')}`, (value) =>
    allowed.includes(value),
  )
}

export function eachOf(names: readonly string[]): OptionCheck {
  return (value, path) => {
    if (!Array.isArray(value)) return `\`${path}\` must be a list of ${names.join(', ')}.`
    const unknown: unknown = value.find((each) => !names.some((name) => name === each))
    return unknown === undefined
      ? undefined
      : `\`${path}\` has ${JSON.stringify(unknown)}, which is ${suggestion(unknown, names, '')}`
  }
}

/** Accepts an object whose members each have one of these values. */
export function mapTo(names: readonly string[], what: string): OptionCheck {
  return (value, path) => {
    const fault = record(value, path)
    if (fault || !isRecord(value)) return fault
    for (const [name, each] of Object.entries(value)) {
      if (each === undefined || names.some((allowed) => allowed === each)) continue
      if (!isText(each)) return `\`${path}.${name}\` must be ${what}.`
      return `\`${path}.${name}\` is ${JSON.stringify(each)}, which is ${suggestion(each, names, '', what)}`
    }
    return undefined
  }
}

/** Accepts an object that has only these members. Those in `required` must be present. */
export function members(shape: Readonly<Record<string, OptionCheck>>, ...required: readonly string[]): OptionCheck {
  return (value, path) => {
    const fault = record(value, path)
    if (fault || !isRecord(value)) return fault
    const prefix = path === '' ? '' : `${path}.`
    const names = Object.keys(shape)
    for (const [name, each] of Object.entries(value)) {
      if (each === undefined) continue
      const check = Object.hasOwn(shape, name) ? shape[name] : undefined
      if (!check) return `\`${prefix}${name}\` is ${suggestion(name, names, prefix)}`
      const inner = check(each, `${prefix}${name}`)
      if (inner) return inner
    }
    const missing = required.find((name) => value[name] === undefined)
    return missing === undefined ? undefined : `\`${prefix}${missing}\` is missing.`
  }
}

/**
 * Accepts a value that passes one of the checks. For an object, the last check reports the fault, because it knows the
 * members.
 */
export function either(...checks: readonly OptionCheck[]): OptionCheck {
  return (value, path) => {
    const faults = checks.map((check) => check(value, path))
    if (faults.includes(undefined)) return undefined
    if (isRecord(value)) return faults.at(-1)
    return (
      faults.map((fault, at) => (at === 0 ? fault?.slice(0, -1) : fault?.slice(path.length + 11, -1))).join(' or ') +
      '.'
    )
  }
}

/** Accepts an object of one of several shapes. The first required member of each identifies the shape. */
export function variants(
  ...shapes: readonly (readonly [required: readonly string[], shape: Readonly<Record<string, OptionCheck>>])[]
): OptionCheck {
  return (value, path) => {
    if (!isRecord(value)) return `\`${path}\` must be an object.`
    const found = shapes.find(([[first = '']]) => value[first] !== undefined)
    if (found) return members(found[1], ...found[0])(value, path)
    const all = Object.fromEntries(shapes.flatMap(([, shape]) => Object.entries(shape)))
    return (
      members(all)(value, path) ??
      `\`${path}\` must have one of ${shapes.map(([[first]]) => `\`${first}\``).join(', ')}.`
    )
  }
}

function suggestion(unknown: unknown, names: readonly string[], prefix: string, what = 'an option'): string {
  const like = isText(unknown) ? names.find((name) => isLike(unknown, name)) : undefined
  return like === undefined
    ? `not ${what}: there are ${names.join(', ')}.`
    : `not ${what}, did you mean \`${prefix}${like}\`?`
}

/**
 * Whether a name is probably a misspelling of another: they differ only in case and `_`, or by one typing error per
 * four letters.
 */
function isLike(given: string, name: string): boolean {
  const [a, b] = [given, name].map((each) => each.toLowerCase().replaceAll(/[_-]/g, ''))
  return a !== undefined && b !== undefined && distance(a, b) <= Math.max(1, Math.floor(name.length / 4))
}

/**
 * Returns how many letters must be inserted, removed, replaced or swapped with the next one (Damerau–Levenshtein
 * distance).
 */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_row, at) => [at])
  for (let j = 1; j <= b.length; j++) rows[0]![j] = j
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1)
      rows[i]![j] = best
    }
  return rows[a.length]![b.length]!
}
