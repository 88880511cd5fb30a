import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { ApiKeysProvider, CreateKeyWizard, englishLabels as labels, useCreateApiKey, useRotateApiKey } from 'keydrawer'
import { expect, it, vi } from 'vitest'
import { lazySecretDialog } from '../../src/components/create-key/lazySecretDialog'
import { deferred } from '../support/deferred'
import { button } from '../support/elements'
import { apiKey, fakeClient, issued } from '../support/fakeClient'

/** No piece ever comes here: reading it fails as loading it would, and as often as it is tried. */
vi.mock('../../src/components/create-key/SecretDialog', () => ({
  get SecretDialog(): never {
    throw new Error('the network')
  },
}))

/** A host with a form of its own, which mounts the wizard only when there is a creation to show. */
function OwnForm() {
  const { create, status } = useCreateApiKey()
  return (
    <>
      <button onClick={() => void create({ name: 'Nightly' })}>create</button>
      <output data-testid="status">{status}</output>
      {status !== 'idle' && <CreateKeyWizard />}
    </>
  )
}

it('creates no key if the wizard that mounts for its secret cannot be loaded', async () => {
  const client = fakeClient()
  const user = userEvent.setup()
  render(
    <ApiKeysProvider client={client} scope="acme">
      <OwnForm />
    </ApiKeysProvider>,
  )
  await user.click(button('create'))
  await waitFor(() => expect(screen.getByTestId('status')).toHaveTextContent('failed'))
  expect(client.create).not.toHaveBeenCalled()
  await user.click(await screen.findByRole('button', { name: labels.cancel }))
  expect(screen.getByTestId('status')).toHaveTextContent('idle')
})

it('does not report a dialog that was not requested', async () => {
  render(
    <ApiKeysProvider client={fakeClient()} scope="acme">
      <CreateKeyWizard />
    </ApiKeysProvider>,
  )
  await act(() => expect(lazySecretDialog.load()).rejects.toThrow())
  expect(screen.queryByRole('alert')).toBeNull()
})

function OwnRotation() {
  const { rotate } = useRotateApiKey()
  return <button onClick={() => void rotate(apiKey())}>rotate now</button>
}

it('does not rotate a key after the page was left while the module was loading', async () => {
  const client = { ...fakeClient([apiKey()]), rotate: vi.fn(() => Promise.resolve(issued({ id: 'key_2' }))) }
  const arrival = deferred<void>()
  vi.spyOn(lazySecretDialog, 'load').mockReturnValue(arrival.promise)
  const user = userEvent.setup()
  const { unmount } = render(
    <ApiKeysProvider client={client} scope="acme">
      <CreateKeyWizard />
      <OwnRotation />
    </ApiKeysProvider>,
  )
  await user.click(button('rotate now'))
  unmount()
  arrival.resolve()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(client.rotate).not.toHaveBeenCalled()
})

it.each([
  ['Escape', (user: ReturnType<typeof userEvent.setup>) => user.keyboard('{Escape}')],
  ['a second press', (user: ReturnType<typeof userEvent.setup>) => user.click(button('New'))],
])('is not open before the module is loaded, and can be canceled by %s', async (_, takeBack) => {
  vi.spyOn(lazySecretDialog, 'load').mockReturnValue(new Promise(() => {}))
  const onOpenChange = vi.fn()
  const user = userEvent.setup()
  render(
    <ApiKeysProvider client={fakeClient()} scope="acme">
      <CreateKeyWizard onOpenChange={onOpenChange}>
        <button>New</button>
      </CreateKeyWizard>
    </ApiKeysProvider>,
  )
  await user.click(button('New'))
  expect(onOpenChange).toHaveBeenLastCalledWith(true)
  expect(button('New')).toHaveAttribute('aria-expanded', 'false')
  await takeBack(user)
  expect(onOpenChange).toHaveBeenLastCalledWith(false)
})
