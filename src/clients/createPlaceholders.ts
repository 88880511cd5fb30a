import type { CallContext } from '../core/ApiKeysClient'
import { configError } from '../core/configError'
import { toIdText } from '../core/toIdText'
import { readPath } from './readPath'
import type { RestMapping, RestRoutes } from './RestMapping'
import { placeholdersIn } from './routeTemplate'

const KEY = 'key.'

export interface Placeholders {
  /** Stores the fields of the listed rows that the routes need. */
  learn(scope: string, rows: readonly unknown[], idOf: (row: unknown) => unknown): void
  /**
   * Returns a function that maps each placeholder of a route to its value. Loads the list for a key it has not seen.
   */
  valuesFor(route: keyof RestRoutes, id: string | undefined, context: CallContext): Promise<(name: string) => string>
}

type Values = Readonly<Record<string, string>>

/** Replaces values that differ between two rows with the same id. */
const AMBIGUOUS: unique symbol = Symbol('ambiguous')

/**
 * Fills the placeholders of routes: `{id}`, `{scope}`, and `{key.owner.id}` for a field of the key's row. Only the
 * fields that a route names are kept, never a row, because a row may hold a secret.
 *
 * Two rows with the same id and different values are either two keys, or one key that has moved to another owner. The
 * whole list is then read again before the request. A key that is now listed once has moved. Two keys are rejected.
 */
export function createPlaceholders(
  { routes }: RestMapping,
  findRows: (id: string, context: CallContext) => Promise<readonly unknown[]>,
): Placeholders {
  const all = Object.values(routes).flatMap((route) => placeholdersIn(String(route ?? '')))
  const names = [...new Set(all.filter(isOfRow))]
  const scopes = new Map<string, Map<unknown, Values | typeof AMBIGUOUS>>()
  const keysOf = (scope: string) => {
    const keys = scopes.get(scope) ?? new Map<unknown, Values | typeof AMBIGUOUS>()
    scopes.set(scope, keys)
    return keys
  }
  const valuesOf = (row: unknown): Values => Object.fromEntries(names.map((name) => [name, textAt(row, name)]))
  const findValues = async (id: string, placeholder: string, context: CallContext) => {
    const [values, ...others] = (await findRows(id, context)).map(valuesOf)
    if (values === undefined || others.some((other) => !isSame(other, values))) throw ambiguous(placeholder)
    keysOf(context.scope).set(id, values)
    return values
  }
  return {
    learn(scope, rows, idOf) {
      if (names.length === 0) return
      const keys = keysOf(scope)
      for (const row of rows) {
        const [id, values] = [idOf(row), valuesOf(row)]
        if (id === undefined) continue
        const known = keys.get(id) ?? values
        keys.set(id, known !== AMBIGUOUS && isSame(known, values) ? values : AMBIGUOUS)
      }
    },
    async valuesFor(route, id = '', context) {
      const needed = placeholdersIn(routes[route] ?? '').find(isOfRow)
      const known = needed === undefined ? {} : keysOf(context.scope).get(id)
      const isKnown = known !== undefined && known !== AMBIGUOUS
      const values = isKnown ? known : await findValues(id, needed ?? '', context)
      return (name) => {
        if (name === 'id') return id
        if (name === 'scope') return context.scope
        const value = values[name] ?? ''
        if (value === '') throw missing(name.slice(KEY.length), route)
        return value
      }
    },
  }
}

function isOfRow(placeholder: string): boolean {
  return placeholder.startsWith(KEY)
}

function textAt(row: unknown, placeholder: string): string {
  const value = toIdText(readPath(row, placeholder.slice(KEY.length)))
  return typeof value === 'string' ? value : ''
}

function isSame(one: Values, other: Values): boolean {
  return Object.entries(one).every(([name, value]) => other[name] === value)
}

function ambiguous(placeholder: string) {
  return configError(
    'malformed-response',
    `The list contains two keys with this id that differ in {${placeholder}}. Make \`mapping.key.id\` unique with a function, such as \`(row) => row.${placeholder.slice(KEY.length)} + '/' + row.id\`, and put {key.id} in place of {id}. Nothing was sent.`,
  )
}

function missing(path: string, route: string) {
  return configError(
    'malformed-response',
    `The row of a key has no text or whole number at \`${path}\`, which \`mapping.routes.${route}\` needs. Nothing was sent.`,
  )
}
