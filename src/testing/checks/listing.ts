import { statusOf, type ApiKey } from '../../core/ApiKey'
import { isApiKeysError } from '../../core/ApiKeysError'
import { asApiKey } from '../../core/parseApiKey'
import { optionOf } from '../assertReadable'
import { assertKept, assertRefused, assertSame, assertSameFields, canCheck, needs } from '../assertions'
import type { Check, CreatedKey } from '../Check'

const SHORTEST_SECRET = 16
/**
 * A backend that reports these fields at all has them for every new key. Others, such as `lastUsedAt`, appear later.
 */
const ALWAYS_REPORTED = ['createdAt', 'hint', 'createdBy'] as const

/** The checks of listing and creating keys, without which the page does not work. */
export const listingChecks: readonly Check[] = [
  {
    feature: 'list',
    title: 'lists nothing at first',
    rule: 'An empty list is `data: []` with `nextCursor: null`.',
    options: ['rows', 'paging', 'total'],
    async run({ isFresh, list }) {
      canCheck(isFresh, 'others may have keys here')
      const page = await list()
      assertSame(page.items.length, 0, 'The number of keys in a new scope', 'routes.list', 'query')
      assertSame(page.nextCursor ?? null, null, 'The `nextCursor` of an empty list', 'paging')
      assertSame(page.total ?? 0, 0, 'The `total` of an empty list', 'total')
    },
  },
  {
    feature: 'list',
    title: 'lists keys that can be read',
    rule: 'Each key has an `id` and a `name`; times are RFC 3339 with their zone.',
    options: ['key', 'times'],
    async run({ list, create, named }) {
      const claimReadable = async () => {
        const { unreadable = [] } = await list()
        const fields = [...new Set(unreadable.map(({ field }) => field))]
        const sentence = `${unreadable.length} keys cannot be read, because of: ${fields.join(', ')}.`
        assertKept(unreadable.length === 0, sentence, ...fields.map(optionOf))
      }
      await claimReadable()
      await create({ name: named('CI deploy') })
      await claimReadable()
    },
  },
  {
    feature: 'create',
    title: 'lists a created key without its secret',
    rule: 'The secret stands beside `data`, never inside it, and only in the answer to the creation.',
    options: ['created', 'key'],
    async run({ create, named, own, listRaw }) {
      const created = await create({ name: named('CI deploy') })
      assertSecret(created)
      const listed = await own()
      const ids = listed.map(({ id }) => id)
      assertSame(ids, [created.id], 'The keys in the list after one was created', 'rows', 'key.id', 'paging')
      assertSameName(listed[0]?.name ?? null, created.name)
      const shown = JSON.stringify([await listRaw(), created.issued])
      const leak = 'The list, or the object of the new key, holds the secret.'
      assertKept(!shown.includes(created.secret), leak, 'created.secret', 'key')
    },
  },
  {
    feature: 'create',
    title: 'shows a new key on the first page at once, with dates of now',
    rule: 'L0: the first page of the list shows a new key at once, and `createdAt` is right to within two minutes.',
    options: ['paging', 'query'],
    async run({ create, named, list, isDateOnly }) {
      const { id } = await create({ name: named('CI deploy') })
      const listed = (await list()).items.find((apiKey) => apiKey.id === id)
      assertKept(listed, 'The first page of the list does not show a key that was just created.', 'query', 'paging')
      assertPlausibleDates(listed, Date.now(), isDateOnly)
      const status = statusOf(listed, Date.now())
      assertSame(status, 'active', 'The status of a new key', 'key.status', 'key.enabled', 'key.expiresAt', 'times')
      needs(listed.createdAt, 'it does not report when a key was created')
    },
  },
  {
    feature: 'create',
    title: 'reports the fields that its mapping names',
    rule: 'A key has the fields that the list shows.',
    options: ['key', 'times'],
    async run({ create, named, find, reportedFields }) {
      const expected = ALWAYS_REPORTED.filter((field) => reportedFields.includes(field))
      canCheck(expected.length > 0, 'no mapping names a field that every key has')
      const listed = await find((await create({ name: named('CI deploy') })).id)
      for (const field of expected) {
        const isDate = field === 'createdAt'
        const sentence = `The mapping names \`${field}\`, but a new key is listed without one: the path leads nowhere${isDate ? ', or to a value that is not a time of today in the unit of `times`' : ', or to a value of another kind'}.`
        assertKept(listed[field] != null, sentence, `key.${field}`, ...(isDate ? ['times'] : []))
      }
    },
  },
  {
    feature: 'create',
    title: 'returns the same object with a new key as it lists',
    rule: '`data` of the answer is the key as the list will show it.',
    options: ['created.key'],
    async run({ create, named, find }) {
      const { id, issued } = await create({ name: named('CI deploy') })
      const apiKey = asApiKey(issued.apiKey)
      needs(apiKey, 'it returns no object')
      assertSameFields(apiKey, await find(id), 'The object of a new key and the list')
    },
  },
  {
    feature: 'create',
    title: 'reports of a key how its secret starts or ends',
    rule: '`hint` is taken from the secret when the key is created.',
    options: ['key.hint'],
    async run({ create, named, find }) {
      const { id, secret } = await create({ name: named('CI deploy') })
      const { hint } = await find(id)
      needs(hint?.prefix || hint?.suffix, 'its keys have no hint')
      assertKept(secret.startsWith(hint?.prefix ?? ''), 'The secret does not start with `hint.prefix`.')
      assertKept(secret.endsWith(hint?.suffix ?? ''), 'The secret does not end with `hint.suffix`.')
      const shown = (hint?.prefix?.length ?? 0) + (hint?.suffix?.length ?? 0)
      assertKept(shown < secret.length, '`hint` gives the whole secret away.')
    },
  },
  {
    feature: 'create',
    title: 'keeps the description if it supports one',
    rule: 'A description is kept as it was sent.',
    options: ['features.description', 'key.description', 'input.description'],
    async run({ client, create, named, find }) {
      needs(client.features?.description !== false, 'it has no descriptions')
      const description = 'GitHub Actions ☂ "quoted"'
      const { id } = await create({ name: named('CI deploy'), description })
      assertSame((await find(id)).description, description, 'The description of a new key')
    },
  },
  {
    feature: 'create',
    title: 'creates another key, with another secret, for another request of the same name',
    rule: 'A new request has a new Idempotency-Key and creates a new key. A name that must be unique is refused with 409.',
    options: ['created', 'errors'],
    async run({ create, named, own, mayRepeatNames }) {
      const [name, otherName] = [named('CI deploy'), named('CI deploy')]
      const first = await create({ name })
      const again = await create({ name }).catch(async (reason: unknown) => {
        assertKept(
          mayRepeatNames !== true,
          'A second key of one name was refused. Expected it to be created.',
          'errors',
        )
        if (!isNameError(reason)) await assertRefused(Promise.reject(reason), 'A second key of one name', 'name-taken')
      })
      if (again && mayRepeatNames === false)
        assertKept(false, 'A second key of one name was created. Expected it to be refused with `name-taken`.')
      const second = again ?? (await create({ name: otherName }))
      assertKept(first.id !== second.id, 'Two creations with two Idempotency-Keys created one key.', 'created.id')
      assertKept(first.secret !== second.secret, 'Two keys have the same secret.', 'created.secret')
      assertSame((await own()).length, 2, 'The number of keys after two creations')
    },
  },
  {
    feature: 'list',
    title: 'rejects with its own error if the request is cancelled',
    rule: 'Clients reject with an ApiKeysError alone.',
    options: [],
    async run({ client, context }) {
      const controller = new AbortController()
      controller.abort()
      const listed = client.list({}, { ...context(), signal: controller.signal })
      await assertRefused(listed, 'A list that was cancelled', 'aborted')
    },
  },
]

