import type { ApiKeysClient, CreateApiKeyInput, CreateResponse } from '../core/ApiKeysClient'
import { MAPPING_FACTS, REPORTED_FIELDS } from '../core/reportedFields'
import { isRecord } from '../core/isRecord'
import { assertReadable } from './assertReadable'
import { assertKept, canCheck, needs } from './assertions'
import type { CallLog } from './CallLog'
import { allows, type CreatedKey, type TestClient, uuid } from './Check'
import { guardClient } from './guardClient'
import { keyPages } from './keyPages'
import { offeredInput, requiredExpiry, requiredScopes } from './offeredInput'
import type { OwnedKeys } from './OwnedKeys'
import type { CreateName } from './ownNames'
import type { ValidatedClient } from './ValidatedClient'
import { DAY_MS } from '../core/durations'

export interface ClientUnderTest {
  readonly client: ApiKeysClient
  /** A scope that has no keys yet. */
  readonly scope: string
  /** How far an expiration date may be from the one that was sent, in milliseconds. @default 0 */
  readonly toleranceMs?: number | undefined
  /**
   * Whether several keys may have the same name. Without it the suite accepts both: a second key with the same name,
   * and a rejection with `name-taken`.
   */
  readonly mayRepeatNames?: boolean | undefined
  /** Whether the backend reports that a key does not exist. Some backends confirm everything. @default true */
  readonly tellsMissing?: boolean | undefined
  /**
   * Whether to run even if the client can neither delete nor revoke, so that each key that the suite creates remains.
   * The names of these keys are then written to the console. @default false
   */
  readonly leaveKeys?: boolean | undefined
  /**
   * Creates the names of keys, for a backend with a pattern that the default names do not match. The name must contain
   * the text, which is unique: up to 12 lowercase letters and digits. @default names that match `features.name`
   */
  readonly createName?: CreateName | undefined
  /** The pauses after which a list that lags behind is read again, in milliseconds. @default [200, 800, 3000] */
  readonly lookAgainMs?: readonly number[] | undefined
}

export interface CallOptions extends Omit<ClientUnderTest, 'leaveKeys' | 'lookAgainMs'> {
  /** The keys of the run, and the gate for each change. @default a run of its own */
  readonly keys?: OwnedKeys | undefined
  /** Remembers which call failed. @default a log of its own */
  readonly log?: CallLog | undefined
  /** Whether the scope may have keys of others. @default false */
  readonly isShared?: boolean | undefined
  /** Why no check can create a key, although the client can. */
  readonly whyNoKeys?: string | undefined
  /** Sent with every creation that does not override it, for a backend that requires it. */
  readonly defaults?: Omit<CreateApiKeyInput, 'name'> | undefined
}

interface Watched {
  readonly keys: OwnedKeys
  /** The client, with validated answers. */
  readonly watched: ValidatedClient
}

/** Returns the client as a check uses it. It does not list the keys of others, and the gate blocks changes of them. */
export async function testClient(options: CallOptions & Watched): Promise<TestClient> {
  const { toleranceMs = 0, mayRepeatNames, tellsMissing = true, isShared = false } = options
  const { keys } = options
  const client = guardClient(options.watched, keys)
  const facts: unknown = Reflect.get(options.client, MAPPING_FACTS)
  const isDateOnly = isRecord(facts) && facts['isDateOnly'] === true
  const isRounded = isDateOnly || (isRecord(facts) && facts['isSentDates'] === true)
  const context = (idempotencyKey = uuid()) => ({ ...keys.context(), idempotencyKey })
  const list: TestClient['list'] = (query = {}) => client.list(query, context())

  // Keys that an earlier check could not revoke or delete do not belong to this check either.
  const others = new Set<string>()
  if (isShared) for await (const { id } of keyPages(list)) others.add(id)
  const own: TestClient['own'] = async (query) => {
    const found = []
    for await (const row of keyPages(list, query)) if (!others.has(row.id) && keys.mayBeOwn(row)) found.push(row)
    return found
  }
  const find: TestClient['find'] = async (id) => {
    const found = (await own()).find((apiKey) => apiKey.id === id)
    if (!found) await assertReadable(list, id)
    assertKept(found, 'A key that was just created or changed is missing from the list.', 'rows', 'paging', 'key.id')
    return found
  }

  return {
    client,
    isFresh: !isShared,
    toleranceMs: Math.max(toleranceMs, isRounded ? DAY_MS : 0),
    isMapped: isRecord(facts),
    isDateOnly,
    mayRepeatNames,
    tellsMissing,
    secrets: keys.redactor.secrets,
    reportedFields: reportedFieldsOf(options.client),
    get missingId() {
      return keys.missingId
    },
    named: (text) => keys.names.unique(text),
    context,
    list,
    async listRaw() {
      keys.assertRunning()
      return options.client.list({}, context())
    },
    own,
    ...issuer(client, context, options),
    find,
    async findFor(id, action) {
      const found = await find(id)
      canCheck(allows(found, action), `a new key does not allow it (\`actions.${action}\`)`)
      return found
    },
  }
}

function reportedFieldsOf(client: ApiKeysClient): readonly string[] {
  const fields: unknown = Reflect.get(client, REPORTED_FIELDS)
  return Array.isArray(fields) ? fields.map(String) : []
}

/** Returns functions that create and rotate keys. */
function issuer(
  client: ValidatedClient,
  context: TestClient['context'],
  { defaults, whyNoKeys = '' }: CallOptions,
): Pick<TestClient, 'create' | 'rotate'> {
  // Created once, so that a repeated request has the same body.
  const expiry = requiredExpiry(client)
  const listScopes = async () => ((await client.listScopes?.(context())) ?? []).map(({ value }) => value)
  return {
    async create(input, idempotencyKey) {
      canCheck(whyNoKeys === '', whyNoKeys)
      canCheck(client.create, 'it creates no keys to try it with')
      const required = { ...expiry, ...(await requiredScopes(client, listScopes)), ...defaults }
      const sent = offeredInput(client, { ...required, ...input })
      return createdKey(await client.create(sent, context(idempotencyKey)), sent.name || null)
    },
    async rotate(id, gracePeriodSeconds, idempotencyKey) {
      needs(client.rotate, 'it does not rotate')
      const input = gracePeriodSeconds === undefined ? {} : { gracePeriodSeconds }
      return createdKey(await client.rotate(id, input, context(idempotencyKey)), null)
    },
  }
}

function createdKey(issued: CreateResponse, name: string | null): CreatedKey {
  const { id } = issued
  // The gate has identified the key, or has stopped the run.
  assertKept(id !== null, 'The new key has no id.', 'created.id', 'key.id')
  return { id, name, secret: issued.secret.reveal() ?? '', issued }
}
