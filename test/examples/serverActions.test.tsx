import { render, screen } from '@testing-library/react'
import { ApiKeys, type ApiKeysClient, englishLabels as labels } from 'keydrawer'
import { ApiKeysError } from 'keydrawer/core'
import { expect, it, vi } from 'vitest'
import * as actions from '../../examples/server-actions/actions'
import { createActionsClient } from '../../examples/server-actions/createActionsClient'
import { keys } from '../../examples/server-actions/keys'

/** As a framework calls an action: only plain data crosses, in both directions. */
const crossing = <Given extends unknown[], T>(action: (...given: Given) => Promise<T>) =>
  vi.fn(async (...given: Given) => structuredClone(await action(...structuredClone(given))))

const remote = () => ({
  listApiKeys: crossing(actions.listApiKeys),
  createApiKey: crossing(actions.createApiKey),
  deleteApiKey: crossing(actions.deleteApiKey),
})

const page = (client: ApiKeysClient) => render(<ApiKeys client={client} scope="org_1" />)

it('lists and creates through Server Actions, and hands the secret on in a handle', async () => {
  const client = createActionsClient(remote())
  const context = { scope: 'org_1', signal: new AbortController().signal, idempotencyKey: 'intent-1' }
  const created = await client.create({ name: 'From an action' }, context)
  expect(created.secret.reveal()).toMatch(/^kd_demo_/)
  expect(JSON.stringify(created)).not.toContain(created.secret.reveal())
  page(client)
  expect(await screen.findByRole('rowheader', { name: 'From an action' })).toBeVisible()
})

it('shows the error that an action returns', async () => {
  vi.spyOn(keys, 'list').mockRejectedValue(new ApiKeysError('forbidden'))
  page(createActionsClient(remote()))
  expect(await screen.findByRole('alert')).toHaveTextContent(labels.listError.forbidden)
})

it('treats an action without an answer as a change that may have been made', async () => {
  const client = createActionsClient({
    ...remote(),
    createApiKey: () => Promise.reject(new TypeError('Failed to fetch')),
  })
  const context = { scope: 'org_1', signal: new AbortController().signal, idempotencyKey: 'intent-1' }
  await expect(client.create({ name: 'Lost' }, context)).rejects.toMatchObject({
    code: 'unreachable',
    mayHaveApplied: true,
  })
})
