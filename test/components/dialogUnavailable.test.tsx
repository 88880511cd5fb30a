import { render, screen, waitFor } from '@testing-library/react'
import { type ApiKeysClient, englishLabels as labels, useCreateApiKey } from 'keydrawer'
import { expect, it, vi } from 'vitest'
import { SecretDialog } from '../../src/components/create-key/SecretDialog'
import { SecretDialogOutlet } from '../../src/components/create-key/SecretDialogOutlet'
import { LazyModule } from '../../src/components/ui/LazyModule'
import { reloadPage } from '../../src/components/ui/reloadPage'
import { ApiKeysProvider } from '../../src/hooks/ApiKeysProvider'
import { useApiKeysContext } from '../../src/hooks/apiKeysContext'
import { deferred } from '../support/deferred'
import { button, nameField } from '../support/elements'
import { apiKey, fakeClient } from '../support/fakeClient'
import { userEvent } from '@testing-library/user-event'

vi.mock('../../src/components/ui/reloadPage', { spy: true })

type Load = () => Promise<typeof SecretDialog>

const noNetwork = () => Promise.reject(new Error('the network'))
const network = () => Promise.resolve(SecretDialog)

/** A page that has its secrets shown by the provider, or by itself. */
function Page({ source, isOurs }: { readonly source: LazyModule<typeof SecretDialog>; readonly isOurs: boolean }) {
  const creation = useCreateApiKey()
  const { registry } = useApiKeysContext('<Page>')
  const claim = () =>
    isOurs && registry.claim({ id: 'page', prepare: source.prepare, getAnchor: () => null, dialog: {} })
  const handleOpen = () => {
    claim()
    creation.open()
  }
  const handleCreate = () => {
    claim()
    void creation.create({ name: 'Nightly' })
  }
  return (
    <>
      <button onClick={handleOpen}>open</button>
      <button onClick={handleCreate}>create at once</button>
      <output data-testid="status">{creation.status}</output>
    </>
  )
}

/** The page, over a network of the test's own. */
function show(load: Load, client: ApiKeysClient = fakeClient([apiKey()]), isOurs = true) {
  const source = new LazyModule(load)
  render(
    <ApiKeysProvider client={client} scope="acme" locale="en-GB" timeZone="UTC">
      <Page source={source} isOurs={isOurs} />
      <SecretDialogOutlet source={source} />
    </ApiKeysProvider>,
  )
  return userEvent.setup()
}

const status = () => screen.getByTestId('status').textContent

it('shows that the dialog could not be loaded, and offers to reload the page', async () => {
  vi.mocked(reloadPage).mockReset()
  const load = vi.fn<Load>(noNetwork)
  const user = show(load)
  await user.click(button('open'))
  expect(await screen.findByRole('alert')).toHaveTextContent(labels.openFailed)
  await user.click(button(labels.reload))
  expect(reloadPage).toHaveBeenCalledOnce()
})

it('opens as soon as a dialog that was requested earlier is loaded', async () => {
  const arrival = deferred<typeof SecretDialog>()
  const user = show(vi.fn<Load>(() => arrival.promise))
  await user.click(button('open'))
  expect(screen.queryByRole('dialog')).toBeNull()
  arrival.resolve(SecretDialog)
  await waitFor(() => expect(nameField()).toHaveFocus())
})

it('can be canceled', async () => {
  const user = show(vi.fn<Load>(noNetwork))
  await user.click(button('open'))
  await screen.findByRole('alert')
  await user.click(button(labels.cancel))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(status()).toBe('idle')
})

it('requests no secret before the module that shows it is loaded', async () => {
  const client = fakeClient()
  const load = vi.fn<Load>(noNetwork)
  const user = show(load, client)
  await user.click(button('create at once'))
  await waitFor(() => expect(status()).toBe('failed'))
  expect(client.create).not.toHaveBeenCalled()

  load.mockImplementation(network)
  await user.click(button('create at once'))
  await waitFor(() => expect(status()).toBe('revealed'))
  expect(client.create).toHaveBeenCalledOnce()
})

it('creates a key without the dialog if the host shows the secret itself', async () => {
  const client = fakeClient()
  const user = show(vi.fn<Load>(noNetwork), client, false)
  await user.click(button('create at once'))
  await waitFor(() => expect(client.create).toHaveBeenCalledOnce())
})
