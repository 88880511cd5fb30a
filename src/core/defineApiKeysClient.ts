import type { ApiKeysClient } from './ApiKeysClient'
import type { ClientFeatures } from './ClientFeatures'
import { toDuration } from './ExpiryDuration'
import { offersScopes } from './offeredScopes'

/** Types every unknown member as `never`, so that editors underline a misspelled method where it is written. */
type WithoutStrangers<Client> = { readonly [Member in Exclude<keyof Client, keyof ApiKeysClient>]: never }

/**
 * Checks a custom client where it is defined: its types in the editor, and everything else when the page loads.
 *
 * Returns the same object, whose type keeps its exact methods. Throws a `TypeError` with one sentence that names the
 * member to change.
 *
 * @example
 * export const client = defineApiKeysClient({
 *   async list(_query, { signal, scope }) { … },
 *   async create({ name }, { scope, idempotencyKey }) { … },
 * })
 */
export function defineApiKeysClient<const Client extends ApiKeysClient>(
  client: Client & WithoutStrangers<Client>,
): Client {
  const fault = faultOf(client)
  if (fault) throw new TypeError(`[keydrawer] defineApiKeysClient(): ${fault}`)
  return client
}

const METHODS: readonly string[] = [
  'list',
  'create',
  'get',
  'update',
  'setEnabled',
  'rotate',
  'revoke',
  'delete',
  'acknowledge',
  'listScopes',
  'listActivity',
] satisfies (keyof ApiKeysClient)[]

const FEATURES: readonly string[] = [
  'name',
  'description',
  'idempotency',
  'expiry',
  'scopes',
  'update',
  'rotate',
  'list',
] satisfies (keyof ClientFeatures)[]

function faultOf(client: ApiKeysClient): string | undefined {
  const members = Object.entries(client ?? {})
  for (const [name, member] of members) {
    if (name === 'features' || member === undefined) continue
    if (name === 'key') {
      if (typeof member !== 'string' || member.trim() === '') return '`key` must be a non-empty string.'
      continue
    }
    if (!METHODS.includes(name)) return `unknown member \`${name}\`. A client has key, features, ${METHODS.join(', ')}.`
    if (typeof member !== 'function') return `\`${name}\` must be a function.`
  }
  if (typeof client?.list !== 'function') return '`list` is missing. Every client needs this method.'
  return contradictionIn(client, client.features ?? {})
}

/** Returns how the features contradict the methods. The page would otherwise offer an action that fails. */
function contradictionIn(client: ApiKeysClient, features: ClientFeatures): string | undefined {
  const stranger = Object.keys(features).find((name) => !FEATURES.includes(name))
  if (stranger) return `unknown feature \`${stranger}\`. The features are ${FEATURES.join(', ')}.`
  const { idempotency, rotate, update, scopes, expiry } = features
  if (idempotency !== undefined && !['L0', 'L1', 'L2'].includes(idempotency))
    return "`features.idempotency` must be 'L0', 'L1' or 'L2'."
  if (idempotency === 'L2' && !client.acknowledge)
    return "`features.idempotency` is 'L2', but `acknowledge` is missing. The backend would never be notified that the secret is saved."
  if (rotate && !client.rotate) return '`features.rotate` is set, but `rotate` is missing.'
  if (update && !client.update) return '`features.update` is set, but `update` is missing.'
  if (scopes?.options !== undefined && !Array.isArray(scopes.options))
    return '`features.scopes.options` must be an array.'
  if (scopes?.required && !offersScopes(client))
    return '`features.scopes.required` is set, but there are no scopes to choose from. Add `features.scopes.options` or `listScopes`.'
  if (rotate?.gracePeriods && !rotate.gracePeriods.every(isCount))
    return '`features.rotate.gracePeriods` must be whole numbers of seconds.'
  if (expiry && expiry.presets && !expiry.presets.every(isPreset))
    return '`features.expiry.presets` must be positive numbers of days, or `{ hours }`, `{ days }` or `{ months }`.'
  return undefined
}

function isPreset(preset: unknown): boolean {
  const duration = toDuration(preset)
  return duration !== undefined && Object.values(duration).every((count) => Number.isFinite(count) && count > 0)
}

function isCount(amount: number): boolean {
  return Number.isInteger(amount) && amount >= 0
}
