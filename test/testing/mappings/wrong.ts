import type { ClientFeatures } from 'keydrawer/core'
import type { RestMapping } from 'keydrawer/rest'
import type { Shape } from '../../support/foreignBackend'
import { type Case, right } from './shapes'

interface Wrong extends Case {
  /** The message of a failed test. */
  readonly says: RegExp
}

interface Change {
  readonly mapping?: Partial<RestMapping>
  readonly features?: ClientFeatures
  readonly options?: Case['options']
  readonly shape?: Partial<Shape>
}

/** A correct case with one mistake. */
function mistake(name: keyof typeof right, change: Change, says: RegExp): Wrong {
  const { shape, mapping, features, options }: Case = right[name]
  return {
    shape: { ...shape, ...change.shape },
    mapping: { ...mapping, ...change.mapping },
    features: change.features ?? features ?? {},
    options: { ...options, ...change.options },
    says,
  }
}

const { tokens, offset, revokedFirst, scoped, nameless, owned } = right
const keyOf = ({ mapping }: Case) => mapping.key
const inputOf = ({ mapping }: Case) => mapping.input
const fields = { fields: { at: 'details', field: 'path' } }

/** Wrong mappings by their mistake, with the message that names it. */
export const wrong: Readonly<Record<string, Wrong>> = {
  'key.name leads nowhere': mistake(
    'tokens',
    { mapping: { key: { ...keyOf(tokens), name: 'title' } } },
    /sent with a name and is listed without one.*`key\.name`, `input\.name`/,
  ),
  'input.name is not what the backend calls it': mistake(
    'tokens',
    { mapping: { input: { ...inputOf(tokens), name: 'name' } } },
    /^`create` \(sent: name\) was answered with 400, which reads as `invalid-input`; refused: name\. Expected it to succeed\..*`features\.name`, `input\.name`/,
  ),
  'created.secret leads to a masked text': mistake(
    'tokens',
    { mapping: { created: { secret: 'token.masked', key: 'token' } } },
    /secret of a new key is masked.*`created\.secret`/,
  ),
  'created.secret leads nowhere': mistake(
    'tokens',
    { mapping: { created: { secret: 'secret', key: 'token' } } },
    /^`create` .* reads as `secret-missing`.*check `created\.secret`/,
  ),
  'created.secret leads to the id': mistake(
    'offset',
    { mapping: { created: { secret: 'keyId', id: 'keyId' } } },
    /`created\.secret`|`created\.id`/,
  ),
  'key.id leads nowhere': mistake(
    'tokens',
    { mapping: { key: { ...keyOf(tokens), id: 'id' } } },
    /names no id, and the list shows no new key with the name that was sent.*`key\.id`/,
  ),
  'key.hint leads to the name': mistake(
    'tokens',
    { mapping: { key: { ...keyOf(tokens), hint: { masked: 'label' } } } },
    /does not end with `hint\.suffix`.*`key\.hint`/,
  ),
  'rows leads nowhere': mistake(
    'tokens',
    { mapping: { rows: 'items' } },
    /^`list` .*reads as `malformed-response`.*check `rows`/,
  ),
  'rows is left out for a bare list': mistake('bare', { mapping: { rows: 'data' } }, /`list` .*check `rows`/),
  'a lifetime is sent in another unit': mistake(
    'tokens',
    {
      mapping: {
        input: { ...inputOf(tokens), expiresAt: { name: 'ttl', unit: 'milliseconds-from-now', never: 'left-out' } },
      },
    },
    /A key that was to expire at .* is listed with .*`input\.expiresAt`/,
  ),
  'key.expiresAt leads nowhere': mistake(
    'tokens',
    { mapping: { key: { ...keyOf(tokens), expiresAt: 'ends' } } },
    /is listed with no expiration date.*`key\.expiresAt`/,
  ),
  'key.lastUsedAt leads to another date': mistake(
    'scoped',
    { mapping: { key: { ...keyOf(scoped), lastUsedAt: 'expires_at' } } },
    /`lastUsedAt` of a new key is \d+ seconds off.*never used.*`key\.lastUsedAt`/,
  ),
  'descriptions are not switched off': mistake(
    'tokens',
    { features: {}, mapping: { errors: fields } },
    /^`create` \(sent: name, description\).*refused: description.*`features\.description`/,
  ),
  'paging.offset is not what the backend calls it': mistake(
    'offset',
    { mapping: { paging: { offset: 'offset', limit: 'take' } } },
    /The pages skip 3 of 5 keys\..*`paging`/,
  ),
  'total leads to another number': mistake(
    'tokens',
    { shape: { total: 'tokens_ever' }, mapping: { total: 'tokens.0.token_id' } },
    /The number of keys on all pages, and `total`: expected \d+, received \d.*`total`/,
  ),
  'a taken name is not told from another error': mistake(
    'offset',
    { mapping: { errors: {} } },
    /A second key of one name failed with `server-error`\. Expected `name-taken`\. Request: `create` \(sent: name\) was answered with 500.*`errors\.statuses: \{ 500: 'name-taken' \}`/,
  ),
  'key.actions does not say that a key must be revoked first': mistake(
    'revokedFirst',
    { mapping: { key: { ...keyOf(revokedFirst), actions: undefined } } },
    /^`delete` was answered with 409.*`key\.actions`/,
  ),
  'key.status has other words': mistake(
    'revokedFirst',
    {
      shape: { revokedState: 'gone' },
      mapping: { key: { ...keyOf(revokedFirst), revokedAt: undefined, status: { at: 'state', revoked: ['ended'] } } },
    },
    /A key that was just created or changed cannot be read, because of: status\..*`key\.status`/,
  ),
  'key.status takes a revoked key for an active one': mistake(
    'revokedFirst',
    {
      mapping: {
        key: { ...keyOf(revokedFirst), revokedAt: undefined, status: { at: 'state', active: ['active', 'revoked'] } },
      },
    },
    /A revoked key is listed without a `revokedAt`.*`key\.status`/,
  ),
  'times are seconds and read as milliseconds': mistake(
    'revokedFirst',
    { mapping: { times: 'milliseconds' } },
    /names `createdAt`, but a new key is listed without one.*`key\.createdAt`, `times`/,
  ),
  'the first page has another number': mistake(
    'revokedFirst',
    { mapping: { paging: { page: 'page', perPage: 'per_page', first: 0 } } },
    /The pages (repeat|skip) \d of 5 keys.*`paging`/,
  ),
  'the oldest key comes first': mistake(
    'revokedFirst',
    { shape: { order: 'oldest' } },
    /An older key is listed before a newer one.*`query`/,
  ),
  'scopes are required and not said to be': mistake(
    'scoped',
    { features: { expiry: { presets: [7], allowNever: false, allowCustom: false } }, mapping: { errors: fields } },
    /^`create` \(sent: name, expiresAt\).*refused: scopes.*`features\.scopes`/,
  ),
  'an expiration date is required and not said to be': mistake(
    'scoped',
    {
      features: { scopes: { required: true }, expiry: {} },
      mapping: { errors: fields, input: { ...inputOf(scoped), expiresAt: 'expires_at' } },
    },
    /^`create` \(sent: name, scopes\).*refused: expiresAt.*`features\.expiry`/,
  ),
  'key.scopes leads nowhere': mistake(
    'scoped',
    { mapping: { key: { ...keyOf(scoped), scopes: 'grants' } } },
    /The scopes of a new key: expected .*`key\.scopes`/,
  ),
  'scopes.value leads nowhere': mistake('scoped', { mapping: { scopes: { value: 'slug' } } }, /check `scopes/),
  'key.description leads nowhere': mistake(
    'scoped',
    { mapping: { key: { ...keyOf(scoped), description: 'about' } } },
    /The description of a new key.*`key\.description`/,
  ),
  'paging.next leads nowhere': mistake(
    'scoped',
    { mapping: { paging: { cursor: 'page_token', limit: 'page_size', next: 'page.next' } } },
    /The pages skip \d of 5 keys.*`paging`/,
  ),
  'names are not switched off': mistake(
    'nameless',
    { features: { description: false } },
    /is listed without one\. If keys have no names, set `features\.name: false`/,
  ),
  'the backend confirms everything': mistake(
    'nameless',
    { options: { tellsMissing: true } },
    /Deleting a key that does not exist was accepted.*pass `tellsMissing: false` \(`--no-missing`\)/,
  ),
  'routes.delete leads elsewhere': mistake(
    'offset',
    { mapping: { routes: { ...offset.mapping.routes, delete: 'DELETE /key/{id}' } } },
    /This key is left\..*`delete` was answered with 404, which reads as `not-found`.*check `routes\.delete`/,
  ),
  'routes.create leads elsewhere': mistake(
    'offset',
    { mapping: { routes: { ...offset.mapping.routes, create: 'POST /key' } } },
    /^`create` \(sent: name\) was answered with 404.*check `routes\.create`/,
  ),
  'times are milliseconds and read as seconds': mistake(
    'nameless',
    { mapping: { times: 'seconds' } },
    /`createdAt` of a new key is \d+ seconds off\. Expected now\. Check the unit: seconds or milliseconds\..*`key\.createdAt`, `times`/,
  ),
  'key.createdAt leads nowhere': mistake(
    'nameless',
    { mapping: { key: { ...keyOf(nameless), createdAt: 'created_on' } } },
    /names `createdAt`, but a new key is listed without one: the path leads nowhere/,
  ),
  'key.hint leads nowhere': mistake(
    'tokens',
    { mapping: { key: { ...keyOf(tokens), hint: { prefix: 'start' } } } },
    /names `hint`, but a new key is listed without one.*`key\.hint`/,
  ),
  'body is not the form that the backend takes': mistake(
    'forms',
    { mapping: { body: 'json' } },
    /^`create` \(sent: name\) was answered with 400.*refused: name\..*`features\.name`, `input\.name`, `body\.create`/,
  ),
  'paging is not the Link header': mistake(
    'forms',
    { mapping: { paging: { nextUrl: 'next' } } },
    /The pages skip 3 of 5 keys\..*`paging`/,
  ),
  'paging is switched off where a Link header pages': mistake(
    'forms',
    { mapping: { paging: 'none' } },
    /The pages skip 3 of 5 keys\..*`paging`/,
  ),
  'a placeholder of a route leads nowhere': mistake(
    'owned',
    { mapping: { routes: { ...owned.mapping.routes, delete: 'DELETE /accounts/{key.account.uid}/keys/{id}' } } },
    /has no text or whole number at `account\.uid`, which `mapping\.routes\.delete` needs\..*check `routes\.delete`/,
  ),
  'names follow a pattern that features.name does not say': mistake(
    'forms',
    { features: { description: false } },
    /^`create` \(sent: name\) was answered with 400.*refused: name\..*`features\.name`/,
  ),
  'features.name has a pattern that no name is found for': mistake(
    'owned',
    { options: { createName: undefined } },
    /^\[keydrawer\] No generated name follows `features\.name`.*`createName`/,
  ),
  'times are in another time zone': mistake(
    'offset',
    { mapping: { key: { createdAt: ({ createdAt }) => String(createdAt).replace('Z', '+05:00') } } },
    /`createdAt` of a new key is 1\d{4} seconds off.*time zone/,
  ),
}
