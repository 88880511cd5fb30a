import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysClient, CreateApiKeyInput, IssuedKey, ListQuery } from '../core/ApiKeysClient'
import { type Call, inDays, type MadeKey, uuid } from './Check'
import { claim, needs } from './claims'

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
}

export interface CallOptions extends ClientUnderTest {
  /** Put before every name. @default '' */
  readonly prefix?: string | undefined
  /** Whether the scope may have keys of others. @default false */
  readonly isShared?: boolean | undefined
  /** Sent with every creation that does not say otherwise, for a backend that asks for it. */
  readonly defaults?: Omit<CreateApiKeyInput, 'name'> | undefined
  /** Where the secrets are put, for whoever looks for them elsewhere. */
  readonly secrets?: Set<string> | undefined
  /** Hears of each key that is made, for whoever tidies up. */
  readonly onMade?: ((id: string) => void) | undefined
}

/** How far a list is read. Whoever has more keys has them further back. */
const MAX_PAGES = 40

/** All pages of a list, key by key. Never ends where the backend does not, but with a sentence. */
async function* pagesOf(list: Call['list'], query: ListQuery = {}, isShared: boolean): AsyncGenerator<ApiKey> {
  let cursor: string | undefined
  for (let read = 0; read < MAX_PAGES; read++) {
    const page = await list({ ...query, ...(cursor !== undefined && { cursor }) })
    yield* page.items
    const next = page.nextCursor ?? undefined
    if (next === undefined) return
    claim(next !== cursor, 'Two pages in a row have the same `nextCursor`, so the list has no end.')
    cursor = next
  }
  claim(isShared, `After ${MAX_PAGES} pages of a few keys the list still has a \`nextCursor\`. The last page has none.`)
}

/** A client as a check sees it. Keys that were there before are none of its business. */
export async function callFor(options: CallOptions): Promise<Call> {
  const { client, scope, toleranceMs = 0, mayRepeatNames = true, tellsMissing = true } = options
  const { prefix = '', isShared = false } = options
  const { secrets = new Set<string>() } = options
  const context = (idempotencyKey = uuid()) => ({ signal: new AbortController().signal, scope, idempotencyKey })
  const list: Call['list'] = (query = {}) => client.list(query, context())

  const others = new Set<string>()
  if (isShared) for await (const { id } of pagesOf(list, {}, isShared)) others.add(id)
  const own: Call['own'] = async (query) => {
    const found = []
    for await (const apiKey of pagesOf(list, query, isShared)) if (!others.has(apiKey.id)) found.push(apiKey)
    return found
  }
  const issuing = issuer(options, own, secrets, context)

  return {
    client,
    isFresh: !isShared,
    toleranceMs,
    mayRepeatNames,
    tellsMissing,
    secrets,
    named: (text) => `${prefix}${text}`,
    context,
    list,
    own,
    ...issuing,
    async find(id) {
      const found = (await own()).find((apiKey) => apiKey.id === id)
      claim(found, 'A key that was just made or changed is missing from the list.')
      return found
    },
  }
}

/** An end for the keys of a backend that wants one. */
function requiredEnd({ features }: ApiKeysClient): Partial<CreateApiKeyInput> {
  return features?.expiry && features.expiry.allowNever === false ? { expiresAt: inDays(7) } : {}
}

/** Makes and rotates keys, and finds out which they are. */
function issuer(
  { client, prefix = '', defaults, onMade }: CallOptions,
  own: Call['own'],
  secrets: Set<string>,
  context: Call['context'],
): Pick<Call, 'create' | 'rotate'> {
  const made = new Set<string>()
  const taken = async (issued: IssuedKey): Promise<MadeKey> => {
    // A backend that returns no object tells the id with its list alone.
    const id = issued.id ?? (await own()).find((each) => !made.has(each.id))?.id
    claim(id !== undefined, 'A key was made, but neither the answer nor the list tells its id.')
    made.add(id)
    onMade?.(id)
    const secret = issued.secret.reveal() ?? ''
    if (secret) secrets.add(secret)
    return { id, secret, issued }
  }
  return {
    async create({ name, ...input }, idempotencyKey) {
      needs(client.create, 'it makes no keys')
      const wanted = { ...requiredEnd(client), ...defaults, ...input }
      return taken(await client.create({ ...wanted, name: `${prefix}${name}` }, context(idempotencyKey)))
    },
    async rotate(id, gracePeriodSeconds, idempotencyKey) {
      needs(client.rotate, 'it does not rotate')
      const input = gracePeriodSeconds === undefined ? {} : { gracePeriodSeconds }
      return taken(await client.rotate(id, input, context(idempotencyKey)))
    },
  }
}
