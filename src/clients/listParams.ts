import type { KeySort, ListQuery } from '../core/ApiKeysClient'
import { configError } from '../core/configError'
import type { QueryParam, QueryParams } from './joinUrl'
import { called } from './keyMappings'
import { built } from './mappedBodies'
import type { RestMapping } from './RestMapping'

const CONTRACT = { search: '{search}', status: '{status}', sort: '{sort}' }
const PLACEHOLDER = /\{([\w.-]+)\}/g

/**
 * Returns the parameters of `mapping.query`, and those of the contract for the parts of the query that it does not use.
 */
export async function listParams(mapping: RestMapping, asked: ListQuery, scope: string) {
  const used = new Set<string>()
  const query = watched(asked, used)
  const params: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(mapping.query ?? {})) {
    const isFunction = typeof value === 'function'
    params[name] = isFunction ? await built(() => value(query, scope), `query.${name}`) : fill(value)
  }
  for (const [name, value] of Object.entries(CONTRACT)) if (!used.has(name)) params[name] ??= fill(value)
  return params

  function fill(value: string | number | boolean): string | number | boolean | undefined {
    if (typeof value !== 'string' || !isTemplate(value)) return value
    const all = valuesOf(mapping, query, scope)
    const names = [...value.matchAll(PLACEHOLDER)].map(([, name = '']) => name)
    const values = Object.fromEntries(names.map((name) => [name, all[name]?.()]))
    // A parameter without a value is omitted, because an empty one would match nothing.
    if (Object.values(values).includes(undefined)) return undefined
    return value.replaceAll(PLACEHOLDER, (_text, name: string) => values[name] ?? '')
  }
}

/** Returns the first unknown placeholder in a value of `mapping.query`. */
export function unknownPlaceholder(value: unknown): string | undefined {
  if (typeof value !== 'string' || !isTemplate(value)) return undefined
  const known = Object.keys(valuesOf({ routes: { list: '' } }, {}, ''))
  return [...value.matchAll(PLACEHOLDER)].map(([, name = '']) => name).find((name) => !known.includes(name))
}

/** Whether a text consists of placeholders and separators. A GraphQL document has blanks or nested braces. */
function isTemplate(value: string): boolean {
  return /^[^{}\s]*(?:\{[\w.-]+\}[^{}\s]*)+$/.test(value)
}

function valuesOf(
  mapping: RestMapping,
  query: ListQuery,
  scope: string,
): Readonly<Record<string, () => string | undefined>> {
  const field = () => query.sort && fieldName(mapping, query.sort)
  return {
    scope: () => scope,
    search: () => query.search,
    status: () => query.status?.join(','),
    sort: () => query.sort && `${query.sort.direction === 'desc' ? '-' : ''}${field()}`,
    'sort.by': field,
    'sort.direction': () => query.sort?.direction,
  }
}

/** Returns the backend's name of the field to sort by. */
function fieldName(mapping: RestMapping, { by }: KeySort): string {
  const field = mapping.key?.[by]
  return typeof field === 'string' ? field : called(mapping, by)
}

/** Returns the same query, but records in `used` which parts are read. */
function watched({ search, status, sort }: ListQuery, used: Set<string>): ListQuery {
  const note = <Value>(name: string, value: Value) => {
    used.add(name)
    return value
  }
  return {
    get search() {
      return note('search', search)
    },
    get status() {
      return note('status', status)
    },
    get sort() {
      return note('sort', sort)
    },
  }
}

/** Converts parameters for a query. Throws an `ApiKeysError` if a value cannot be sent in a query. */
export function toQueryParams(params: Readonly<Record<string, unknown>>): QueryParams {
  const checked: Record<string, QueryParam> = {}
  for (const [name, value] of Object.entries(params)) {
    if (!isParam(value)) throw unusable(name)
    checked[name] = value
  }
  return checked
}

function isParam(value: unknown): value is QueryParam {
  return Array.isArray(value) ? value.every(isText) : value === undefined || value === null || isText(value)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

function unusable(name: string) {
  return configError(
    'unknown',
    `The function \`mapping.query.${name}\` returned a value that cannot be part of a query. Return a string, a number, a boolean or an array of them. Nothing was sent.`,
  )
}
