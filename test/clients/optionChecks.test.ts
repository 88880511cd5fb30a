// @vitest-environment node
import { createRestClient } from 'keydrawer/rest'
import { expect, it } from 'vitest'

const routes = { list: 'GET /k', create: 'POST /k', update: 'PATCH /k/{id}' }
const mapped = (more: object) => ({ mapping: { routes, ...more } })
const make = (options: object) => () => createRestClient({ url: '/api', ...options })

it.each<[object, string]>([
  [{ header: {} }, '`header` is not an option, did you mean `headers`?'],
  [{ Timeout: 1 }, '`Timeout` is not an option, did you mean `timeout`?'],
  [{ operations: ['create', 'delte'] }, '`operations` has "delte", which is not an option, did you mean `delete`?'],
  [
    { features: { idempotence: 'L1' } },
    '`features.idempotence` is not an option, did you mean `features.idempotency`?',
  ],
  [
    { features: { expiry: { preset: [7] } } },
    '`features.expiry.preset` is not an option, did you mean `features.expiry.presets`?',
  ],
  [mapped({ qeury: {} }), '`mapping.qeury` is not an option, did you mean `mapping.query`?'],
  [{ mapping: { routes: { ...routes, udpate: 'PUT /k' } } }, 'did you mean `mapping.routes.update`?'],
  [mapped({ paging: { offset: 'skip', limt: 'take' } }), 'did you mean `mapping.paging.limit`?'],
  [mapped({ key: { created_at: 'created' } }), 'did you mean `mapping.key.createdAt`?'],
  [mapped({ key: { status: { at: 's', revokd: ['x'] } } }), 'did you mean `mapping.key.status.revoked`?'],
  [mapped({ created: { secrets: 'token' } }), 'did you mean `mapping.created.secret`?'],
  [mapped({ input: { expiresAt: { name: 'ttl', units: 'seconds' } } }), 'did you mean `mapping.input.expiresAt.unit`?'],
  [mapped({ body: { creat: 'form' } }), 'did you mean `mapping.body.create`?'],
  [mapped({ errors: { insuccess: () => undefined } }), 'did you mean `mapping.errors.inSuccess`?'],
  [
    mapped({ errors: { codes: { QUOTA: 'limit_reached' } } }),
    '`mapping.errors.codes.QUOTA` is "limit_reached", which is not a code of an `ApiKeysError`, did you mean `limit-reached`?',
  ],
  [
    mapped({ errors: { statuses: { 500: 'nope' } } }),
    '`mapping.errors.statuses.500` is "nope", which is not a code of',
  ],
  [mapped({ errors: { statuses: { 500: 'nope' } } }), ': there are unauthorized, forbidden'],
  [mapped({ errors: { codes: { QUOTA: 7 } } }), '`mapping.errors.codes.QUOTA` must be a code of an `ApiKeysError`.'],
  [mapped({ scopes: { lable: 'x' } }), 'did you mean `mapping.scopes.label`?'],
  [mapped({ xyzzy: 1 }), '`mapping.xyzzy` is not an option: there are routes, query'],
])('names an unknown option, and the one that was probably meant: %j', (options, sentence) => {
  expect(make(options)).toThrow(TypeError)
  expect(make(options)).toThrow(sentence)
  expect(make(options)).toThrow(/^\[keydrawer\] createRestClient\(\): `[^\n]*[.?]$/)
})

it.each<[object, string]>([
  [{ timeout: '30' }, '`timeout` must be'],
  [{ credentials: 'always' }, "`credentials` must be one of 'omit'"],
  [{ features: { idempotency: 'L3' } }, '`features.idempotency` must be one of'],
  [{ mapping: 'GET /k' }, '`mapping` must be an object'],
  [mapped({ rows: 7 }), '`mapping.rows` must be a path or a function.'],
  [mapped({ case: 'kebab' }), "`mapping.case` must be one of 'camel', 'snake'"],
  [mapped({ times: 'unix' }), '`mapping.times` must be one of'],
  [mapped({ paging: 'cursor' }), '`mapping.paging` must be'],
  [
    mapped({ paging: { limit: 'n' } }),
    '`mapping.paging` must have one of `nextUrl`, `cursor`, `lastId`, `offset`, `page`.',
  ],
  [mapped({ paging: { cursor: 'c' } }), '`mapping.paging.next` is missing'],
  [mapped({ key: { name: 7 } }), '`mapping.key.name` must be a path or a function'],
  [mapped({ body: { create: 'xml' } }), '`mapping.body.create` must be'],
  [mapped({ input: { expiresAt: { name: 'ttl' } } }), '`mapping.input.expiresAt.unit` is missing'],
  [
    mapped({ times: { date: 'UTC', format: 'd.m.Y' } }),
    '`mapping.times.format` must be a text with `YYYY`, `MM` and `DD`',
  ],
  [mapped({ input: { description: { empty: '' } } }), '`mapping.input.description.name` is missing'],
  [
    mapped({ input: { description: { name: 'note', empty: 0 } } }),
    '`mapping.input.description.empty` must be a text or `null`',
  ],
  [mapped({ body: { update: { whole: 'title' } } }), '`mapping.body.update.whole` must be a list of texts'],
  [mapped({ body: { update: 'all' } }), "`mapping.body.update` must be a function or one of 'json'"],
  [mapped({ errors: { code: [7] } }), '`mapping.errors.code` must be a path, a list of paths or a function'],
  [mapped({ errors: { fields: 7 } }), '`mapping.errors.fields` must be a path or a function'],
  [mapped({ errors: { inSuccess: true } }), '`mapping.errors.inSuccess` must be a path or a function'],
])('names an option of the wrong type: %j', (options, sentence) => {
  expect(make(options)).toThrow(TypeError)
  expect(make(options)).toThrow(sentence)
})

it.each<[object, string]>([
  [{ operations: ['create'], ...mapped({}) }, '`operations` has no effect beside `mapping`'],
  [
    mapped({ body: { rotate: () => ({}) } }),
    '`mapping.body.rotate` is never sent, because there is no `mapping.routes.rotate`',
  ],
  [mapped({ body: { list: 'form' } }), '`mapping.body.list` is never sent, because `mapping.routes.list` is a GET'],
])('names options that exclude each other: %j', (options, sentence) => {
  expect(make(options)).toThrow(sentence)
})

const both = 'one would replace the other. Rename one'
const inputOf = (input: object, features?: object) => ({ ...mapped({ input }), features })

it.each<[object, string]>([
  [
    inputOf({ name: 'description' }),
    `\`mapping.input.name\` is \`description\`, as is \`mapping.input.description\`: ${both}, or set \`features.description\` to \`false\`.`,
  ],
  [inputOf({ description: 'name' }), '`mapping.input.description` is `name`, as is `mapping.input.name`'],
  [inputOf({ name: 'a', description: 'a' }), '`mapping.input.description` is `a`, as is `mapping.input.name`'],
  [
    inputOf({ expiresAt: { name: 'name', unit: 'seconds' } }, { expiry: {} }),
    `\`mapping.input.expiresAt\` is \`name\`, as is \`mapping.input.name\`: ${both}.`,
  ],
  [
    inputOf({ scopes: 'expiresAt' }, { expiry: {}, scopes: { options: ['read'] } }),
    '`mapping.input.scopes` is `expiresAt`, as is `mapping.input.expiresAt`',
  ],
])('names two fields with the same name in the request: %j', (options, sentence) => {
  expect(make(options)).toThrow(new RegExp(`^\\[keydrawer\\] createRestClient\\(\\): \`[^\\n]*\\.$`))
  expect(make(options)).toThrow(sentence)
})

