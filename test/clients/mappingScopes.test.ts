// @vitest-environment node
import type { RestMapping } from 'keydrawer/rest'
import { expect, it, vi } from 'vitest'
import { anyContext as context, mappedClient } from '../support/mappedClient'

const routes = { list: 'GET /k', create: 'POST /k', scopes: 'GET /permissions' }
const scopesOf = (mapping: Partial<RestMapping>, body: unknown) =>
  mappedClient({ routes, ...mapping }, body).client.listScopes!(context)

it('reads the group and access of scopes from any field of the backend', async () => {
  const row = { slug: 'b:read', title: 'Read bookings', help: 'Lists them', area: 'Bookings', access: 'read' }
  const scopes = {
    rows: 'permissions',
    value: 'slug',
    label: 'title',
    description: 'help',
    group: 'area',
    readOnly: ({ access }: Readonly<Record<string, unknown>>) => access === 'read',
  }
  expect(await scopesOf({ scopes }, { permissions: [row, { slug: 'b:write', access: 'write' }] })).toEqual([
    {
      value: 'b:read',
      label: 'Read bookings',
      description: 'Lists them',
      group: 'Bookings',
      readOnly: true,
    },
    { value: 'b:write', readOnly: false },
  ])
})

it('reads members without a mapping under the names of the contract', async () => {
  const row = { value: 'r', label: 'Read', description: 'Lists them', group: 'Bookings', readOnly: true }
  expect(await scopesOf({}, { data: [row] })).toEqual([row])
  const { value, ...others } = row
  expect(await scopesOf({ scopes: { value: 'slug' } }, { data: [{ ...others, slug: value }] })).toEqual([row])
  const { readOnly, ...more } = row
  expect(await scopesOf({ case: 'snake' }, { data: [{ ...more, read_only: readOnly }, 'w'] })).toEqual([
    row,
    { value: 'w' },
  ])
})

it('reads a label from its path, even without a path for the value', async () => {
  expect(await scopesOf({ scopes: { label: 'title' } }, { data: [{ value: 'r', title: 'Read' }] })).toEqual([
    { value: 'r', label: 'Read' },
  ])
})

it('drops a member that cannot be read, and names its function once', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const group = () => {
    throw new Error('no such group')
  }
  expect(await scopesOf({ scopes: { group } }, { data: ['r', { value: 'w' }] })).toEqual([
    { value: 'r' },
    { value: 'w' },
  ])
  expect(warn.mock.calls.flat().filter((text) => String(text).includes('`mapping.scopes.group` threw'))).toHaveLength(1)
})
