import type { QueryClient } from '@tanstack/react-query'
import {
  type ApiKey,
  type ApiKeyPage,
  ApiKeys,
  type ApiKeysClient,
  ApiKeysError,
  type ApiKeysErrorCode,
  type ApiKeysLabels,
  ApiKeysProvider,
  type ApiKeysProviderProps,
  ApiKeyTable,
  type CreatedKey,
  CreateKeyWizard,
  type FieldErrorReason,
  type IssuedKey,
  OneTimeSecret,
  parseApiKey,
  statusOf,
  useApiKeys,
  useCreateApiKey,
} from 'keydrawer'
import type * as core from 'keydrawer/core'
import { createApiKeysBackend, sampleApiKeys } from 'keydrawer/mocks'
import { createRestClient } from 'keydrawer/rest'
import type { HttpHandler } from 'msw'
import type { ComponentProps, ReactElement } from 'react'
import { expectTypeOf, test } from 'vitest'

/** Every type that can be met on the way through the properties of another, to a depth. */
type Within<T, Depth extends readonly unknown[] = [1, 1, 1]> = Depth extends readonly [unknown, ...infer Rest]
  ? T extends object
    ? T | { [Key in keyof T]-?: Within<T[Key], Rest> }[keyof T]
    : T
  : never

test('onCreated never sees the secret', () => {
  type Created = Parameters<NonNullable<ApiKeysProviderProps['onCreated']>>[0]
  expectTypeOf<Created>().toEqualTypeOf<CreatedKey & { readonly scope: string }>()
  expectTypeOf<Created>().not.toHaveProperty('secret')
  expectTypeOf<Extract<Within<Created>, OneTimeSecret>>().toBeNever()
  // The search does find a secret where there is one.
  expectTypeOf<Extract<Within<{ readonly issued: IssuedKey }>, OneTimeSecret>>().not.toBeNever()
})

test('No key of a list leads to a secret', () => {
  expectTypeOf<ApiKey>().not.toHaveProperty('secret')
  expectTypeOf<Extract<Within<ApiKeyPage>, OneTimeSecret>>().toBeNever()
})

test('a secret is not a string until it is revealed', () => {
  expectTypeOf<IssuedKey['secret']>().not.toExtend<string>()
  expectTypeOf<OneTimeSecret['reveal']>().returns.toEqualTypeOf<string | null>()
  expectTypeOf(OneTimeSecret).toBeConstructibleWith('text')
  // A look-alike is refused: only the class keeps the text private.
  expectTypeOf<Omit<OneTimeSecret, never>>().not.toExtend<OneTimeSecret>()
})

test('A client needs only list', () => {
  expectTypeOf<{ list: ApiKeysClient['list'] }>().toExtend<ApiKeysClient>()
  expectTypeOf<Pick<ApiKeysClient, 'create'>>().not.toExtend<ApiKeysClient>()
  expectTypeOf<{ list: () => Promise<{ items: [] }> }>().toExtend<ApiKeysClient>()
})

test('A client that returns the secret as text is refused', () => {
  expectTypeOf<{
    list: ApiKeysClient['list']
    create: () => Promise<{ id: string; secret: string }>
  }>().not.toExtend<ApiKeysClient>()
})

type Creation = ReturnType<typeof useCreateApiKey>
type In<Status extends Creation['status']> = Extract<Creation, { status: Status }>

test('A creation is narrowed by its status', () => {
  expectTypeOf<Creation['status']>().toEqualTypeOf<
    'idle' | 'editing' | 'checking' | 'creating' | 'failed' | 'revealed' | 'confirming-close' | 'lost'
  >()
  expectTypeOf<In<'idle' | 'editing'>>().not.toHaveProperty('request')
  expectTypeOf<In<'creating'>>().not.toHaveProperty('issued')
  expectTypeOf<In<'failed'>['error']>().toEqualTypeOf<ApiKeysError>()
  expectTypeOf<In<'failed'>>().not.toHaveProperty('issued')
  expectTypeOf<In<'revealed'>['isSaved']>().toEqualTypeOf<boolean>()
  expectTypeOf<In<'revealed' | 'confirming-close'>['issued']['secret']>().toEqualTypeOf<OneTimeSecret>()
})

