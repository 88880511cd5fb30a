import type { ApiKey, KeyAction } from '../core/ApiKey'
import type { ApiKeyPage, CreateApiKeyInput, CreateContext, CreateResponse, ListQuery } from '../core/ApiKeysClient'
import type { MappingOptions } from './assertions'
import type { ValidatedClient } from './ValidatedClient'
import { DAY_MS } from '../core/durations'

/** The part of the contract that a check is about. */
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

/** One promise of the contract and its verification. */
export interface Check {
  readonly feature: Feature
  /** A sentence about the client, without its subject. */
  readonly title: string
  /** The rule of the contract. */
  readonly rule: string
  /** The options of a mapping that the check depends on. Reported with failures that name no options. */
  readonly options: MappingOptions
  /**
   * Throws `BrokenContract` if the promise is broken, `NotOffered` if it is not made, `NotChecked` if it cannot be
   * tested.
   */
  run(call: TestClient): Promise<void>
}

/** A key that a check has created. */
export interface CreatedKey {
  readonly id: string
  /** The name that was sent, or `null` if keys have no names. */
  readonly name: string | null
  /** The text of the secret, to search for where it must not appear. */
  readonly secret: string
  readonly issued: CreateResponse
}

/** The client as a check uses it. */
export interface TestClient {
  /** Its methods send their arguments unchanged. Every change passes the gate of the run. */
  readonly client: ValidatedClient
  /** Whether the scope had no keys, so that the whole list belongs to the check. */
  readonly isFresh: boolean
  /** How far an expiration date may be from the one that was sent, in milliseconds. */
  readonly toleranceMs: number
  /** Whether a mapping describes the backend. It then does not have to follow the REST contract. */
  readonly isMapped: boolean
  /** Whether the backend writes days without a time. */
  readonly isDateOnly: boolean
  /** Whether several keys may have the same name. `undefined` if the check has to find out. */
  readonly mayRepeatNames: boolean | undefined
  /** Whether the backend reports that a key does not exist. */
  readonly tellsMissing: boolean
  /** An id that no key has. */
  readonly missingId: string
  /** Texts that no message may contain. */
  readonly secrets: ReadonlySet<string>
  /** The fields of a key that a mapping names. */
  readonly reportedFields: readonly string[]
  /** A name of this run that no other key has. It starts with the prefix of the run and ends with the text. */
  named(text: string): string
  context(idempotencyKey?: string): CreateContext
  /** Creates a key. Omits fields that `features` disable, and adds fields that they require. */
  create(input: CreateApiKeyInput, idempotencyKey?: string): Promise<CreatedKey>
  /** Without a grace period, the backend decides. */
  rotate(id: string, gracePeriodSeconds?: number, idempotencyKey?: string): Promise<CreatedKey>
  list(query?: ListQuery): Promise<ApiKeyPage>
  /** Returns the first page as the client returns it, with fields that Keydrawer does not read. */
  listRaw(): Promise<unknown>
  /** Returns the keys of this check, in the order of the list, from all pages. */
  own(query?: ListQuery): Promise<readonly ApiKey[]>
  /** Returns one of these keys as it is listed. */
  find(id: string): Promise<ApiKey>
  /** Returns the key like `find` if it allows an action. Otherwise there is nothing to check. */
  findFor(id: string, action: KeyAction): Promise<ApiKey>
}

/** Whether a key currently allows an action. */
export function allows({ actions }: ApiKey, action: KeyAction): boolean {
  const allowed: unknown = actions?.[action]
  return allowed === undefined || allowed === true
}

/** A random id. */
export function uuid(): string {
  // `randomUUID` is missing without TLS.
  const [a, b, c, d] = crypto.getRandomValues(new Uint32Array(4))
  const hex = [a, b, c, d].map((part = 0) => part.toString(16).padStart(8, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** Returns the instant in some days, in whole seconds. */
export function inDays(days: number): string {
  return new Date(Math.floor(Date.now() / 1000) * 1000 + days * DAY_MS).toISOString()
}

/** Waits until the next key will have a later creation date. Backends may report milliseconds or only whole seconds. */
export async function untilYounger(createdAt: string | undefined): Promise<void> {
  const isExact = createdAt !== undefined && Date.parse(createdAt) % 1000 !== 0
  await new Promise((resolve) => setTimeout(resolve, isExact ? 20 : 1100))
}
