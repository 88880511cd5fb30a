// @vitest-environment node
import { ApiKeysError, type InputField } from 'keydrawer/core'
import type { RestMapping } from 'keydrawer/rest'
import { expect, it } from 'vitest'
import { anyContext as context, mappedClient } from '../support/mappedClient'

const routes = { list: 'GET /k', create: 'POST /k' }

async function refusedBy(body: unknown, mapping: Partial<RestMapping> = {}) {
  const { client } = mappedClient({ routes, case: 'snake', ...mapping }, Response.json(body, { status: 422 }))
  const error = await client.create!({ name: 'CI' }, context).catch((reason: unknown) => reason)
  return error instanceof ApiKeysError ? Object.keys(error.fieldErrors ?? {}) : undefined
}

it.each([
  'expires_at',
  'expiresAt',
  'ExpiresAt',
  'expires-at',
  'Expires at',
  '"expiresAt"',
  "'expires_at'",
  '`expires_at`',
  'body.expires_at',
  '/data/attributes/expires-at',
  'api_key[expires_at]',
  "$['expires_at']",
  '$.api_key["expires_at"]',
])('finds the field that a backend with snake case calls %j', async (name) => {
  const found: InputField[] = ['expiresAt']
  expect(await refusedBy({ errors: { [name]: ['must be in the future'] } })).toEqual(found)
  expect(await refusedBy({ errors: [{ field: name, message: 'must be in the future' }] })).toEqual(found)
  const errors: RestMapping['errors'] = { fields: { at: 'problems', field: 'where' } }
  expect(await refusedBy({ problems: [{ where: name }] }, { errors })).toEqual(found)
})

it.each(['valid_until', 'validUntil', 'valid-until', '"valid_until"', 'body.valid_until', "['validUntil']"])(
  'finds a field of the mapping by the name that the backend calls %j',
  async (name) => {
    for (const own of ['valid_until', 'validUntil']) {
      const input = { expiresAt: { name: own, unit: 'seconds' } } as const
      expect(await refusedBy({ errors: { [name]: ['too early'] } }, { input })).toEqual(['expiresAt'])
    }
  },
)

it('does not mistake another field for one of the form', async () => {
  for (const name of ['expires', 'expires_at_least', 'created_at', '', '"', '[]', 'constructor'])
    expect(await refusedBy({ errors: { [name]: ['is wrong'] } })).toEqual([])
})
