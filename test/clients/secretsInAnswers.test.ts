// @vitest-environment node
import { createBetterAuthClient } from 'keydrawer/better-auth'
import { expect, it, vi } from 'vitest'
import { anyContext as context, mappedClient } from '../support/mappedClient'

const SECRET = 'acme_secret_0123456789abcdefghij'

// A warning is logged once, so the order matters: the case without a warning comes first.
it('expects a secret in the response of a creation, and warns about one in a list', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const row = { id: 'k1', name: 'CI', key: SECRET }
  const { client } = mappedClient(
    { routes: { list: 'GET', create: 'POST' }, created: { secret: 'key', key: '' } },
    row,
    { data: [row] },
  )
  const betterAuth = createBetterAuthClient({ fetch: () => Promise.resolve(Response.json(row)) })
  for (const { create } of [client, betterAuth]) {
    const issued = await create!({ name: 'CI' }, context)
    expect([issued.apiKey?.name, issued.secret.reveal()]).toEqual(['CI', SECRET])
  }
  expect(warn).not.toHaveBeenCalled()
  await client.list({}, context)
  expect(warn).toHaveBeenCalledOnce()
  expect(String(warn.mock.calls[0])).not.toContain(SECRET)
})