const wholeOf = (more: object, features?: object, update: unknown = 'whole') => ({
  ...mapped({ body: { update }, ...more }),
  features,
})

it.each<[object, string]>([
  [
    wholeOf({ key: { name: 'label' } }),
    "`mapping.input.name` is `name`, but the row has it at `label`: with `body.update: 'whole'` both would be sent. Set `mapping.input.name`.",
  ],
  [wholeOf({ key: { name: 'label' } }, {}, { whole: ['label'] }), 'Set `mapping.input.name`.'],
  [wholeOf({ input: { description: { name: 'note' } } }), '`mapping.input.description` is `note`'],
  [
    wholeOf({ input: { expiresAt: 'until' } }, { expiry: {}, update: ['expiresAt'] }),
    '`mapping.input.expiresAt` is `until`',
  ],
  [
    wholeOf({ key: { name: 'meta.label' }, input: { name: 'meta.label' } }),
    'the row has it at `meta.label`, which is a path: make `mapping.body.update` a function.',
  ],
])('names a field that the whole object would contain twice: %j', (options, sentence) => {
  expect(make(options)).toThrow(sentence)
})

it.each([
  wholeOf({ key: { name: 'label' }, input: { name: 'label' } }),
  wholeOf({ case: 'snake' }, { expiry: {}, update: ['expiresAt'] }),
  wholeOf({ key: { name: 'label' } }, { name: false }),
  wholeOf({ key: { name: 'label' } }, { update: ['description'] }),
  wholeOf({ key: { name: ({ label }: { label: string }) => label } }),
  wholeOf({ key: { description: undefined } }),
  mapped({ key: { name: 'label' } }),
])('accepts a whole object that has each field once: %j', (options) => {
  expect(make(options)).not.toThrow()
})

