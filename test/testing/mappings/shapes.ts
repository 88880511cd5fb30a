import type { ClientFeatures } from 'keydrawer/core'
import type { RestMapping } from 'keydrawer/rest'
import type { ClientUnderTest } from 'keydrawer/testing'
import type { Shape } from '../../support/foreignBackend'

export interface Case {
  readonly shape: Shape
  readonly mapping: RestMapping
  readonly features?: ClientFeatures
  readonly options?: Pick<
    ClientUnderTest,
    'mayRepeatNames' | 'tellsMissing' | 'toleranceMs' | 'leaveKeys' | 'createName'
  >
}

const noDescription: ClientFeatures = { description: false }

/** Numbers as ids, other names, a lifetime in seconds. */
const tokens: Case = {
  shape: {
    path: '/tokens',
    row: {
      token_id: 'id',
      label: 'name',
      masked: 'masked',
      created_at: 'createdAt',
      last_seen: 'lastUsedAt',
      expires_at: 'expiresAt',
    },
    input: { label: 'name', ttl: 'ttl' },
    rows: 'tokens',
    created: { secret: 'plaintext', key: 'token' },
    ids: 'number',
  },
  features: { ...noDescription, expiry: { presets: [7, 30] } },
  options: { toleranceMs: 1000 },
  mapping: {
    routes: { list: 'GET /tokens', create: 'POST /tokens', delete: 'DELETE /tokens/{id}' },
    rows: 'tokens',
    paging: 'none',
    case: 'snake',
    key: { id: 'token_id', name: 'label', lastUsedAt: 'last_seen', hint: { masked: 'masked' } },
    input: { name: 'label', expiresAt: { name: 'ttl', unit: 'seconds-from-now', never: 'left-out' } },
    created: { secret: 'plaintext', key: 'token' },
  },
}

/** Offset paging with a total, unique names, a sentence as error. */
const offset: Case = {
  shape: {
    row: { id: 'id', name: 'name', createdAt: 'createdAt' },
    rows: 'items',
    total: 'meta.count',
    paging: { offset: 'skip', limit: 'take' },
    created: { secret: 'key', id: 'keyId' },
    taken: { status: 500, body: { error: 'There is already an entry with this name' } },
    ids: 'uuid',
  },
  features: noDescription,
  mapping: {
    routes: { list: 'GET /keys', create: 'POST /keys', delete: 'DELETE /keys/{id}' },
    rows: 'items',
    total: 'meta.count',
    paging: { offset: 'skip', limit: 'take' },
    created: { secret: 'key', id: 'keyId' },
    errors: { statuses: { 500: 'name-taken' } },
  },
}

/** Numbered pages, seconds, keys that must be revoked before they may be deleted. */
const revokedFirst: Case = {
  shape: {
    row: { id: 'id', name: 'name', created: 'createdAt', revoked: 'revokedAt', state: 'state' },
    rows: 'results',
    total: 'total_results',
    times: 'seconds',
    paging: { page: 'page', limit: 'per_page' },
    deletes: 'revoked',
  },
  features: noDescription,
  mapping: {
    routes: {
      list: 'GET /keys',
      create: 'POST /keys',
      revoke: 'POST /keys/{id}/revoke',
      delete: 'DELETE /keys/{id}',
    },
    rows: 'results',
    total: 'total_results',
    times: 'seconds',
    paging: { page: 'page', perPage: 'per_page' },
    key: {
      createdAt: 'created',
      revokedAt: 'revoked',
      status: { at: 'state', revoked: ['revoked'] },
      actions: ({ revoked }) => ({ delete: revoked !== null, revoke: revoked === null }),
    },
  },
}

/** A cursor, required scopes, required expiration dates. */
const scoped: Case = {
  shape: {
    row: {
      id: 'id',
      name: 'name',
      note: 'description',
      created_at: 'createdAt',
      expires_at: 'expiresAt',
      permissions: 'scopes',
      last4: 'last4',
    },
    input: { name: 'name', note: 'description', expires_at: 'expiresAt', permissions: 'scopes' },
    required: ['permissions', 'expires_at'],
    paging: { cursor: 'page_token', limit: 'page_size', next: 'page.next_token' },
    created: { secret: 'token', key: '' },
    scopes: ['read', 'write'],
  },
  features: {
    scopes: { required: true },
    expiry: { presets: [7, 30], allowNever: false, allowCustom: false },
  },
  mapping: {
    routes: { list: 'GET /keys', create: 'POST /keys', delete: 'DELETE /keys/{id}', scopes: 'GET /scopes' },
    case: 'snake',
    paging: { cursor: 'page_token', limit: 'page_size', next: 'page.next_token' },
    key: { description: 'note', scopes: 'permissions', hint: { suffix: 'last4' } },
    input: { description: 'note', scopes: 'permissions' },
    created: { secret: 'token', key: '' },
  },
}

/** The same scopes, without a route that lists them. */
const fixedScopes: Case = {
  ...scoped,
  features: { ...scoped.features, scopes: { required: true, options: [{ value: 'read' }, { value: 'write' }] } },
  mapping: { ...scoped.mapping, routes: { ...scoped.mapping.routes, scopes: undefined } },
}

/** No names, a masked secret, milliseconds. */
const nameless: Case = {
  shape: {
    row: { key: 'id', token: 'masked', created: 'createdAt' },
    input: { readonly: 'description' },
    rows: 'objects',
    times: 'milliseconds',
    created: { secret: 'token', id: 'key' },
    missing: 200,
  },
  features: { name: false, description: false },
  options: { tellsMissing: false },
  mapping: {
    routes: { list: 'GET /keys', create: 'POST /keys', delete: 'DELETE /keys/{id}' },
    rows: 'objects',
    times: 'milliseconds',
    paging: 'none',
    key: { id: 'key', createdAt: 'created', hint: { masked: 'token' } },
    body: { create: () => ({ readonly: 'false' }) },
    created: { secret: 'token', id: 'key' },
  },
}

