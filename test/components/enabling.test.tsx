import { screen, waitFor, within } from '@testing-library/react'
import {
  type ApiKey,
  ApiKeysError,
  ApiKeyTable,
  type ApiKeysClient,
  englishLabels as labels,
  useRotateApiKey,
} from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, it, vi } from 'vitest'
import { deferred } from '../support/deferred'
import { button, row } from '../support/elements'
import { apiKey } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { choose, menuButton } from '../support/tableActions'
import { wholeText } from '../support/wholeText'

const other = apiKey({ id: 'key_2', name: 'Reporting' })

function setUp(own: Partial<ApiKey> = {}, provider = {}) {
  const memory = createMemoryClient({ apiKeys: [apiKey(own), other] })
  const client = { ...memory, setEnabled: vi.fn(memory.setEnabled) } satisfies ApiKeysClient
  return { client, ...renderWithKeys(<ApiKeyTable />, { client, ...provider }) }
}

const stateOf = (name: string) => row(name).dataset['status']

it('shows a disabled key at once, confirms it when the backend does, and can undo it', async () => {
  const { user, client } = setUp()
  const answer = deferred<void>()
  client.setEnabled.mockReturnValueOnce(answer.promise)
  await choose(user, 'CI deploy', labels.disable)
  await waitFor(() => expect(stateOf('CI deploy')).toBe('disabled'))
  expect(screen.getByText(labels.changing.disable)).toBeVisible()
  expect(screen.queryByRole('button', { name: labels.undo })).toBeNull()
  answer.resolve()

  const notice = (await screen.findByText(wholeText(labels.changed.disable('CI deploy')))).closest(
    '[data-kd="key-notice"]',
  )
  expect(notice).toBeVisible()
  client.list = () => Promise.resolve({ items: [apiKey(), other] })
  await user.click(button(labels.undo))
  expect(await screen.findByText(wholeText(labels.changed.enable('CI deploy')))).toBeVisible()
  expect(client.setEnabled.mock.calls.map(([id, enabled]) => [id, enabled])).toEqual([
    ['key_1', false],
    ['key_1', true],
  ])
  expect(menuButton('CI deploy')).toHaveFocus()
})

it('enables a disabled key', async () => {
  const { user } = setUp({ enabled: false })
  await choose(user, 'CI deploy', labels.enable)
  expect(await screen.findByText(wholeText(labels.changed.enable('CI deploy')))).toBeVisible()
  await waitFor(() => expect(stateOf('CI deploy')).toBe('active'))
})

it('reverts the key if the backend refuses, with the reason and a retry', async () => {
  const { user, client } = setUp()
  client.setEnabled.mockRejectedValueOnce(new ApiKeysError('unreachable'))
  await choose(user, 'CI deploy', labels.disable)
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent(`${labels.changeFailed('CI deploy')} ${labels.changeError.unreachable}`)
  expect(stateOf('CI deploy')).toBe('active')
  await user.click(within(alert).getByRole('button', { name: labels.tryAgain }))
  expect(await screen.findByText(wholeText(labels.changed.disable('CI deploy')))).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

it('keeps a failure visible when another key is changed', async () => {
  const { user, client } = setUp()
  const answer = deferred<void>()
  client.setEnabled.mockReturnValueOnce(answer.promise)
  await choose(user, 'CI deploy', labels.disable)
  await choose(user, 'Reporting', labels.disable)
  answer.reject(new ApiKeysError('server-error'))
  expect(await screen.findByRole('alert')).toHaveTextContent(labels.changeFailed('CI deploy'))
  expect(await screen.findByText(wholeText(labels.changed.disable('Reporting')))).toBeVisible()
})

it('offers no undo to users who may not enable keys', async () => {
  const { user } = setUp({}, { permissions: { enable: 'Ask Ada.' } })
  await choose(user, 'CI deploy', labels.disable)
  expect(await screen.findByText(wholeText(labels.changed.disable('CI deploy')))).toBeVisible()
  expect(screen.queryByRole('button', { name: labels.undo })).toBeNull()
})

it('shows the notice until it is dismissed, and then focuses the key', async () => {
  const { user } = setUp()
  await choose(user, 'CI deploy', labels.disable)
  const text = wholeText(labels.changed.disable('CI deploy'))
  expect(await screen.findByText(text)).toBeVisible()
  await user.click(button(labels.dismiss))
  expect(screen.queryByText(text)).toBeNull()
  expect(menuButton('CI deploy')).toHaveFocus()
})

it('opens the form for another secret of the key', async () => {
  function Rotation() {
    const state = useRotateApiKey()
    return <output>{state.status === 'editing' ? `another secret for ${state.rotates?.id}` : state.status}</output>
  }
  const client = createMemoryClient({ apiKeys: [apiKey(), other] })
  const page = (
    <>
      <Rotation />
      <ApiKeyTable />
    </>
  )
  const { user } = renderWithKeys(page, { client })
  await choose(user, 'Reporting', labels.rotate)
  expect(screen.getByText('another secret for key_2')).toBeVisible()
  expect(screen.queryByRole('menu')).toBeNull()
})