const leftOut = { input: { expiresAt: { name: 'ttl', unit: 'seconds-from-now', never: 'left-out' } } }
const EXPIRING = { expiry: {}, update: ['expiresAt'] }

it('rejects a change to "never" that would send nothing', () => {
  expect(make({ ...mapped(leftOut), features: EXPIRING })).toThrow(
    '`mapping.input.expiresAt.never` is \'left-out\', so a change to "never" would change nothing',
  )
})

it.each([
  { ...mapped(leftOut), features: { expiry: {} } },
  { ...mapped(leftOut), features: { ...EXPIRING, expiry: { maxDays: 90 } } },
  { ...mapped(leftOut), features: { ...EXPIRING, expiry: { allowNever: false } } },
  { ...mapped(leftOut), features: { ...EXPIRING, expiry: false } },
  { ...mapped({ ...leftOut, body: { update: () => ({}) } }), features: EXPIRING },
  { ...mapped({ ...leftOut, key: { expiresAt: 'ttl' }, body: { update: 'whole' } }), features: EXPIRING },
  { mapping: { ...leftOut, routes: { list: 'GET /k', create: 'POST /k' } }, features: EXPIRING },
])('accepts a left-out expiration date if a change can express "never": %j', (options) => {
  expect(make(options)).not.toThrow()
})

const inDays = (expiry: object, more: object = { times: 'date' }) => ({ ...mapped(more), features: { expiry } })
const dayInput = (unit: unknown) => ({ input: { expiresAt: { name: 'until', unit } } })

it.each<[object, string]>([
  [inDays({ precision: 'minute' }), "`features.expiry.precision` is 'minute', but `mapping.times`"],
  [inDays({ presets: [7, { hours: 1 }] }), '`features.expiry.presets` has hours or parts of days, but `mapping.times`'],
  [inDays({ presets: [0.5] }, { times: { date: 'UTC' } }), '`features.expiry.presets`'],
  [inDays({ presets: [{ hours: 1 }] }, dayInput('days-from-now')), 'but `mapping.input.expiresAt.unit` has whole days'],
  [inDays({ precision: 'minute' }, dayInput({ date: 'UTC', format: 'DD.MM.YYYY' })), '`mapping.input.expiresAt.unit`'],
])('rejects expiration dates that are more precise than the days that are sent: %j', (options, sentence) => {
  expect(make(options)).toThrow(sentence)
})

it.each([
  inDays({ presets: [7, { days: 30 }, { months: 1 }, { hours: 48 }], precision: 'day' }),
  inDays({ precision: 'minute', presets: [{ hours: 1 }] }, { times: 'date', ...dayInput('iso') }),
  inDays({ precision: 'minute' }, { times: 'iso' }),
  inDays({ precision: 'minute' }, { times: 'date', body: { create: () => ({}), update: () => ({}) } }),
])('accepts expiration dates that can be sent: %j', (options) => {
  expect(make(options)).not.toThrow()
})

it.each([
  inputOf({ name: 'description' }, { description: false }),
  inputOf({ expiresAt: 'name' }),
  inputOf({ scopes: 'name' }, { expiry: {} }),
  { mapping: { routes: { list: 'GET /k' }, input: { name: 'description' } } },
  mapped({ input: { name: 'description' }, body: { create: () => ({}), update: () => ({}) } }),
])('accepts one name for two fields if only one is ever sent: %j', (options) => {
  expect(make(options)).not.toThrow()
})

it('accepts undefined options', () => {
  expect(make({ timeout: undefined, mapping: undefined, other: undefined })).not.toThrow()
  expect(make(mapped({ errors: { fields: 'err.problems', codes: { QUOTA: undefined } } }))).not.toThrow()
  expect(make(mapped({ query: undefined, paging: undefined, body: { rotate: undefined } }))).not.toThrow()
})
