import type { ApiKeyStatus, SortField } from '../../core/ApiKey'
import { assertKept, assertRefused, assertSame, canCheck, needs, notChecked } from '../assertions'
import { type Check, type TestClient, untilYounger } from '../Check'

/** Larger quotas are not tested, because that would require too many keys. */
const SMALL_QUOTA = 20

const NAMES = ['Alpha', 'Beta', 'Gamma'] as const
const compareNumbers = new Intl.Collator('en', { numeric: true }).compare

/**
 * Returns three names whose order is the same on all servers. As texts, "100" comes before "99". As numbers, it comes
 * after.
 */
function namesInOrder(named: TestClient['named']): readonly string[] {
  for (let attempt = 0; attempt < 3; attempt++) {
    const names = NAMES.map(named).toSorted()
    if (names.every((name, index) => name === names.toSorted(compareNumbers)[index])) return names
  }
  return notChecked('the order of its names depends on how the server compares them')
}

/** The checks of search, filter and order on the server, if the client offers them. */
export const sortingChecks: readonly Check[] = [
  {
    feature: 'search',
    title: 'searches name and description as text, in the whole list',
    rule: '`search` is plain text, not a pattern: `%` and `*` stand for themselves. It searches the whole list.',
    options: ['features.list.search'],
    async run({ client, isFresh, create, named, own }) {
      needs(client.features?.list?.search, 'its server does not search')
      canCheck(client.features.name !== false, 'its keys have no names to search for')
      const [deploy, symbols] = [named('CI deploy'), named('Rate %_*')]
      canCheck(deploy.endsWith('deploy'), 'its names leave no room for a word to search for; try the search by hand')
      // A backend with a pattern for names may not allow these characters.
      const hasSymbols = symbols.endsWith('*')
      await create({ name: deploy, description: 'Releases' })
      await create({ name: symbols })
      const found = async (search: string) => (await own({ search, limit: isFresh ? 1 : 50 })).map(({ name }) => name)
      assertSame(await found('deploy'), [deploy], 'The keys that a search for "deploy" finds')
      assertSame(await found('%_*'), hasSymbols ? [symbols] : [], 'The keys that a search for "%_*" finds')
      assertSame(await found('%'), hasSymbols ? [symbols] : [], 'The keys that a search for "%" finds')
      assertSame(await found('nothing of the kind'), [], 'The keys that a search for something else finds')
      if (client.features.description === false) return
      assertSame(await found('releases'), [deploy], 'The keys that a search for a word of a description finds')
    },
  },
  {
    feature: 'status',
    title: 'filters keys by status',
    rule: '`status`: only keys with one of these statuses, separated by commas. An active key is one that works.',
    options: ['features.list.status'],
    async run({ client, create, named, own, findFor, context }) {
      needs(client.features?.list?.status && client.setEnabled, 'its server does not filter by status')
      const off = await create({ name: named('Off') })
      const on = await create({ name: named('On') })
      await findFor(off.id, 'disable')
      await client.setEnabled(off.id, false, context())
      const found = async (...status: ApiKeyStatus[]) => (await own({ status })).map(({ id }) => id).toSorted()
      assertSame(await found('disabled'), [off.id], 'The disabled keys')
      assertSame(await found('active'), [on.id], 'The active keys')
      assertSame(await found('active', 'disabled'), [off.id, on.id].toSorted(), 'The active and the disabled keys')
      assertSame(await found('revoked'), [], 'The revoked keys')
    },
  },
  {
    feature: 'sort',
    title: 'sorts by the columns that it names, both ways and over all pages',
    rule: '`sort`: a field, with a minus for the other direction. It holds for the whole list.',
    options: ['features.list.sort'],
    async run({ client, isFresh, create, find, named, own, list }) {
      const columns = client.features?.list?.sort ?? []
      needs(columns.length > 0, 'its server does not sort')
      const [alpha = '', beta = '', gamma = ''] = columns.includes('name') ? namesInOrder(named) : NAMES.map(named)
      const ids = new Map<string, string>()
      for (const name of [beta, alpha, gamma]) {
        const { id } = await create({ name })
        ids.set(name, id)
        if (columns.includes('createdAt')) await untilYounger((await find(id)).createdAt)
      }
      const inOrder = async (by: SortField, direction: 'asc' | 'desc') =>
        (await own({ limit: isFresh ? 2 : 50, sort: { by, direction } })).map(({ id }) => id)
      const orders = { name: [alpha, beta, gamma], createdAt: [beta, alpha, gamma] }
      for (const by of ['name', 'createdAt'] as const) {
        if (!columns.includes(by)) continue
        const expected = orders[by].map((name) => ids.get(name))
        assertSame(await inOrder(by, 'asc'), expected, `The keys by ${by}`)
        assertSame(await inOrder(by, 'desc'), expected.toReversed(), `The keys by ${by}, in the other direction`)
      }
      for (const by of columns)
        assertSame((await inOrder(by, 'asc')).length, 3, `The number of 3 keys on all pages, sorted by ${by}`)
      if (!isFresh) return
      assertSame((await list({ sort: { by: columns[0]!, direction: 'asc' } })).total ?? 3, 3, 'The `total` of 3 keys')
    },
  },
  {
    feature: 'quota',
    title: 'reports how many keys there may be, and refuses one more',
    rule: '`quota` is how many keys there may be. One more is refused with `limit-reached`.',
    options: ['errors'],
    async run({ client, isFresh, create, named, list }) {
      const { quota = Infinity } = await list()
      needs(client.create, 'it creates no keys')
      needs(quota !== Infinity, 'it reports no quota')
      canCheck(isFresh && quota <= SMALL_QUOTA, 'too many keys would have to be created to reach the quota')
      for (let created = 0; created < quota; created++) await create({ name: named(`key ${created}`) })
      const full = await list()
      assertSame([full.quota, full.total], [quota, quota], '`quota` and `total` of a full list')
      const oneMore = create({ name: named('One more') })
      const error = await assertRefused(oneMore, 'A key more than the quota', 'limit-reached')
      assertKept(!error.mayHaveApplied, 'A key more than the quota may have been created.')
    },
  },
]
