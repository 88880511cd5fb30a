import type { ApiKey } from '../core/ApiKey'
import type {
  ApiKeyPage,
  ApiKeysClient,
  CreateApiKeyInput,
  CreateContext,
  IssuedKey,
  ListQuery,
} from '../core/ApiKeysClient'

/** What a check is about: a part of the contract that a backend has or has not. */
export type Feature =
  | 'list'
  | 'create'
  | 'L1'
  | 'L2'
  | 'get'
  | 'update'
  | 'expiry'
  | 'scopes'
  | 'disable'
  | 'rotate'
  | 'revoke'
  | 'delete'
  | 'activity'
  | 'search'
  | 'status'
  | 'sort'
  | 'quota'

/** One promise of the contract, and how to see whether it is kept. */
export interface Check {
  readonly feature: Feature
  /** A sentence about the client, without its subject. */
  readonly title: string
  /** What the contract says of it. */
  readonly rule: string
  /** Throws `BrokenContract` where the promise is not kept, and `NotOffered` where it is not made. */
  run(call: Call): Promise<void>
}

/** A key that a check has made. */
export interface MadeKey {
  readonly id: string
  /** The text of the secret, to look for where it must not be. */
  readonly secret: string
  readonly issued: IssuedKey
}

/** One client, and what a check says to it. */
export interface Call {
  readonly client: ApiKeysClient
  /** Whether the scope had no keys, so that the whole list is the check's own. */
  readonly isFresh: boolean
  /** How far an end may lie from the one that was asked for. */
  readonly toleranceMs: number
  /** Whether several keys may have the same name. */
  readonly mayRepeatNames: boolean
  /** Whether it can be expected to say that there is no such key. */
  readonly tellsMissing: boolean
  /** The id of no key. */
  readonly missingId: string
  /** What must be in no message. */
  readonly secrets: ReadonlySet<string>
  /** A name by which people know the keys of a check. */
  named(text: string): string
  context(idempotencyKey?: string): CreateContext
  create(input: CreateApiKeyInput, idempotencyKey?: string): Promise<MadeKey>
  /** Without a grace period, as the backend has it. */
  rotate(id: string, gracePeriodSeconds?: number, idempotencyKey?: string): Promise<MadeKey>
  list(query?: ListQuery): Promise<ApiKeyPage>
  /** The keys of this check, in the order of the list, from as many pages as there are. */
  own(query?: ListQuery): Promise<readonly ApiKey[]>
  /** One of them, as the list has it. */
  find(id: string): Promise<ApiKey>
}

/** Makes ids for requests that nobody else has. */
export function uuid(): string {
  // A context without TLS has no `randomUUID`.
  const [a, b, c, d] = crypto.getRandomValues(new Uint32Array(4))
  const hex = [a, b, c, d].map((part = 0) => part.toString(16).padStart(8, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

const DAY_MS = 86_400_000

/** An end that most backends allow, to the second. */
export function inDays(days: number): string {
  return new Date(Math.floor(Date.now() / 1000) * 1000 + days * DAY_MS).toISOString()
}

/** Waits until a key that is made next is younger. Some backends keep whole seconds; one that tells milliseconds keeps them. */
export async function untilYounger(createdAt: string | undefined): Promise<void> {
  const isExact = createdAt !== undefined && Date.parse(createdAt) % 1000 !== 0
  await new Promise((resolve) => setTimeout(resolve, isExact ? 20 : 1100))
}
