import type { CallContext } from '../core/ApiKeysClient'
import { settingError } from '../core/settingError'
import { toIdText } from '../core/toIdText'
import { readPath } from './readPath'
import type { RestMapping, RestRoutes } from './RestMapping'
import { placeholdersIn } from './routeTemplate'

const KEY = 'key.'

export interface Placeholders {
  /** Keeps what the routes need of the rows of a list. */
  learn(scope: string, rows: readonly unknown[], idOf: (row: unknown) => unknown): void
  /** Returns a function that gives each placeholder of a route its value. Loads the list for a key it has not seen. */
  valuesFor(route: keyof RestRoutes, id: string | undefined, context: CallContext): Promise<(name: string) => string>
}

type Values = Readonly<Record<string, unknown>>

/**
 * Fills the placeholders of routes: `{id}`, `{scope}`, and `{key.owner.id}` for a field of the key's row. Only the
 * fields that a route names are kept, never a row, because a row may hold a secret.
 */
export function createPlaceholders(
  { routes }: RestMapping,
  findRow: (id: string, context: CallContext) => Promise<unknown>,
): Placeholders {
  const all = Object.values(routes).flatMap((route) => placeholdersIn(String(route ?? '')))
  const names = [...new Set(all.filter((name) => name.startsWith(KEY)))]
  const scopes = new Map<string, Map<unknown, Values>>()
  const valuesOf = (row: unknown) =>
    Object.fromEntries(names.map((name) => [name, toIdText(readPath(row, name.slice(KEY.length)))]))
  return {
    learn(scope, rows, idOf) {
      if (names.length === 0) return
      const keys = scopes.get(scope) ?? new Map<unknown, Values>()
      for (const row of rows) keys.set(idOf(row), valuesOf(row))
      scopes.set(scope, keys)
    },
    async valuesFor(route, id = '', context) {
      const isNeeded = placeholdersIn(routes[route] ?? '').some((name) => name.startsWith(KEY))
      const known = isNeeded ? scopes.get(context.scope)?.get(id) : {}
      const values: Values = known ?? valuesOf(await findRow(id, context))
      return (name) => {
        if (name === 'id') return id
        const value = name === 'scope' ? context.scope : values[name]
        if (typeof value === 'string' && value !== '') return value
        if (name === 'scope') return ''
        throw missing(name.slice(KEY.length), route)
      }
    },
  }
}

function missing(path: string, route: string) {
  return settingError(
    'malformed-response',
    `The row of a key has no text or whole number at \`${path}\`, which \`mapping.routes.${route}\` needs. Nothing was sent.`,
  )
}
