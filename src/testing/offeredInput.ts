import type { ApiKeysClient, CreateApiKeyInput } from '../core/ApiKeysClient'
import { type ExpiryDuration, shortestDays } from '../core/ExpiryDuration'
import { expiryAfter, expiryChoices } from '../core/ExpiryPolicy'
import { offersScopes, staticScopes } from '../core/offeredScopes'
import { inDays } from './Check'
import { DAY_MS } from '../core/durations'

/** Most backends accept this lifetime of a key. */
const USUAL_DAYS = 60
const SHORT_DAYS = 7

/** Returns two lifetimes in days, the second one longer if the policy allows it. Empty if keys cannot expire. */
export function lifetimes({ features }: ApiKeysClient): readonly number[] {
  if (!features?.expiry) return []
  const { presets, allowCustom, minDays, maxDays = Infinity } = expiryChoices(features.expiry)
  const now = Date.now()
  const daysOf = (preset: ExpiryDuration) =>
    'months' in preset
      ? (Date.parse(expiryAfter(now, preset, { minDays, maxDays })) - now) / DAY_MS
      : shortestDays(preset)
  const offered = presets.map(daysOf).toSorted((a, b) => a - b)
  if (!allowCustom) return offered.length > 1 ? offered.slice(0, 2) : [...offered, ...offered]
  // Not exactly at a bound: a date of exactly `minDays` from now is too early when the request arrives.
  const later = Math.min(minDays + USUAL_DAYS, maxDays)
  return [(minDays + later) / 2, later]
}

/** Whether a key without an expiration date can be created. */
export function allowsNever({ features }: ApiKeysClient): boolean {
  return features?.expiry ? expiryChoices(features.expiry).allowNever : true
}

/** Returns an expiration date for keys of a backend that requires one. */
export function requiredExpiry(client: ApiKeysClient): Pick<CreateApiKeyInput, 'expiresAt'> {
  if (allowsNever(client)) return {}
  const [first = SHORT_DAYS] = lifetimes(client)
  const { allowCustom, minDays } = expiryChoices(client.features?.expiry || {})
  const isShortAllowed = allowCustom && minDays < SHORT_DAYS
  return { expiresAt: inDays(isShortAllowed ? Math.min(first, SHORT_DAYS) : first) }
}

/**
 * Returns the input without the fields that the client does not offer, because the interface would not send them
 * either.
 */
export function offeredInput(client: ApiKeysClient, input: CreateApiKeyInput): CreateApiKeyInput {
  const { features = {} } = client
  const { name, description, expiresAt, scopes } = input
  return {
    name: features.name === false ? '' : name,
    ...(description !== undefined && features.description !== false && { description }),
    ...(expiresAt !== undefined && features.expiry && { expiresAt }),
    ...(scopes !== undefined && offersScopes(client) && { scopes }),
  }
}

/** Returns the scopes of a key for a backend that requires some. */
export async function requiredScopes(
  client: ApiKeysClient,
  listScopes: () => Promise<readonly string[]>,
): Promise<Pick<CreateApiKeyInput, 'scopes'>> {
  const scopes = client.features?.scopes
  if (!scopes?.required) return {}
  const usual = scopes.default ?? []
  const offered = async () => staticScopes(client)?.map(({ value }) => value) ?? listScopes()
  return { scopes: (usual.length > 0 ? usual : await offered()).slice(0, 1) }
}
