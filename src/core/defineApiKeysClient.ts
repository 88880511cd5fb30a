import type { ApiKeysClient } from './ApiKeysClient'
import type { ClientFeatures } from './ClientFeatures'
import { toDuration } from './ExpiryDuration'
import { offersScopes } from './offeredScopes'

/** What no client has is `never`, so that a misspelt method is underlined where it is written. */
type WithoutStrangers<Client> = { readonly [Member in Exclude<keyof Client, keyof ApiKeysClient>]: never }

/**
 * Checks a client of your own where it is written: its types as you type, and the rest when the page loads.
 *
 * Returns the same object, whose type still says which methods it has. Throws a `TypeError` with one
 * sentence that names the member to change.
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
  if (fault) throw new TypeError(`[keydrawer] defineApiKeysClient() was given a client ${fault}`)
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
      if (typeof member !== 'string' || member.trim() === '') return 'whose `key` is not a text.'
      continue
    }
    if (!METHODS.includes(name))
      return `with a member \`${name}\`, which means nothing: it takes features, ${METHODS.join(', ')}.`
    if (typeof member !== 'function') return `whose \`${name}\` is no function.`
  }
  if (typeof client?.list !== 'function') return 'without `list`: it is the one method that every client needs.'
  return contradictionIn(client, client.features ?? {})
}

/** A promise that no method keeps would show in the page as something that does not work. */
function contradictionIn(client: ApiKeysClient, features: ClientFeatures): string | undefined {
  const stranger = Object.keys(features).find((name) => !FEATURES.includes(name))
  if (stranger) return `with a feature \`${stranger}\`, which means nothing: it takes ${FEATURES.join(', ')}.`
  const { idempotency, rotate, update, scopes, expiry } = features
  if (idempotency !== undefined && !['L0', 'L1', 'L2'].includes(idempotency))
    return "whose `features.idempotency` is none of 'L0', 'L1' and 'L2'."
  if (idempotency === 'L2' && !client.acknowledge)
    return 'at level L2 without `acknowledge`: nothing would tell the backend that the secret is saved.'
  if (rotate && !client.rotate) return 'with `features.rotate` and without `rotate`.'
  if (update && !client.update) return 'with `features.update` and without `update`.'
  if (scopes?.options !== undefined && !Array.isArray(scopes.options))
    return 'whose `features.scopes.options` is not a list.'
  if (scopes?.required && !offersScopes(client))
    return 'whose keys need a scope, without `features.scopes.options` or `listScopes`: there is nothing to choose from.'
  if (rotate?.gracePeriods && !rotate.gracePeriods.every(isCount))
    return 'whose `features.rotate.gracePeriods` are not all whole seconds.'
  if (expiry && expiry.presets && !expiry.presets.every(isPreset))
    return 'whose `features.expiry.presets` are not all days above 0, or `{ hours }`, `{ days }` or `{ months }`.'
  return undefined
}

function isPreset(preset: unknown): boolean {
  const duration = toDuration(preset)
  return duration !== undefined && Object.values(duration).every((count) => Number.isFinite(count) && count > 0)
}

function isCount(amount: number): boolean {
  return Number.isInteger(amount) && amount >= 0
}
