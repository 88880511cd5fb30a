// @vitest-environment node
import type { ListQuery } from 'keydrawer/core'
import { createRestClient, type RestMapping } from 'keydrawer/rest'
import { expect, it } from 'vitest'
import { anyContext as context, mappedClient } from '../support/mappedClient'

const everything: ListQuery = {
  search: 'ci & cd',
  status: ['active', 'disabled'],
  sort: { by: 'createdAt', direction: 'desc' },
}

/** The parameters of a list request: the query of a GET, or the body of a POST. */
async function asked(mapping: Partial<RestMapping>, query: ListQuery, list = 'GET /k') {
  const { client, sent } = mappedClient({ paging: 'none', ...mapping, routes: { list } }, { data: [] })
  await client.list(query, context)
  const { line, body } = await sent()
  return list.startsWith('GET') ? Object.fromEntries(new URL(line.slice(4), 'https://x.example').searchParams) : body
}

it('renames search, status and sort, and uses the backend’s name of the field', async () => {
  const query = { q: '{search}', state: '{status}', sortBy: '{sort}' }
  expect(await asked({ query, case: 'snake' }, everything)).toEqual({
    q: 'ci & cd',
    state: 'active,disabled',
    sortBy: '-created_at',
  })
  expect(await asked({ query, key: { createdAt: 'created' } }, everything)).toMatchObject({ sortBy: '-created' })
  expect(await asked({ query, key: { createdAt: (row) => row['at'] } }, everything)).toMatchObject({
    sortBy: '-createdAt',
  })
})

it('omits a parameter without a search, filter or sort', async () => {
  const query = { q: '{search}', sortBy: '{sort.by}:{sort.direction}', kind: 'api', org: '{scope}' }
  expect(await asked({ query }, {})).toEqual({ kind: 'api', org: 'acme' })
  expect(await asked({ query }, { sort: { by: 'name', direction: 'asc' } })).toEqual({
    sortBy: 'name:asc',
    kind: 'api',
    org: 'acme',
  })
})

it('keeps the names of the contract for values that no parameter uses', async () => {
  expect(await asked({ query: { q: '{search}' } }, everything)).toEqual({
    q: 'ci & cd',
    status: 'active,disabled',
    sort: '-createdAt',
  })
  expect(await asked({ query: { q: ({ search }) => search } }, everything)).toEqual({
    q: 'ci & cd',
    status: 'active,disabled',
    sort: '-createdAt',
  })
  expect(await asked({ case: 'snake' }, everything)).toMatchObject({ sort: '-created_at' })
})

it('accepts values of any shape from functions, which may return a promise', async () => {
  const query: RestMapping['query'] = {
    'include[]': ({ status }) => status?.map((each) => each.toUpperCase()),
    order: async ({ sort }) => sort && `${sort.by} ${sort.direction.toUpperCase()}`,
    q: ({ search }, scope) => search && `${scope}: ${search}`,
    page: () => null,
  }
  const { client, sent } = mappedClient({ routes: { list: 'GET /k' }, paging: 'none', query }, { data: [] })
  await client.list(everything, context)
  expect((await sent()).line).toBe(
    'GET /k?include%5B%5D=ACTIVE&include%5B%5D=DISABLED&order=createdAt+DESC&q=acme%3A+ci+%26+cd',
  )
})

it('puts them into the body of a list that is a POST, with names as paths and any JSON as values', async () => {
  const query: RestMapping['query'] = {
    query: 'query Keys($q: String) { keys(q: $q) { id status } }',
    'variables.q': '{search}',
    'variables.filter': ({ status }) => ({ status: { in: status } }),
    'variables.order': ({ sort }) => ({ [sort?.by ?? 'name']: sort?.direction }),
  }
  expect(await asked({ query }, everything, 'POST /graphql')).toEqual({
    query: 'query Keys($q: String) { keys(q: $q) { id status } }',
    variables: { q: 'ci & cd', filter: { status: { in: ['active', 'disabled'] } }, order: { createdAt: 'desc' } },
  })
})

it.each([
  [() => ({ in: [] }), 'query.q'],
  [() => Number.NaN, 'query.q'],
  [() => [['a']], 'query.q'],
  [
    () => {
      throw new TypeError('token=s3cret')
    },
    'query.q',
  ],
  [() => Promise.reject(new TypeError('token=s3cret')), 'query.q'],
])('sends nothing if a function fails or returns an invalid value, and names the option', async (q, named) => {
  const { client, fetch } = mappedClient({ routes: { list: 'GET /k' }, query: { q } }, { data: [] })
  const error: unknown = await client.list({ search: 'x' }, context).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ name: 'ApiKeysError', code: 'unknown', mayHaveApplied: false })
  expect(String(error)).toContain(named)
  expect(String(error)).not.toContain('s3cret')
  expect(fetch).not.toHaveBeenCalled()
})

it('rejects an unknown placeholder at setup, and accepts GraphQL as a plain text', () => {
  const make = (query: RestMapping['query']) => () =>
    createRestClient({ url: '/api', mapping: { routes: { list: 'GET /k' }, query } })
  expect(make({ q: '{serach}' })).toThrow(/`?query\.q`? .*\{serach\}/)
  expect(make({ q: '{sort.order}' })).toThrow(/\{sort\.order\}/)
  expect(make({ query: '{ keys { id } }', other: '{keys{id}}' })).not.toThrow()
})
