import type { ApiKey } from './ApiKey'
import type { ApiKeysClient, CreateApiKeyInput, RotateApiKeyInput } from './ApiKeysClient'
import { definedIn } from './definedIn'
import { newIdempotencyKey } from './newIdempotencyKey'

/** One asking for one key. Trying again after a failure repeats `idempotencyKey`; asking anew does not. */
export interface Attempt {
  readonly scope: string
  /** What was asked for. After a rotation the key is called as the one before. */
  readonly input: CreateApiKeyInput
  /** The key that is to get a new secret, and how. Without it, another key is made. */
  readonly rotation?: Rotation | undefined
  readonly idempotencyKey: string
  /** In epoch milliseconds. */
  readonly startedAt: number
  /** The keys that the list held before, where one was loaded: none of them can be the answer. */
  readonly knownIds: ReadonlySet<string> | undefined
  /** The keys that this page had shown before, whether or not they are still loaded: neither can they be the answer. */
  readonly seenIds: ReadonlySet<string>
}

export interface Rotation {
  readonly apiKey: ApiKey
  readonly input: RotateApiKeyInput
}

/** Where a creation is to be made, and what is known there. */
export interface CreatePlace {
  readonly client: ApiKeysClient
  readonly scope: string
  /** The keys that the list holds, where one is loaded. */
  readonly knownIds?: ReadonlySet<string> | undefined
}

/** A new asking. What is typed is sent without the spaces around it, and an empty description not at all. */
export function newAttempt(
  { scope, knownIds }: Omit<CreatePlace, 'client'>,
  { input, rotation }: Asking,
  seenIds: Attempt['seenIds'],
): Attempt {
  return { scope, input, rotation, knownIds, seenIds, idempotencyKey: newIdempotencyKey(), startedAt: Date.now() }
}

/** What a user asks for: a key of this kind, or a new secret for one. */
export type Asking = Pick<Attempt, 'input' | 'rotation'>

/** Asks for a new secret of a key. */
export function rotationOf(apiKey: ApiKey, input: RotateApiKeyInput): Asking {
  return { input: { name: apiKey.name ?? '' }, rotation: { apiKey, input } }
}

/** Whether this is the key that was to get a new secret, under the id that it has. */
export function isRotated({ rotation }: Attempt, id: string): boolean {
  return id === rotation?.apiKey.id
}

/** The key that an attempt has made, as far as it is known. */
export function keyOf({ input }: Attempt, id: string, apiKey: ApiKey | undefined): ApiKey {
  return apiKey ?? { id, name: input.name, hint: null }
}

/** Whether asking for this would be asking for the same again. */
export function isSameAsking(attempt: Attempt, { scope }: CreatePlace, asking: Asking): boolean {
  return attempt.scope === scope && bodyOf(attempt) === bodyOf(asking)
}

/** All that makes one asking another. */
function bodyOf({ input, rotation }: Asking): string {
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

export function trimmed(input: CreateApiKeyInput): CreateApiKeyInput {
  const { description: _typed, ...others } = input
  const description = input.description?.trim()
  return definedIn({ ...others, name: input.name.trim(), description: description || undefined })
}
