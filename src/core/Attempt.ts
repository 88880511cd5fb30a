import type { ApiKeysClient, CreateApiKeyInput } from './ApiKeysClient'
import { newIdempotencyKey } from './newIdempotencyKey'

/** One asking for one key. Trying again after a failure repeats `idempotencyKey`; asking anew does not. */
export interface Attempt {
  readonly scope: string
  readonly input: CreateApiKeyInput
  readonly idempotencyKey: string
  /** In epoch milliseconds. */
  readonly startedAt: number
  /** The keys that the list held before, where one was loaded: none of them can be the answer. */
  readonly knownIds: ReadonlySet<string> | undefined
}

/** Where a creation is to be made, and what is known there. */
export interface CreatePlace {
  readonly client: ApiKeysClient
  readonly scope: string
  /** The keys that the list holds, where one is loaded. */
  readonly knownIds?: ReadonlySet<string> | undefined
}

/** A new asking. What is typed is sent without the spaces around it, and an empty description not at all. */
export function newAttempt({ scope, knownIds }: CreatePlace, input: CreateApiKeyInput): Attempt {
  return { scope, input, knownIds, idempotencyKey: newIdempotencyKey(), startedAt: Date.now() }
}

/** Whether asking for this would be asking for the same again. */
export function isSameAsking(
  attempt: Attempt,
  { scope }: CreatePlace,
  { name, description }: CreateApiKeyInput,
): boolean {
  return attempt.scope === scope && attempt.input.name === name && attempt.input.description === description
}

export function trimmed(input: CreateApiKeyInput): CreateApiKeyInput {
  const description = input.description?.trim()
  return { name: input.name.trim(), ...(description && { description }) }
}
