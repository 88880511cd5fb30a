import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysClient, CreateApiKeyInput, RotateApiKeyInput } from '../core/ApiKeysClient'
import { MINUTE_MS } from '../core/durations'
import { omitUndefined } from '../core/omitUndefined'
import { isRecord } from '../core/isRecord'
import { asApiKey } from '../core/parseApiKey'
import { trimText } from '../core/textLength'
import type { EntryOwner } from './StoredEntries'

/** One request for one secret. A retry keeps its `idempotencyKey`; a new request gets a new one. */
export interface CreateRequest extends CreateIntent, EntryOwner {
  /** The host's name for the scope, to tell the user who owns this key. */
  readonly scopeLabel?: string | undefined
  readonly idempotencyKey: string
  /** By the browser's clock, in epoch milliseconds. */
  readonly startedAt: number
  /** Ids that were listed before the request. None of them can be its answer. */
  readonly existingIds: ReadonlySet<string>
  /** The page load that sent the request, if it was an earlier one. */
  readonly loadId?: string | undefined
}

/** The fields that make one request different from another. */
export interface CreateIntent {
  /** For a rotation, `name` is the name of the rotated key. */
  readonly input: CreateApiKeyInput
  /** The key that gets a new secret. Without it, a new key is created. */
  readonly rotation?: Rotation | undefined
}

export interface Rotation {
  readonly apiKey: ApiKey
  readonly input: RotateApiKeyInput
}

/** Returns the intent of a request that rotates a key. */
export function rotationIntent(apiKey: ApiKey, input: RotateApiKeyInput): CreateIntent {
  return { input: { name: apiKey.name ?? '' }, rotation: { apiKey, input } }
}

/** The shortest time for which a backend of level L1 or L2 repeats an answer. */
export const REPLAY_WINDOW_MS = 10 * MINUTE_MS

/** Whether sending this request again returns the same key. */
export function canReplay(client: ApiKeysClient, request: CreateRequest, now = Date.now()): boolean {
  return isRepeatable(client) && isInReplayWindow(request, now)
}

/** After the replay window, a backend of level L1 or L2 may have forgotten the request. */
export function isInReplayWindow({ startedAt }: CreateRequest, now = Date.now()): boolean {
  return now - startedAt < REPLAY_WINDOW_MS
}

/** Whether the same request always creates the same key, however often it is sent. */
export function isRepeatable({ features }: ApiKeysClient): boolean {
  return (features?.idempotency ?? 'L0') !== 'L0'
}

/** The id of a rotated key that keeps it. */
export function keptIdOf(client: ApiKeysClient, { rotation }: CreateIntent): string | undefined {
  return client.features?.rotate?.keepsId === true ? rotation?.apiKey.id : undefined
}

/** Whether `id` is the rotated key itself, which keeps its id. */
export function isRotated({ rotation }: CreateIntent, id: string): boolean {
  return id === rotation?.apiKey.id
}

/** Returns the key that a request created, with the fields that are available. */
export function keyOf({ input, rotation }: CreateIntent, id: string, apiKey: ApiKey | undefined): ApiKey {
  return apiKey ?? (id === rotation?.apiKey.id ? rotation.apiKey : { id, name: input.name, hint: null })
}

/** Whether `value` has the shape of a `CreateIntent`: storage can be written by other scripts. */
export function isPlainIntent(value: Readonly<Record<string, unknown>>): boolean {
  const { input, rotation } = value
  const isRotation = isRecord(rotation) && isRecord(rotation['input']) && asApiKey(rotation['apiKey']) !== undefined
  return isRecord(input) && typeof input['name'] === 'string' && (rotation === undefined || isRotation)
}

/** The fields that make one intent different from another. */
export function serializeIntent({ input, rotation }: CreateIntent): string {
  const { name, description, expiresAt, scopes } = input
  return JSON.stringify([
    rotation?.apiKey.id,
    rotation?.input.gracePeriodSeconds,
    name,
    description,
    expiresAt,
    scopes?.toSorted(),
  ])
}

/** Trims the text fields and omits an empty description. A text without a visible character is empty. */
export function trimInput(input: CreateApiKeyInput): CreateApiKeyInput {
  const { description: _typed, ...others } = input
  const description = trimText(input.description ?? '')
  return omitUndefined({ ...others, name: trimText(input.name), description: description || undefined })
}