test('The actions of a creation are there in every status', () => {
  expectTypeOf<Creation['create']>().parameters.toEqualTypeOf<[core.CreateApiKeyInput]>()
  expectTypeOf<Creation['create']>().returns.toEqualTypeOf<Promise<void>>()
  expectTypeOf<
    Creation['confirmSaved' | 'dismiss' | 'closeWithoutSaving' | 'cancelClose' | 'stopWaiting' | 'open']
  >().toEqualTypeOf<() => void>()
})

test('Errors of the list are switched over by code', () => {
  type Query = ReturnType<typeof useApiKeys>
  expectTypeOf<Query['error']>().toEqualTypeOf<ApiKeysError | null>()
  expectTypeOf<NonNullable<Query['data']>['items']>().toEqualTypeOf<readonly ApiKey[]>()
  expectTypeOf<keyof ApiKeysLabels['listError']>().toEqualTypeOf<ApiKeysErrorCode>()
  expectTypeOf<keyof ApiKeysLabels['nameError']>().toEqualTypeOf<FieldErrorReason>()
})

test('A key cannot be changed in place', () => {
  expectTypeOf<ApiKey>().toEqualTypeOf<Readonly<ApiKey>>()
  expectTypeOf<NonNullable<ApiKey['scopes']>>().toEqualTypeOf<readonly string[]>()
})

test('A key comes from anything unknown, and its status from a clock that is passed in', () => {
  expectTypeOf(parseApiKey).parameters.toEqualTypeOf<[unknown]>()
  expectTypeOf(parseApiKey).returns.toEqualTypeOf<ApiKey>()
  expectTypeOf(statusOf).parameter(1).toEqualTypeOf<Date | number>()
})

test('A provider needs a client and a scope', () => {
  expectTypeOf<{ client: ApiKeysClient; scope: string }>().toExtend<ApiKeysProviderProps>()
  expectTypeOf<{ client: ApiKeysClient }>().not.toExtend<ApiKeysProviderProps>()
  expectTypeOf<{ scope: string }>().not.toExtend<ComponentProps<typeof ApiKeys>>()
  expectTypeOf<ComponentProps<typeof ApiKeysProvider>>().toEqualTypeOf<ApiKeysProviderProps>()
})

test('accepts undefined for optional props', () => {
  expectTypeOf<undefined>().toExtend<ApiKeysProviderProps['labels']>()
  expectTypeOf<{ queryClient: QueryClient | undefined }>().toExtend<Pick<ApiKeysProviderProps, 'queryClient'>>()
  expectTypeOf<{ fetch: undefined }>().toExtend<Pick<Parameters<typeof createRestClient>[0], 'fetch'>>()
})

test('A wizard takes one element as its button, and a table none', () => {
  expectTypeOf<ComponentProps<typeof CreateKeyWizard>['children']>().toEqualTypeOf<ReactElement | undefined>()
  expectTypeOf<ComponentProps<typeof ApiKeyTable>>().not.toHaveProperty('children')
})

test('Some words may be overridden without all of them', () => {
  expectTypeOf<{ heading: string }>().toExtend<NonNullable<ApiKeysProviderProps['labels']>>()
  expectTypeOf<{ heading: number }>().not.toExtend<NonNullable<ApiKeysProviderProps['labels']>>()
})

test('A mock backend and sample keys fit into a test as they are', () => {
  expectTypeOf(createApiKeysBackend().handlers).toEqualTypeOf<readonly HttpHandler[]>()
  expectTypeOf(createApiKeysBackend().client).toEqualTypeOf<ApiKeysClient>()
  expectTypeOf(sampleApiKeys().active).toEqualTypeOf<ApiKey>()
})
