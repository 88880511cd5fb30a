import type { ApiKeyStatus } from '../../core/ApiKey'
import type { SortField } from '../../core/ApiKeysClient'
import { type Check, untilYounger } from '../Check'
import { claim, claimRefused, claimSame, needs } from '../claims'

/** More than this is made in nobody's scope to see where it ends. */
const SMALL_QUOTA = 20

/** The part of the contract that is about what the server does with a list, where the client says that it does. */
export const arrangementChecks: readonly Check[] = [
  {
    feature: 'search',
    title: 'searches name and description as text, in the whole list',
    rule: '`search` is text and no pattern: take `%` and `*` for what they are. It holds for the whole list.',
    async run({ client, isFresh, create, named, own }) {
      needs(client.features?.list?.search, 'its server does not search')
      await create({ name: 'CI deploy', description: 'Releases' })
      await create({ name: 'Booking 100%_*' })
      const found = async (search: string) => (await own({ search, limit: isFresh ? 1 : 50 })).map(({ name }) => name)
      claimSame(await found('deploy'), [named('CI deploy')], 'What a search for "deploy" finds')
      claimSame(await found('%_*'), [named('Booking 100%_*')], 'What a search for "%_*" finds')
      claimSame(await found('%'), [named('Booking 100%_*')], 'What a search for "%" finds')
      claimSame(await found('nothing of the kind'), [], 'What a search for something else finds')
      if (client.features?.description === false) return
      claimSame(await found('releases'), [named('CI deploy')], 'What a search for a word of a description finds')
    },
  },
  {
    feature: 'status',
    title: 'picks keys by how they stand',
    rule: '`status`: only keys that stand like this, by commas. An active key is one that works.',
    async run({ client, create, named, own, context }) {
      needs(client.features?.list?.status && client.setEnabled, 'its server does not pick')
      const { id } = await create({ name: 'Off' })
      await create({ name: 'On' })
      await client.setEnabled(id, false, context())
      const found = async (...status: ApiKeyStatus[]) =>
        (await own({ status })).map(({ name }) => name ?? '').toSorted((a, b) => (a < b ? -1 : 1))
      claimSame(await found('disabled'), [named('Off')], 'The disabled keys')
      claimSame(await found('active'), [named('On')], 'The active keys')
      claimSame(await found('active', 'disabled'), [named('Off'), named('On')], 'The active and the disabled keys')
      claimSame(await found('revoked'), [], 'The revoked keys')
    },
  },
  {
    feature: 'sort',
    title: 'sorts by the columns that it names, both ways and over every page',
    rule: '`sort`: a field, with a minus for the other way round. It holds for the whole list.',
    async run({ client, isFresh, create, find, named, own, list }) {
      const columns = client.features?.list?.sort ?? []
      needs(columns.length > 0, 'its server does not sort')
      for (const name of ['Beta', 'Alpha', 'Gamma']) {
        const { id } = await create({ name })
        if (columns.includes('createdAt')) await untilYounger((await find(id)).createdAt)
      }
      const inOrder = async (by: SortField, direction: 'asc' | 'desc') =>
        (await own({ limit: isFresh ? 2 : 50, sort: { by, direction } })).map(({ name }) => name)
      const orders = { name: ['Alpha', 'Beta', 'Gamma'], createdAt: ['Beta', 'Alpha', 'Gamma'] } as const
      for (const by of ['name', 'createdAt'] as const) {
        if (!columns.includes(by)) continue
        const expected = orders[by].map(named)
        claimSame(await inOrder(by, 'asc'), expected, `The keys by ${by}`)
        claimSame(await inOrder(by, 'desc'), expected.toReversed(), `The keys by ${by}, the other way round`)
      }
      for (const by of columns)
        claimSame((await inOrder(by, 'asc')).length, 3, `How many of 3 keys the pages hold, sorted by ${by}`)
      if (!isFresh) return
      claimSame((await list({ sort: { by: columns[0]!, direction: 'asc' } })).total ?? 3, 3, 'The `total` of 3 keys')
    },
  },
  {
    feature: 'quota',
    title: 'says how many keys there may be, and refuses one more',
    rule: '`quota` is how many keys there may be. One more is refused with `limit-reached`.',
    async run({ client, isFresh, create, list }) {
      const { quota = Infinity } = await list()
      needs(client.create && isFresh && quota <= SMALL_QUOTA, 'it has no bound that can be tried')
      for (let made = 0; made < quota; made++) await create({ name: `key ${made}` })
      const full = await list()
      claimSame([full.quota, full.total], [quota, quota], '`quota` and `total` of a full list')
      const error = await claimRefused(create({ name: 'One more' }), 'A key more than the quota', 'limit-reached')
      claim(!error.mayHaveApplied, 'A key more than the quota may have been made.')
    },
  },
]
