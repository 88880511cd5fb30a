// @vitest-environment node
import type { ApiKeysClient } from 'keydrawer/core'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, it } from 'vitest'
import { sortingChecks } from '../../src/testing/checks/sorting'
import { OwnedKeys } from '../../src/testing/OwnedKeys'
import { runCheck } from '../../src/testing/runCheck'
import { validated } from '../support/validated'

const check = sortingChecks.find(({ feature }) => feature === 'sort')!
const orders = {
  texts: (a: string, b: string) => (a < b ? -1 : 1),
  numbers: new Intl.Collator('en', { numeric: true }).compare,
} as const

/** A server that sorts names as texts or with their numbers. */
function sortingClient(order: keyof typeof orders): ApiKeysClient {
  const memory = createMemoryClient({ apiKeys: [], features: { list: { sort: ['name'] } } })
  return {
    ...memory,
    async list(query, context) {
      const { items } = await memory.list({}, context)
      const sorted = items.toSorted((a, b) => orders[order](a.name ?? '', b.name ?? ''))
      return { items: query.sort?.direction === 'desc' ? sorted.toReversed() : sorted }
    },
  }
}

it.each(Object.keys(orders) as (keyof typeof orders)[])(
  'accepts the order of a server that sorts names as %s, regardless of the numbers in the names',
  async (order) => {
    for (const used of [0, 8, 9, 97, 98, 99, 100]) {
      const client = sortingClient(order)
      const keys = new OwnedKeys({ client: validated(client), scope: 'acme', prefix: 'kd-check-1234abcd' })
      for (let count = 0; count < used; count++) keys.names.unique('CI deploy')
      await runCheck(check, { client, scope: 'acme', keys })
    }
  },
)

it('does not check the order of names that start with other texts', async () => {
  let count = 0
  const client = sortingClient('numbers')
  // The names start with "10" and "9" by turns.
  const createName = (unique: string) => `${count++ % 2 ? '10' : '9'} ${unique}`
  const keys = new OwnedKeys({ client: validated(client), scope: 'acme', prefix: 'kd-check-1234abcd', createName })
  await expect(runCheck(check, { client, scope: 'acme', keys })).rejects.toThrow(/order of its names depends/)
})
