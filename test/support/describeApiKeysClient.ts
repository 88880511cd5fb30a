import type { ApiKey, ApiKeyPage, ApiKeysClient, CreateContext, IssuedKey, ListQuery } from 'keydrawer/core'
import { describe, expect, it } from 'vitest'
import { describeArrangement } from './describeArrangement'
import { describeKeyLife, inDays } from './describeKeyLife'
import { describeRotation } from './describeRotation'

export interface ClientUnderTest {
  readonly client: ApiKeysClient
  /** A scope that has no keys yet. */
  readonly scope: string
  /** How far an end may lie from the one that was asked for. @default 0 */
  readonly toleranceMs?: number
  /** Whether several keys may have the same name. @default true */
  readonly mayRepeatNames?: boolean
  /** Whether the backend says when there is no such key. Some say yes to everything. @default true */
  readonly tellsMissing?: boolean
}

/** One client and an empty scope, and what a test says to them. */
export interface Call {
  readonly client: ApiKeysClient
  readonly toleranceMs: number
  readonly mayRepeatNames: boolean
  readonly tellsMissing: boolean
  context(idempotencyKey?: string): CreateContext
  create(name: string, description?: string, idempotencyKey?: string): Promise<IssuedKey>
  list(query?: ListQuery): Promise<ApiKeyPage>
  /** The key of this id, as the list has it. */
  find(id: string | null): Promise<ApiKey>
}

let count = 0
export const uuid = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`

/** The id of no key. */
export const nobody = 'no-such-key'

/** Some of the scopes that a client offers. */
export const scopesFor = (offered: readonly string[]) => offered.slice(0, 2)

/** Another end for the keys of a backend that wants one. */
const requiredEnd = ({ features }: ApiKeysClient) =>
  features?.expiry && features.expiry.allowNever === false ? { expiresAt: inDays(7) } : {}

async function callFor({ client, scope, ...facts }: ClientUnderTest): Promise<Call> {
  const context = (idempotencyKey = uuid()) => ({ signal: new AbortController().signal, scope, idempotencyKey })
  const list = (query: ListQuery = {}) => client.list(query, context())
  return {
    client,
    toleranceMs: facts.toleranceMs ?? 0,
    mayRepeatNames: facts.mayRepeatNames ?? true,
    tellsMissing: facts.tellsMissing ?? true,
    context,
    list,
    async create(name, description, idempotencyKey) {
      if (!client.create) throw new Error('this client cannot create')
      const input = { name, ...(description && { description }), ...requiredEnd(client) }
      return client.create(input, context(idempotencyKey))
    },
    async find(id) {
      const found = (await list()).items.find((apiKey) => apiKey.id === id)
      if (!found) throw new Error('the list has no such key')
      return found
    },
  }
}

/** The contract that every client keeps, whatever its backend. One suite, run over each of them. */
export function describeApiKeysClient(name: string, createClient: () => ClientUnderTest | Promise<ClientUnderTest>) {
  const setUp = async () => callFor(await createClient())

  describe(`the client contract: ${name}`, () => {
    it('lists nothing at first', async () => {
      const { list } = await setUp()
      const page = await list()
      expect(page.items).toEqual([])
      expect(page.nextCursor ?? null).toBeNull()
    })

    it('lists the key that it has made, without its secret', async () => {
      const { client, create, list } = await setUp()
      const issued = await create('CI deploy')
      const secret = issued.secret.reveal() ?? ''
      expect(secret.length).toBeGreaterThan(15)

      const page = await list()
      expect(page.items.map(({ id }) => id)).toEqual([issued.id])
      expect(page.items[0]).toMatchObject({ name: client.features?.name === false ? null : 'CI deploy' })
      expect(JSON.stringify([page, issued])).not.toContain(secret)
    })

    it('returns with a new key the same object that it lists', async () => {
      const { create, list } = await setUp()
      const issued = await create('CI deploy')
      if (!issued.apiKey) return
      expect((await list()).items[0]).toEqual(issued.apiKey)
    })

    it('says of a key what its secret starts or ends with', async () => {
      const { create, list } = await setUp()
      const secret = (await create('CI deploy')).secret.reveal() ?? ''
      const hint = (await list()).items[0]?.hint
      if (hint?.prefix) expect(secret.startsWith(hint.prefix)).toBe(true)
      if (hint?.suffix) expect(secret.endsWith(hint.suffix)).toBe(true)
    })

    it('keeps the description where it says that it supports one', async () => {
      const { client, create, list } = await setUp()
      if (client.features?.description === false) return
      await create('CI deploy', 'GitHub Actions ☂ "quoted"')
      expect((await list()).items[0]?.description).toBe('GitHub Actions ☂ "quoted"')
    })

    it('makes a different key, with a different secret, for another asking of the same name', async () => {
      const { create, list, mayRepeatNames } = await setUp()
      const first = await create('CI deploy')
      if (!mayRepeatNames) await expect(create('CI deploy')).rejects.toMatchObject({ code: 'name-taken' })
      const second = await create(mayRepeatNames ? 'CI deploy' : 'CI deploy 2')
      expect(first.id).not.toBe(second.id)
      expect(first.secret.reveal()).not.toBe(second.secret.reveal())
      expect((await list()).items).toHaveLength(2)
    })

    it('answers a repeated idempotency key with the same key, where it promises to', async () => {
      const { client, create, list } = await setUp()
      if ((client.features?.idempotency ?? 'L0') === 'L0') return
      const idempotencyKey = uuid()
      const first = await create('CI deploy', undefined, idempotencyKey)
      const again = await create('CI deploy', undefined, idempotencyKey)
      expect([again.id, again.secret.reveal()]).toEqual([first.id, first.secret.reveal()])
      expect((await list()).items).toHaveLength(1)
    })

    it('reaches every key once, page by page', async () => {
      const { create, list } = await setUp()
      const made: (string | null)[] = []
      for (let index = 0; index < 5; index++) made.push((await create(`key ${index}`)).id)

      const seen: string[] = []
      let cursor: string | undefined
      for (let pages = 0; pages < 10; pages++) {
        const page = await list({ limit: 2, cursor })
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.nextCursor ?? undefined
        if (cursor === undefined) break
      }
      expect(seen.toSorted()).toEqual(made.toSorted())
    })

    it('lists the newest key first', async () => {
      const { create, list } = await setUp()
      const older = await create('older')
      // Some backends keep whole seconds.
      await new Promise((resolve) => setTimeout(resolve, 1100))
      const newer = await create('newer')
      expect((await list()).items.map((item) => item.id)).toEqual([newer.id, older.id])
    })

    describeKeyLife(setUp)
    describeRotation(setUp)
    describeArrangement(setUp)

    it('rejects with its own error when the request is cancelled', async () => {
      const { client } = await setUp()
      const controller = new AbortController()
      controller.abort()
      const listed = client.list({}, { signal: controller.signal, scope: 'any' })
      await expect(listed).rejects.toMatchObject({ name: 'ApiKeysError', code: 'aborted' })
    })
  })
}
