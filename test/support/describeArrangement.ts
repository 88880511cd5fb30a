import { expect, it } from 'vitest'
import type { Call } from './describeApiKeysClient'

/** The part of the contract that is about what the server does with a list, where the client says that it does. */
export function describeArrangement(setUp: () => Promise<Call>): void {
  it('searches name and description as text, in the whole list', async ({ skip }) => {
    const { client, create, list } = await setUp()
    skip(!client.features?.list?.search, 'its server does not search')
    await create('CI deploy', 'Releases')
    await create('Booking 100%_*')
    const found = async (search: string) => (await list({ search, limit: 1 })).items.map(({ name }) => name)
    expect(await found('deploy')).toEqual(['CI deploy'])
    expect(await found('%_*')).toEqual(['Booking 100%_*'])
    expect(await found('%')).toEqual(['Booking 100%_*'])
    expect(await found('nothing of the kind')).toEqual([])
    if (client.features?.description !== false) expect(await found('releases')).toEqual(['CI deploy'])
  })

  it('picks keys by how they stand', async ({ skip }) => {
    const { client, create, list, context } = await setUp()
    skip(!client.features?.list?.status || !client.setEnabled, 'its server does not pick')
    const { id } = await create('Off')
    await create('On')
    await client.setEnabled!(id!, false, context())
    const found = async (...status: ('active' | 'disabled' | 'revoked')[]) =>
      (await list({ status })).items.map(({ name }) => name).toSorted()
    expect(await found('disabled')).toEqual(['Off'])
    expect(await found('active')).toEqual(['On'])
    expect(await found('active', 'disabled')).toEqual(['Off', 'On'])
    expect(await found('revoked')).toEqual([])
  })

  it('sorts by the columns that it names, both ways and over every page', async ({ skip }) => {
    const { client, create, list, context } = await setUp()
    const columns = client.features?.list?.sort ?? []
    skip(columns.length === 0, 'its server does not sort')
    for (const name of ['Beta', 'Alpha', 'Gamma']) {
      await create(name)
      // Some backends keep whole seconds.
      await new Promise((resolve) => setTimeout(resolve, columns.includes('createdAt') ? 1100 : 0))
    }
    const inOrder = async (by: (typeof columns)[number], direction: 'asc' | 'desc') => {
      const names: (string | null)[] = []
      let cursor: string | undefined
      do {
        const page = await client.list({ limit: 2, cursor, sort: { by, direction } }, context())
        names.push(...page.items.map(({ name }) => name))
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined && names.length < 10)
      return names.join(' ')
    }
    const orders = { name: 'Alpha Beta Gamma', createdAt: 'Beta Alpha Gamma' } as const
    for (const by of ['name', 'createdAt'] as const) {
      if (!columns.includes(by)) continue
      expect(await inOrder(by, 'asc')).toBe(orders[by])
      expect(await inOrder(by, 'desc')).toBe(orders[by].split(' ').toReversed().join(' '))
    }
    for (const by of columns) expect((await inOrder(by, 'asc')).split(' ')).toHaveLength(3)
    expect((await list({ sort: { by: columns[0]!, direction: 'asc' } })).total ?? 3).toBe(3)
  })

  it('says how many keys there may be, and refuses one more', async ({ skip }) => {
    const { client, create, list } = await setUp()
    const { quota = Infinity } = await list()
    skip(!client.create || quota > 20, 'it has no bound')
    for (let made = 0; made < quota; made++) await create(`key ${made}`)
    expect(await list()).toMatchObject({ quota, total: quota })
    await expect(create('One more')).rejects.toMatchObject({ code: 'limit-reached', mayHaveApplied: false })
  })
}
