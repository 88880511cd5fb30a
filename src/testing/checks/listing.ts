import { statusOf } from '../../core/ApiKey'
import { type Check, untilYounger } from '../Check'
import { claim, claimAgree, claimRefused, claimSame, needs } from '../claims'

const SHORTEST_SECRET = 16
const LOST_AFTER_MS = 120_000

/** The part of the contract without which there is no page: keys are listed, and made once. */
export const listingChecks: readonly Check[] = [
  {
    feature: 'list',
    title: 'lists nothing at first',
    rule: 'An empty list is `data: []` with `nextCursor: null`.',
    async run({ isFresh, list }) {
      needs(isFresh, 'others may have keys here')
      const page = await list()
      claimSame(page.items.length, 0, 'The keys of a new scope')
      claimSame(page.nextCursor ?? null, null, 'The `nextCursor` of an empty list')
    },
  },
  {
    feature: 'list',
    title: 'lists keys that can be read',
    rule: 'Each key has an `id` and a `name`; times are RFC 3339 with their zone.',
    async run({ list }) {
      const { unreadable = [] } = await list()
      const fields = [...new Set(unreadable.map(({ field }) => field))].join(', ')
      claim(unreadable.length === 0, `${unreadable.length} keys cannot be read, because of: ${fields}.`)
    },
  },
  {
    feature: 'create',
    title: 'lists the key that it has made, without its secret',
    rule: 'The secret stands beside `data`, never inside it, and only in the answer to the creation.',
    async run({ create, named, own, list }) {
      const { id, secret, issued } = await create({ name: 'CI deploy' })
      claim(
        secret.length >= SHORTEST_SECRET,
        `The secret has ${secret.length} characters. Expected ${SHORTEST_SECRET} or more: one that can be guessed is none.`,
      )
      const listed = await own()
      claimSame(
        listed.map((apiKey) => apiKey.id),
        [id],
        'The keys in the list after one was made',
      )
      claimSame(
        listed[0]?.name ?? null,
        listed[0]?.name === null ? null : named('CI deploy'),
        'The name of the new key',
      )
      claim(
        !JSON.stringify([await list(), issued]).includes(secret),
        'The list, or the object of the new key, holds the secret.',
      )
    },
  },
  {
    feature: 'create',
    title: 'shows a new key on the first page at once, dated now',
    rule: 'L0: the first page of the list shows a new key at once, and `createdAt` is right to within two minutes.',
    async run({ create, list }) {
      const { id } = await create({ name: 'CI deploy' })
      const listed = (await list()).items.find((apiKey) => apiKey.id === id)
      claim(listed, 'The first page of the list does not show a key that was just made.')
      claimSame(statusOf(listed, Date.now()), 'active', 'How a new key stands')
      needs(listed.createdAt, 'it does not say when a key was made')
      const off = Math.abs(Date.parse(listed.createdAt) - Date.now())
      claim(
        off < LOST_AFTER_MS,
        `\`createdAt\` of a new key is ${Math.round(off / 1000)} seconds off. Check the clock and the zone.`,
      )
    },
  },
  {
    feature: 'create',
    title: 'returns with a new key the same object that it lists',
    rule: '`data` of the answer is the key as the list will show it.',
    async run({ create, find }) {
      const { id, issued } = await create({ name: 'CI deploy' })
      needs(issued.apiKey, 'it returns no object')
      claimAgree(issued.apiKey, await find(id), 'The object of a new key and the list')
    },
  },
  {
    feature: 'create',
    title: 'says of a key what its secret starts or ends with',
    rule: '`hint` is taken from the secret when the key is made.',
    async run({ create, find }) {
      const { id, secret } = await create({ name: 'CI deploy' })
      const { hint } = await find(id)
      needs(hint?.prefix || hint?.suffix, 'its keys have no hint')
      claim(secret.startsWith(hint?.prefix ?? ''), '`hint.prefix` is not how the secret starts.')
      claim(secret.endsWith(hint?.suffix ?? ''), '`hint.suffix` is not how the secret ends.')
      const shown = (hint?.prefix?.length ?? 0) + (hint?.suffix?.length ?? 0)
      claim(shown < secret.length, '`hint` gives the whole secret away.')
    },
  },
  {
    feature: 'create',
    title: 'keeps the description where it says that it supports one',
    rule: 'A description is kept as it was sent.',
    async run({ client, create, find }) {
      needs(client.features?.description !== false, 'it has no descriptions')
      const description = 'GitHub Actions ☂ "quoted"'
      const { id } = await create({ name: 'CI deploy', description })
      claimSame((await find(id)).description, description, 'The description of a new key')
    },
  },
  {
    feature: 'create',
    title: 'makes a different key, with a different secret, for another asking of the same name',
    rule: 'A new intent has a new Idempotency-Key, and makes a new key.',
    async run({ create, own, mayRepeatNames }) {
      const first = await create({ name: 'CI deploy' })
      if (!mayRepeatNames) await claimRefused(create({ name: 'CI deploy' }), 'A second key of one name', 'name-taken')
      const second = await create({ name: mayRepeatNames ? 'CI deploy' : 'CI deploy 2' })
      claim(first.id !== second.id, 'Two creations with two Idempotency-Keys made one key.')
      claim(first.secret !== second.secret, 'Two keys have the same secret.')
      claimSame((await own()).length, 2, 'How many keys two creations made')
    },
  },
  {
    feature: 'list',
    title: 'reaches every key once, page by page',
    rule: 'A cursor names a place in the order; the last page has no `nextCursor`.',
    async run({ isFresh, create, own }) {
      const made: string[] = []
      for (let index = 0; index < 5; index++) made.push((await create({ name: `key ${index}` })).id)
      const seen = (await own({ limit: isFresh ? 2 : 50 })).map(({ id }) => id)
      const repeated = seen.filter((id, index) => seen.indexOf(id) !== index).length
      const missing = made.filter((id) => !seen.includes(id)).length
      claim(repeated === 0, `The pages repeat ${repeated} of 5 keys.`)
      claim(missing === 0, `The pages skip ${missing} of 5 keys.`)
      claimSame(seen.length, 5, 'How many keys the pages hold')
    },
  },
  {
    feature: 'list',
    title: 'lists the newest key first',
    rule: 'Newest first.',
    async run({ create, find, own }) {
      const older = await create({ name: 'older' })
      // As it is kept: what answers a creation may know more of it.
      await untilYounger((await find(older.id)).createdAt)
      const newer = await create({ name: 'newer' })
      const order = (await own()).map(({ id }) => id)
      claim(order.indexOf(newer.id) < order.indexOf(older.id), 'An older key is listed before a newer one.')
    },
  },
  {
    feature: 'list',
    title: 'rejects with its own error when the request is cancelled',
    rule: 'Clients reject with an ApiKeysError alone.',
    async run({ client, context }) {
      const controller = new AbortController()
      controller.abort()
      const listed = client.list({}, { ...context(), signal: controller.signal })
      await claimRefused(listed, 'A list that was cancelled', 'aborted')
    },
  },
]
