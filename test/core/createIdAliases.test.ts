// @vitest-environment node
import { createIdAliases } from 'keydrawer/core'
import { createRestClient } from 'keydrawer/rest'
import { text } from 'node:stream/consumers'
import { getHeapSnapshot, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { anyContext as context } from '../support/mappedClient'

const SECRET = 'acme_secret_0123456789abcdefghij'

it('gives each secret its own alias', () => {
  const aliases = createIdAliases()
  const alias = aliases.aliasOf(SECRET)
  expect(aliases.aliasOf(SECRET)).toBe(alias)
  const many = Array.from({ length: 20_000 }, (_, index) => aliases.aliasOf(`acme_${index}`))
  expect(new Set([alias, ...many]).size).toBe(20_001)
})

it('finds the secret of an alias only among those that are listed', () => {
  const aliases = createIdAliases()
  const alias = aliases.aliasOf(SECRET)
  expect(aliases.find(alias, ['another', SECRET])).toBe(SECRET)
  expect(aliases.find(alias, ['another'])).toBeUndefined()
  expect(aliases.find('no-such-key', [SECRET])).toBeUndefined()
})

it('does not reveal the secret through an alias or the aliases object', () => {
  const aliases = createIdAliases()
  const alias = aliases.aliasOf(SECRET)
  const told = [alias, JSON.stringify(aliases), ...Object.values(aliases).map(String)].join(' ')
  for (let at = 0; at + 8 <= SECRET.length; at += 8) expect(told).not.toContain(SECRET.slice(at, at + 8))
  // Another page, or another client, has other aliases.
  expect(createIdAliases().aliasOf(SECRET)).not.toBe(alias)
})

const mapping = {
  routes: {
    list: 'GET /tokens',
    create: 'POST /tokens',
    update: 'PATCH /tokens/{id}',
    rotate: 'POST /tokens/{id}/rotate',
    delete: 'DELETE /tokens/{id}',
  },
  rows: 'tokens',
  paging: { offset: 'skip', limit: 'take', size: 1 },
  key: { id: { secret: 'secret' }, hint: { lastOf: 'secret' } },
  created: { secret: 'secret' },
} as const

/** A backend that identifies keys only by their secret, which is a new text in each response. */
function setUp() {
  const listed = [7, 8]
  const secretOf = (index: number) => ['acme', 'secret', 'of', 'number', String(index * 123_456_789)].join('_')
  const sent: string[] = []
  const client = createRestClient({
    url: 'https://api.example',
    mapping,
    fetch: (input, init) => {
      const url = new URL(input as string)
      sent.push(
        `${init?.method} ${url.pathname.replace(/acme_[^/]+/, (secret) => `#${listed.findIndex((index) => secretOf(index) === secret)}`)}`,
      )
      if (init?.method === 'POST') return Promise.resolve(Response.json({ secret: secretOf(8) }))
      const rows = listed.map((index) => ({ secret: secretOf(index), name: `${index}` }))
      const from = Number(url.searchParams.get('skip'))
      return Promise.resolve(Response.json({ tokens: rows.slice(from, from + 1) }))
    },
  })
  return { client, sent, listed, secretOf }
}

it('reads the list again, page by page, to change a key', async () => {
  const { client, sent } = setUp()
  const { id } = await client.create!({ name: 'CI' }, context)
  sent.length = 0
  await client.update!(id!, { name: 'CD' }, context)
  await client.delete!(id!, context)
  await client.rotate!(id!, {}, context)
  expect(sent.filter((line) => !line.startsWith('GET'))).toEqual([
    'PATCH /tokens/#1',
    'DELETE /tokens/#1',
    'POST /tokens/#1/rotate',
  ])
  expect(sent.filter((line) => line.startsWith('GET'))).toHaveLength(6)
})

it('sends nothing for a key that is no longer listed', async () => {
  const { client, sent, listed } = setUp()
  const { id } = await client.create!({ name: 'CI' }, context)
  listed.pop()
  sent.length = 0
  await expect(client.delete!(id!, context)).rejects.toMatchObject({ code: 'not-found', mayHaveApplied: false })
  expect(sent.filter((line) => !line.startsWith('GET'))).toEqual([])
})

it('leaves no secret in the heap once the secret of a created key is wiped', { timeout: 60_000 }, async () => {
  const { client, secretOf } = setUp()
  const { id } = await create()
  await client.list({}, context)
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let run = 0; run < 3; run++) {
    await new Promise((resolve) => setTimeout(resolve))
    collect()
  }
  const heap = await text(getHeapSnapshot())
  expect(heap).toContain(id)
  for (const index of [7, 8]) expect(heap.includes(`acme_secret_of_number_${index * 123_456_789}`)).toBe(false)
  expect(secretOf(8)).toContain('acme')

  async function create() {
    const issued = await client.create!({ name: 'CI' }, context)
    issued.secret.wipe()
    return { id: issued.id! }
  }
})
