import { type ApiKey, type ApiKeysClient, defineApiKeysClient, parseApiKey } from 'keydrawer/core'
import type { RestMapping } from 'keydrawer/rest'
import { expectTypeOf, test } from 'vitest'

test('The parameters of a client that is defined need no types, and its methods are known to be there', () => {
  const client = defineApiKeysClient({
    async list({ cursor }, { signal, scope }) {
      expectTypeOf(cursor).toEqualTypeOf<string | undefined>()
      expectTypeOf(signal).toEqualTypeOf<AbortSignal>()
      return { items: [parseApiKey(scope)] }
    },
    async delete(id, { scope }) {
      expectTypeOf([id, scope]).toEqualTypeOf<string[]>()
    },
  })
  expectTypeOf(client).toExtend<ApiKeysClient>()
  expectTypeOf(client.delete).toBeFunction()
  expectTypeOf(client).not.toHaveProperty('create')
})

test('accepts rows of a backend with further fields and without optional ones, but no dates and numbers', () => {
  interface Row {
    readonly id: string
    readonly name: string | null
    readonly createdAt?: string | undefined
    readonly team: { readonly id: number }
  }
  const rows: readonly Row[] = []
  const client = defineApiKeysClient({
    list: async () => ({ items: rows, nextCursor: null, total: null }),
    get: async (id) => ({ id }),
    update: async () => rows[0],
  })
  expectTypeOf(client).toExtend<ApiKeysClient>()
  // @ts-expect-error A date is an RFC 3339 text.
  defineApiKeysClient({ list: async () => ({ items: [{ id: 'key_1', createdAt: new Date() }] }) })
  // @ts-expect-error An id is a text.
  defineApiKeysClient({ list: async () => ({ items: [{ id: 1 }] }) })
  expectTypeOf<Awaited<ReturnType<ApiKeysClient['list']>>['items'][number]>().not.toExtend<ApiKey>()
})

test('A method that no client has, an answer of the wrong kind and a feature that means nothing are refused', () => {
  const list = async () => ({ items: [] })
  // @ts-expect-error A client has no such method.
  defineApiKeysClient({ list, remove: async () => undefined })
  // @ts-expect-error A secret is a handle, not a text.
  defineApiKeysClient({ list, create: async () => ({ id: 'key_1', secret: 'text' }) })
  // @ts-expect-error There is no such level.
  defineApiKeysClient({ list, features: { idempotency: 'always' } })
  // @ts-expect-error The one method that every client needs.
  defineApiKeysClient({ create: async () => ({ id: null }) })
})

test('A function of a mapping may declare the type of what the backend sends', () => {
  const mapping = {
    routes: { list: 'GET' },
    rows: ({ keys = [] }: { readonly keys?: readonly object[] }) => keys,
    key: { enabled: ({ state }: { readonly state: 'on' | 'off' }) => state === 'on' },
    errors: {
      isDone: ({ reason }: { readonly reason: string }, { action }) => action === 'revoke' && reason === 'gone',
    },
  } satisfies RestMapping
  expectTypeOf(mapping).toExtend<RestMapping>()
  // @ts-expect-error It says whether the error is a success.
  const wrong: RestMapping['errors'] = { isDone: () => 'yes' }
  expectTypeOf(wrong).not.toBeNever()
})

test('A function of a mapping may declare an interface, and one that declares nothing gets unknown fields', () => {
  interface Row {
    readonly state: 'on' | 'off'
    readonly canRotate: boolean
  }
  interface Failure {
    readonly reason: string
  }
  const mapping = {
    routes: { list: 'GET', create: 'POST', update: 'PUT /{id}', revoke: 'PUT /{id}' },
    rows: ({ keys }: { readonly keys: readonly Row[] }) => keys,
    key: {
      actions: ({ canRotate }: Row, { status }) => ({ rotate: canRotate && status === 200 }),
      enabled: ({ state }: Row) => state === 'on',
      name: (row, { headers }) => {
        expectTypeOf(row).toEqualTypeOf<Readonly<Record<string, unknown>>>()
        expectTypeOf(headers).toEqualTypeOf<Headers>()
        return row['label']
      },
    },
    errors: {
      code: ({ reason }: Failure) => reason,
      fields: ({ reason }: Failure, { text }) => (reason === text ? ['name'] : undefined),
      isDone: ({ reason }: Failure) => reason === 'gone',
    },
    body: {
      update: async ({ name }, _id, _scope, current) => {
        const row = await current<Row>()
        expectTypeOf(row).toEqualTypeOf<Row>()
        return { ...row, label: name }
      },
      revoke: async (_id, _scope, current) => {
        const row = await current()
        expectTypeOf(row).toEqualTypeOf<Readonly<Record<string, unknown>>>()
        return { ...row, state: 'off' }
      },
    },
  } satisfies RestMapping
  expectTypeOf(mapping).toExtend<RestMapping>()
  // @ts-expect-error It says whether the error is a success.
  const wrong: RestMapping['errors'] = { isDone: ({ reason }: Failure) => reason }
  expectTypeOf(wrong).not.toBeNever()
})
