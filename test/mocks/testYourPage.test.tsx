import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createApiKeysBackend, makeApiKey } from 'keydrawer/mocks'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ApiKeysPage } from './ApiKeysPage'

const backend = createApiKeysBackend({ apiKeys: [makeApiKey({ name: 'CI', expiresIn: { days: 3 } })] })
const server = setupServer(...backend.handlers)
beforeAll(() => server.listen())
beforeEach(() => backend.reset())
afterAll(() => server.close())

test('creates a key', async () => {
  const user = userEvent.setup()
  render(<ApiKeysPage organization={{ id: 'acme' }} />)
  await user.click(screen.getByRole('button', { name: 'Create API key' }))
  const form = within(await screen.findByRole('dialog', { name: 'Create API key' }))
  await user.type(form.getByRole('textbox', { name: /^Name/ }), 'Deploy')
  await user.click(form.getByRole('button', { name: 'Create API key' }))
  await screen.findByRole('dialog', { name: /Deploy/ })
  expect(backend.requests[1]).toMatchObject({ operation: 'create', body: { name: 'Deploy' } })
})

test('lists the keys', async () => {
  render(<ApiKeysPage organization={{ id: 'acme' }} />)
  await screen.findByRole('rowheader', { name: /CI/ })
  expect(screen.getAllByRole('rowheader')).toHaveLength(1)
  expect(screen.queryByRole('alert')).toBeNull()
})
