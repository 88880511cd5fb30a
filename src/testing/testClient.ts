import type { ApiKeysClient, CreateApiKeyInput, IssuedKey } from '../core/ApiKeysClient'
import { type Call, inDays, type MadeKey, uuid } from './Check'
import { claim, needs } from './claims'
import { guardClient } from './guardClient'
import { keyPages } from './keyPages'
import type { OwnedKeys } from './OwnedKeys'

export interface ClientUnderTest {
  readonly client: ApiKeysClient
  /** A scope that has no keys yet. */
  readonly scope: string
  /** How far an end may lie from the one that was asked for, in milliseconds. @default 0 */
  readonly toleranceMs?: number | undefined
  /** Whether several keys may have the same name. @default true */
  readonly mayRepeatNames?: boolean | undefined
  /** Whether the backend says when there is no such key. Some say yes to everything. @default true */
  readonly tellsMissing?: boolean | undefined
  /**
   * Whether to run although the client can neither delete nor revoke, so that each key which the suite creates is
   * left behind. Their names are then written to the console. @default false
   */
  readonly leaveKeys?: boolean | undefined
  /** The pauses after which a list that lags behind is read again, in milliseconds. @default [200, 800, 3000] */
  readonly lookAgainMs?: readonly number[] | undefined
}

export interface CallOptions extends Omit<ClientUnderTest, 'leaveKeys' | 'lookAgainMs'> {
  /** The keys of the run, and the gate before each change. @default a run of its own */
  readonly keys?: OwnedKeys | undefined
  /** Whether the scope may have keys of others. @default false */
  readonly isShared?: boolean | undefined
  /** Sent with every creation that does not say otherwise, for a backend that asks for it. */
  readonly defaults?: Omit<CreateApiKeyInput, 'name'> | undefined
}

/** A client as a check sees it. Keys of others are none of its business, and no change of them passes the gate. */
export async function testClient(options: CallOptions & { readonly keys: OwnedKeys }): Promise<Call> {
  const { toleranceMs = 0, mayRepeatNames = true, tellsMissing = true, isShared = false } = options
  const { keys } = options
  const client = guardClient(options.client, keys)
  const context = (idempotencyKey = uuid()) => ({ ...keys.context(), idempotencyKey })
  const list: Call['list'] = (query = {}) => client.list(query, context())
  const named = (text: string) => `${keys.prefix} ${text}`

  // Keys that an earlier check could not end are none of this check's either.
  const others = new Set<string>()
  if (isShared) for await (const { id } of keyPages(list)) others.add(id)
  const own: Call['own'] = async (query) => {
    const found = []
    for await (const row of keyPages(list, query)) if (!others.has(row.id) && keys.mayBeOwn(row)) found.push(row)
    return found
  }

  return {
    client,
    isFresh: !isShared,
    toleranceMs,
    mayRepeatNames,
    tellsMissing,
    secrets: keys.redactor.secrets,
    missingId: keys.missingId,
    named,
    context,
    list,
    own,
    ...issuer(client, named, context, options.defaults),
    async find(id) {
      const found = (await own()).find((apiKey) => apiKey.id === id)
      claim(found, 'A key that was just made or changed is missing from the list.')
      return found
    },
  }
}

/** An end for the keys of a backend that wants one. */
export function requiredEnd({ features }: ApiKeysClient): Partial<CreateApiKeyInput> {
  return features?.expiry && features.expiry.allowNever === false ? { expiresAt: inDays(7) } : {}
}

/** Creates and rotates keys. */
function issuer(
  client: ApiKeysClient,
  named: Call['named'],
  context: Call['context'],
  defaults: CallOptions['defaults'],
): Pick<Call, 'create' | 'rotate'> {
  return {
    async create({ name, ...input }, idempotencyKey) {
      needs(client.create, 'it makes no keys')
      const wanted = { ...requiredEnd(client), ...defaults, ...input, name: named(name) }
      return madeKey(await client.create(wanted, context(idempotencyKey)))
    },
    async rotate(id, gracePeriodSeconds, idempotencyKey) {
      needs(client.rotate, 'it does not rotate')
      const input = gracePeriodSeconds === undefined ? {} : { gracePeriodSeconds }
      return madeKey(await client.rotate(id, input, context(idempotencyKey)))
    },
  }
}

function madeKey(issued: IssuedKey): MadeKey {
  const { id } = issued
  // The gate has found one, or has stopped the run.
  claim(id !== null, 'The new key has no id.')
  return { id, secret: issued.secret.reveal() ?? '', issued }
}
