import { warnOnce } from '../warnOnce'
import type { ApiKeysClient } from './ApiKeysClient'
import type { ClientFeatures } from './ClientFeatures'
import { isRecord } from './isRecord'

type Check = (feature: unknown) => boolean

const isOptional =
  (check: Check): Check =>
  (feature) =>
    feature === undefined || check(feature)
const isFalseOr =
  (check: Check): Check =>
  (feature) =>
    feature === false || check(feature)
const hasLists =
  (...lists: readonly string[]): Check =>
  (feature) =>
    isRecord(feature) && lists.every((name) => feature[name] === undefined || Array.isArray(feature[name]))

const isText: Check = (feature) => isRecord(feature) && isOptional(isPattern)(feature['pattern'])
// Compares the tag, because an expression of another window is not an instance of our `RegExp`.
const isPattern: Check = (pattern) =>
  isRecord(pattern) &&
  Object.prototype.toString.call(pattern['matches']) === '[object RegExp]' &&
  typeof pattern['message'] === 'string'

/** The types that code relies on without a further check. */
const CHECKS = {
  name: isOptional(isFalseOr(isText)),
  description: isOptional(isFalseOr(isText)),
  idempotency: isOptional((feature) => feature === 'L0' || feature === 'L1' || feature === 'L2'),
  expiry: isOptional(isFalseOr(hasLists('presets'))),
  // `offeredScopes` checks `options` itself, with a more precise warning.
  scopes: isOptional(hasLists('default')),
  update: isOptional(Array.isArray),
  rotate: isOptional(hasLists('gracePeriods')),
  list: isOptional(hasLists('sort')),
} satisfies Readonly<Record<keyof ClientFeatures, Check>>

/**
 * Returns the client itself if all of its features have the declared types. Otherwise returns a client without the
 * invalid features and warns once in development. Invalid features would throw during render, and an unsaved secret
 * would be lost.
 */
export function withReadableFeatures(client: ApiKeysClient): ApiKeysClient {
  const features = readFeatures(client)
  if (features === 'readable') return client
  return new Proxy<ApiKeysClient>(
    { ...client, features },
    {
      get(target, name) {
        if (name === 'features') return target.features
        const member: unknown = Reflect.get(client, name)
        return typeof member === 'function' ? member.bind(client) : member
      },
    },
  )
}

function readFeatures(client: ApiKeysClient): ClientFeatures | 'readable' {
  try {
    const { features } = client
    if (features === undefined) return 'readable'
    const given: unknown = features
    const checks = Object.entries(CHECKS)
    const wrong = isRecord(given) ? checks.flatMap(([name, check]) => (check(given[name]) ? [] : [name])) : ['']
    if (wrong.length === 0) return 'readable'
    const named = wrong.map((name) => (name ? `\`features.${name}\`` : '`features`')).join(', ')
    warnOnce(`The client has values of the wrong type: ${named}. The defaults are used instead.`)
    return isRecord(features) ? { ...features, ...Object.fromEntries(wrong.map((name) => [name, undefined])) } : {}
  } catch {
    warnOnce('Reading the `features` of the client threw an error. The defaults are used instead.')
    return {}
  }
}