/** The whole secret in the list, as the only id. */
const secretIds: Case = {
  shape: {
    row: { secret: 'secret', tokenName: 'name', createdAt: 'createdAt' },
    input: { tokenName: 'name' },
    rows: 'tokens',
    created: { secret: 'secret' },
    ids: 'secret',
  },
  features: noDescription,
  mapping: {
    routes: { list: 'GET /keys', create: 'POST /keys', delete: 'DELETE /keys/{id}' },
    rows: 'tokens',
    paging: 'none',
    key: { id: { secret: 'secret' }, name: 'tokenName', hint: { lastOf: 'secret' } },
    input: { name: 'tokenName' },
    created: { secret: 'secret' },
  },
}

/** No dates, no object in the response, an id only in the list. */
const bare: Case = {
  shape: { row: { id: 'id', name: 'name' }, rows: '', order: 'oldest', created: { secret: 'secret' } },
  features: noDescription,
  mapping: {
    routes: { list: 'GET /keys', create: 'POST /keys', delete: 'DELETE /keys/{id}' },
    rows: '',
    paging: 'none',
    created: { secret: 'secret' },
  },
}

/** Keys can be revoked but not deleted, and a name stays taken. */
const revocable: Case = {
  shape: {
    row: { id: 'id', name: 'name', createdAt: 'createdAt', revokedAt: 'revokedAt' },
    deletes: 'none',
    taken: { status: 409, body: { code: 'conflict' } },
  },
  features: noDescription,
  options: { mayRepeatNames: false },
  mapping: {
    routes: { list: 'GET /keys', create: 'POST /keys', revoke: 'POST /keys/{id}/revoke' },
    paging: 'none',
  },
}

/** Keys can only be listed. */
const readOnly: Case = {
  shape: { row: { id: 'id', name: 'name' } },
  mapping: { routes: { list: 'GET /keys' }, paging: 'none' },
}

/** Names are short, and invalid ids are rejected as invalid input. */
const shortNames: Case = {
  shape: {
    row: { id: 'id', title: 'name', createdAt: 'createdAt' },
    input: { title: 'name' },
    ids: 'number',
    missing: 422,
    created: { secret: 'result.key', key: 'result.item' },
  },
  features: { name: { maxLength: 24 }, description: false },
  mapping: {
    routes: { list: 'GET /keys', create: 'POST /keys', delete: 'DELETE /keys/{id}' },
    paging: 'none',
    key: { name: 'title' },
    input: { name: 'title' },
    created: { secret: 'result.key', key: 'result.item' },
  },
}

const KEBAB = /^[a-z][a-z0-9-]*$/

/** Bodies are forms, the next page is in the `Link` header, and names are in kebab case. Pages are small. */
const forms: Case = {
  shape: {
    row: { id: 'id', name: 'name', createdAt: 'createdAt' },
    body: 'form',
    pattern: KEBAB,
    paging: { offset: 'from', limit: 'size', next: 'Link', max: 2 },
  },
  features: { ...noDescription, name: { pattern: { matches: KEBAB, message: 'Use lowercase letters and hyphens.' } } },
  mapping: {
    routes: { list: 'GET /keys', create: 'POST /keys', delete: 'DELETE /keys/{id}' },
    body: { create: 'form' },
    paging: 'link-header',
  },
}

const MAILBOX = /^svc-[a-z0-9]+@acme$/

/** A path has the ids of an account and of a key, names match a pattern, and presets are hours and months. */
const owned: Case = {
  shape: {
    row: { id: 'id', name: 'name', account: 'owner', createdAt: 'createdAt', expiresAt: 'expiresAt' },
    input: { name: 'name', expiresAt: 'expiresAt' },
    required: ['expiresAt'],
    pattern: MAILBOX,
    owner: 'acc/1',
  },
  features: {
    ...noDescription,
    name: { pattern: { matches: MAILBOX, message: 'Name it svc-…@acme.' } },
    expiry: { presets: [{ hours: 12 }, { months: 1 }], allowNever: false, allowCustom: false, precision: 'minute' },
  },
  options: { createName: (unique) => `svc-${unique}@acme` },
  mapping: {
    routes: { list: 'GET /keys', create: 'POST /keys', delete: 'DELETE /accounts/{key.account.id}/keys/{id}' },
    paging: 'none',
  },
}

/** Days in a custom format, and a page size that the server decides. */
const days: Case = {
  shape: {
    row: { nr: 'id', title: 'name', since: 'createdAt', until: 'expiresAt' },
    input: { title: 'name', until: 'expiresAt' },
    times: 'DD.MM.YYYY',
    paging: { page: 'page', limit: 'per_page', size: 3 },
    total: 'meta.total',
    ids: 'number',
  },
  features: { ...noDescription, expiry: {} },
  mapping: {
    routes: { list: 'GET /keys', create: 'POST /keys', delete: 'DELETE /keys/{id}' },
    times: { date: 'UTC', format: 'DD.MM.YYYY' },
    paging: { page: 'page', perPage: 'per_page' },
    total: 'meta.total',
    key: { id: 'nr', name: 'title', createdAt: 'since', expiresAt: 'until' },
    input: { name: 'title', expiresAt: 'until' },
  },
}

/** Correct mappings, each for another kind of backend. */
export const right = {
  tokens,
  offset,
  revokedFirst,
  scoped,
  fixedScopes,
  nameless,
  secretIds,
  bare,
  revocable,
  readOnly,
  shortNames,
  forms,
  owned,
  days,
} satisfies Record<string, Case>
