import type { ApiKeysClient } from 'keydrawer/core'
import { createBetterAuthClient } from 'keydrawer/better-auth'
import { createRestClient } from 'keydrawer/rest'
import { createTravelgateClient } from 'keydrawer/travelgate'
import { createUnkeyClient } from 'keydrawer/unkey'
import { createWorkosClient } from 'keydrawer/workos'
import { createZuploClient } from 'keydrawer/zuplo'
import { REST_OPERATIONS as operations } from '../../src/clients/RestClientOptions'
import { anyContext as context } from './mappedClient'

interface Shipped {
  /** Creates the client with all its optional features. */
  readonly create: (fetch: typeof globalThis.fetch) => ApiKeysClient
  /** The changes of keys that it supports. */
  readonly changes: readonly Change[]
  /** The response of its backend, if a change sends another request first. */
  readonly answer?: unknown
}

const url = '/api'
const scopes = [{ value: 'read' }]

/** Every client of the package that uses `fetch`. */
export const shippedClients: Readonly<Record<string, Shipped>> = {
  createRestClient: {
    create: (fetch) => createRestClient({ url, fetch, operations, features: { idempotency: 'L2' } }),
    changes: ['create', 'rotate', 'update', 'enable', 'disable', 'revoke', 'delete', 'acknowledge'],
  },
  createBetterAuthClient: {
    create: (fetch) => createBetterAuthClient({ fetch, metadata: true, permissions: { url, scopes } }),
    changes: ['create', 'update', 'enable', 'disable', 'delete'],
  },
  createUnkeyClient: {
    create: (fetch) => createUnkeyClient({ url, fetch, scopes }),
    changes: ['create', 'rotate', 'update', 'enable', 'disable', 'delete'],
  },
  createWorkosClient: {
    create: (fetch) => createWorkosClient({ fetch, token: () => 'widget-token' }),
    changes: ['create', 'update', 'delete'],
  },
  createZuploClient: {
    create: (fetch) => createZuploClient({ url, fetch }),
    changes: ['create', 'update', 'delete'],
  },
  createTravelgateClient: {
    create: (fetch) => createTravelgateClient({ fetch }),
    changes: ['create', 'update', 'enable', 'disable', 'delete'],
    answer: { data: { admin: { answer: { edges: [{ node: { code: 'abc123', apikeysData: { id: 'key_1' } } }] } } } },
  },
}

const patch = { name: 'CD', description: 'deploys', expiresAt: '2099-01-01T00:00:00.000Z', scopes: ['ADMIN'] }

const calls = {
  create: (client) => client.create?.({ name: 'CI' }, context),
  rotate: (client) => client.rotate?.('key_1', { gracePeriodSeconds: 3600 }, context),
  update: (client) => client.update?.('key_1', patch, context),
  enable: (client) => client.setEnabled?.('key_1', true, context),
  disable: (client) => client.setEnabled?.('key_1', false, context),
  revoke: (client) => client.revoke?.('key_1', context),
  delete: (client) => client.delete?.('key_1', context),
  acknowledge: (client) => client.acknowledge?.('key_1', context),
} satisfies Record<string, (client: ApiKeysClient) => Promise<unknown> | undefined>

export type Change = keyof typeof calls

export const allChanges = Object.keys(calls) as readonly Change[]

export interface Sent {
  readonly url: string
  readonly init: RequestInit
}

/** The requests that a client sends for a change. `undefined` if it does not support the change. */
export async function sentFor(name: string, change: Change): Promise<readonly Sent[] | undefined> {
  const { create, answer = {} } = shippedClients[name]!
  const sent: Sent[] = []
  const client = create((input, init = {}) => {
    const { url: address } = new Request(new URL(input as string, 'https://app.example'))
    sent.push({ url: address, init })
    return Promise.resolve(Response.json(answer))
  })
  const changing: Promise<unknown> | undefined = calls[change](client)
  // The outcome of an empty response is tested elsewhere.
  await changing?.catch(() => undefined)
  return changing && sent
}

/** The error of a client if its backend answers the change itself with a status. Requests before it succeed. */
export async function refusedBy(name: string, change: Change, status: number | Response): Promise<unknown> {
  const { create, answer = {} } = shippedClients[name]!
  const client = create((_input, init) => {
    const isRead = init?.method === 'GET' || /"query":"query/.test(init?.body as string)
    if (isRead) return Promise.resolve(Response.json(answer))
    return Promise.resolve(typeof status === 'number' ? Response.json({}, { status }) : status)
  })
  const changing: Promise<unknown> | undefined = calls[change](client)
  return changing?.catch((error: unknown) => error)
}