/** A rejection of the name field counts like `name-taken`. */
function isNameError(reason: unknown): boolean {
  return isApiKeysError(reason) && reason.fieldErrors.name === 'taken'
}

function assertSecret({ secret }: CreatedKey): void {
  const isMasked = ['**', '…', '••', '....'].some((mask) => secret.includes(mask))
  assertKept(!isMasked, 'The secret of a new key is masked, so nobody could use it.', 'created.secret')
  const sentence = `The secret has ${secret.length} characters. Expected ${SHORTEST_SECRET} or more, so that it cannot be guessed.`
  assertKept(secret.length >= SHORTEST_SECRET, sentence, 'created.secret')
}

/** The prefix of a run is not a secret, so both names may be quoted. */
function assertSameName(listed: string | null, sent: string | null): void {
  if (sent === null) return
  const options = ['key.name', 'input.name', 'features.name']
  const sentence =
    'A new key was sent with a name and is listed without one. If keys have no names, set `features.name: false`.'
  assertKept(listed !== null, sentence, ...options)
  assertSame(listed, sent, 'The name of a new key', ...options)
}

/** The tolerated difference of clocks. */
const TOLERANCE_SECONDS = 120
/** Ten years: a larger difference is not caused by a clock, but by another unit. */
const OTHER_UNIT_SECONDS = 315_360_000

/** A day begins up to 24 hours before now. */
const DAY_SECONDS = 86_400

/** Asserts that a key that was created just now, and never used, has plausible dates. `now` in epoch milliseconds. */
function assertPlausibleDates(apiKey: ApiKey, now: number, isDateOnly = false): void {
  const { createdAt, updatedAt, lastUsedAt, expiresAt } = apiKey
  const tolerance = TOLERANCE_SECONDS + (isDateOnly ? DAY_SECONDS : 0)
  for (const [field, value] of Object.entries({ createdAt, updatedAt, lastUsedAt }))
    if (value) assertRecent(field, Date.parse(value), now, tolerance)
  if (!expiresAt) return
  const sentence = `A new key expires at ${expiresAt}, which has passed.`
  assertKept(Date.parse(expiresAt) > now, sentence, 'key.expiresAt', 'times')
}

function assertRecent(field: string, instant: number, now: number, tolerance: number): void {
  const off = Math.round(Math.abs(instant - now) / 1000)
  const never = field === 'lastUsedAt' ? '`null`, since the key was never used, or ' : ''
  const why = off < OTHER_UNIT_SECONDS ? 'the clock and the time zone' : 'the unit: seconds or milliseconds'
  const sentence = `\`${field}\` of a new key is ${off} seconds off. Expected ${never}now. Check ${why}.`
  assertKept(off < tolerance, sentence, `key.${field}`, 'times')
}
