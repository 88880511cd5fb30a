// @vitest-environment node
import type { RestMapping } from 'keydrawer/rest'
import { expect, it, vi } from 'vitest'
import { anyContext as context, mappedClient } from '../support/mappedClient'

const SECRET = 'acme_secret_0123456789abcdefghij'
const routes = { list: 'GET', create: 'POST', rotate: 'POST /{id}/rotate', revoke: 'POST /{id}/revoke' } as const
const issued = { secret: SECRET, data: { id: 'k1', name: 'taken' } }

it('does not call `errors.code` for a success', async () => {
  const code = vi.fn((_body: unknown, { text }: { readonly text: string }) =>
    text.includes('taken') ? 'TAKEN' : undefined,
  )
  const errors: RestMapping['errors'] = { inSuccess: 'error', code, codes: { TAKEN: 'name-taken' } }
  const failed = { error: 'taken' }
  const { client } = mappedClient({ routes, errors }, issued, issued, failed)
  expect((await client.create!({ name: 'taken' }, context)).secret.reveal()).toBe(SECRET)
  expect((await client.rotate!('k1', {}, context)).secret.reveal()).toBe(SECRET)
  expect(code).not.toHaveBeenCalled()
  await expect(client.create!({ name: 'taken' }, context)).rejects.toMatchObject({ code: 'name-taken' })
})

it('takes an empty object for no error', async () => {
  const { client } = mappedClient(
    { routes, errors: { inSuccess: 'errors' } },
    { ...issued, errors: {} },
    { errors: {} },
  )
  expect((await client.create!({ name: 'CI' }, context)).secret.reveal()).toBe(SECRET)
  await expect(client.revoke!('k1', context)).resolves.toBeUndefined()
})
