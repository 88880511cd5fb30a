import { isRecord } from '../core/isRecord'
import type { BodyBuilders, BodyEncoding } from './BodyBuilders'
import type { JsonRequest } from './requestJson'
import type { RestMapping, RestRoutes } from './RestMapping'

/** Returns the functions and encodings of `mapping.body`, unless it is one encoding for all routes. */
export function bodyBuilders({ body }: Pick<RestMapping, 'body'>): BodyBuilders {
  return typeof body === 'object' ? body : {}
}

/** Returns the fields of a key's row that `body.update` sends in addition to the changed ones, if any. */
export function wholeOf(mapping: Pick<RestMapping, 'body'>): 'all' | readonly string[] | undefined {
  const { update } = bodyBuilders(mapping)
  if (update === 'whole') return 'all'
  return typeof update === 'object' ? update.whole : undefined
}

/** Returns the encoding of a route's body, if the mapping sets one. */
export function bodyEncoding({ body }: RestMapping, name: keyof RestRoutes): BodyEncoding | undefined {
  const own = isRecord(body) && Object.hasOwn(body, name) ? body[name] : body
  return own === 'json' || own === 'form' || own === 'none' ? own : undefined
}

/** Returns the body of a request for `requestJson`. */
export function routeBody(mapping: RestMapping, name: keyof RestRoutes, method: JsonRequest['method'], body: unknown) {
  const encoding = bodyEncoding(mapping, name)
  if (method === 'GET' || encoding === 'none') return undefined
  const isWord = isRecord(mapping.body) && encoding !== undefined
  if (method === 'DELETE' && body === undefined && !isWord) return undefined
  // Even an empty JSON body makes a request that no form on another site can send.
  const value = body ?? {}
  return encoding === 'form' && isPlain(value) ? toForm(value) : value
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && !Array.isArray(value) && !(value instanceof URLSearchParams) && !(value instanceof FormData)
}

/**
 * Encodes a form like browsers and most frameworks: `scopes=a&scopes=b`, `metadata[team]=a`, an empty text for `null`.
 */
function toForm(body: Readonly<Record<string, unknown>>): URLSearchParams {
  const form = new URLSearchParams()
  const append = (name: string, value: unknown) => {
    if (value === undefined) return
    if (Array.isArray(value)) for (const each of value) append(name, each)
    else if (isRecord(value)) for (const [member, each] of Object.entries(value)) append(`${name}[${member}]`, each)
    else if (typeof value === 'string') form.append(name, value)
    else form.append(name, value === null ? '' : JSON.stringify(value))
  }
  for (const [name, value] of Object.entries(body)) append(name, value)
  return form
}
