import type { ApiKey, KeyAction } from '../core/ApiKey'
import type {
  ApiKeyPage,
  ApiKeysClient,
  CreateApiKeyInput,
  CreateContext,
  IssuedKey,
  ListQuery,
} from '../core/ApiKeysClient'
import type { MappingOptions } from './assertions'

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

/** One promise of the contract, and how to verify it. */
export interface Check {
  readonly feature: Feature
  /** A sentence about the client, without its subject. */
  readonly title: string
  /** What the contract says about it. */
  readonly rule: string
  /** The options of a mapping that it depends on, for failures that say nothing better. */
  readonly options: MappingOptions
  /** Throws `BrokenContract` if the promise is not kept, `NotOffered` if it is not made, `NotChecked` if it cannot be tried. */
  run(call: TestClient): Promise<void>
}

/** A key that a check has created. */
export interface CreatedKey {
  readonly id: string
  /** The name that was sent, or `null` if keys have no names. */
  readonly name: string | null
  /** The text of the secret, to look for where it must not be. */
  readonly secret: string
  readonly issued: IssuedKey
}

/** A client as a check sees it. */
export interface TestClient {
  /** Its methods send what they are given. Every change passes the gate of the run. */
  readonly client: ApiKeysClient
  /** Whether the scope had no keys, so that the whole list is the check's own. */
  readonly isFresh: boolean
  /** How far an expiration date may lie from the one that was sent, in milliseconds. */
  readonly toleranceMs: number
  /** Whether a mapping describes the backend, which then need not keep the REST contract. */
  readonly isMapped: boolean
  /** Whether the backend writes days without a time. */
  readonly isDateOnly: boolean
  /** Whether several keys may have the same name. `undefined` if the check is to find out. */
  readonly mayRepeatNames: boolean | undefined
  /** Whether the backend says that there is no such key. */
  readonly tellsMissing: boolean
  /** The id of no key. */
  readonly missingId: string
  /** Texts that no message may contain. */
  readonly secrets: ReadonlySet<string>
  /** The fields of a key that a mapping names. */
  readonly reportedFields: readonly string[]
  /** A name of this run that no other key has. It starts with the prefix of the run and ends with the text. */
  named(text: string): string
  context(idempotencyKey?: string): CreateContext
  /** Creates a key. Leaves out what `features` switch off, and adds what they require. */
  create(input: CreateApiKeyInput, idempotencyKey?: string): Promise<CreatedKey>
  /** Without a grace period, the backend decides. */
  rotate(id: string, gracePeriodSeconds?: number, idempotencyKey?: string): Promise<CreatedKey>
  list(query?: ListQuery): Promise<ApiKeyPage>
  /** The keys of this check, in the order of the list, from all pages. */
  own(query?: ListQuery): Promise<readonly ApiKey[]>
  /** One of them, as it is listed. */
  find(id: string): Promise<ApiKey>
  /** The same, if it allows an action; otherwise there is nothing to check. */
  findFor(id: string, action: KeyAction): Promise<ApiKey>
}

/** Whether a key allows an action at this moment. */
export function allows({ actions }: ApiKey, action: KeyAction): boolean {
  const allowed: unknown = actions?.[action]
  return allowed === undefined || allowed === true
}

/** A random id. */
export function uuid(): string {
  // A context without TLS has no `randomUUID`.
  const [a, b, c, d] = crypto.getRandomValues(new Uint32Array(4))
  const hex = [a, b, c, d].map((part = 0) => part.toString(16).padStart(8, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

const DAY_MS = 86_400_000

/** An instant in some days, to the second. */
export function inDays(days: number): string {
  return new Date(Math.floor(Date.now() / 1000) * 1000 + days * DAY_MS).toISOString()
}

/** Waits until a key that is created next is younger. A backend that reports milliseconds keeps them; others may keep whole seconds. */
export async function untilYounger(createdAt: string | undefined): Promise<void> {
  const isExact = createdAt !== undefined && Date.parse(createdAt) % 1000 !== 0
  await new Promise((resolve) => setTimeout(resolve, isExact ? 20 : 1100))
}
