import { render, screen, waitFor } from '@testing-library/react'
import { act, useId } from 'react'
import { ApiKeysProvider, type ApiKeysClient, englishLabels as labels, useCreateApiKey } from 'keydrawer'
import { expect, it, vi } from 'vitest'
import { DeferredSecretDialog } from '../../src/components/create-key-wizard/DeferredSecretDialog'
import { SecretDialog } from '../../src/components/create-key-wizard/SecretDialog'
import { Later } from '../../src/components/parts/Later'
import { useLater } from '../../src/components/parts/useLater'
import { reloadPage } from '../../src/components/parts/reloadPage'
import { useWizardStage } from '../../src/hooks/useWizardStage'
import { useWords } from '../../src/hooks/useWords'
import { deferred } from '../support/deferred'
import { button, nameField } from '../support/elements'
import { apiKey, fakeClient } from '../support/fakeClient'
import { userEvent } from '@testing-library/user-event'

vi.mock('../../src/components/parts/reloadPage', { spy: true })

type Load = () => Promise<typeof SecretDialog>

const noNetwork = () => Promise.reject(new Error('the network'))
const network = () => Promise.resolve(SecretDialog)

/** A wizard over a network of the test's own. */
function Wizard({ source, isFallback }: { readonly source: Later<typeof SecretDialog>; readonly isFallback: boolean }) {
  const creation = useCreateApiKey()
  const words = useWords('<Wizard>')
  const isOpen = creation.status !== 'idle'
  const later = useLater(source, isOpen)
  useWizardStage(useId(), { isFallback, prepare: source.prepare })
  return (
    <>
      <button onClick={creation.open}>open</button>
      <button onClick={() => void creation.create({ name: 'Nightly' })}>create at once</button>
      <output data-testid="status">{creation.status}</output>
      <DeferredSecretDialog later={later} creation={creation} words={words} isOpen={isOpen} />
    </>
  )
}

function show(load: Load, client: ApiKeysClient = fakeClient([apiKey()]), isFallback = false) {
  const source = new Later(load)
  render(
    <ApiKeysProvider client={client} scope="acme" locale="en-GB" timeZone="UTC">
      <Wizard source={source} isFallback={isFallback} />
    </ApiKeysProvider>,
  )
  return userEvent.setup()
}

const status = () => screen.getByTestId('status').textContent

it('says nothing while nobody has asked for the dialog, although it could not be loaded', async () => {
  const load = vi.fn<Load>(noNetwork)
  show(load)
  await waitFor(() => expect(load).toHaveBeenCalled())
  await act(() => Promise.resolve())
  expect(screen.queryByRole('alert')).toBeNull()
})

it('says that the dialog could not be loaded, and offers to reload the page', async () => {
  vi.mocked(reloadPage).mockReset()
  const load = vi.fn<Load>(noNetwork)
  const user = show(load)
  await user.click(button('open'))
  expect(await screen.findByRole('alert')).toHaveTextContent(labels.openFailed)
  await user.click(button(labels.reload))
  expect(reloadPage).toHaveBeenCalledOnce()
})

it('opens at once when it comes after it was asked for', async () => {
  const arrival = deferred<typeof SecretDialog>()
  const user = show(vi.fn<Load>(() => arrival.promise))
  await user.click(button('open'))
  expect(screen.queryByRole('dialog')).toBeNull()
  arrival.resolve(SecretDialog)
  await waitFor(() => expect(nameField()).toHaveFocus())
})

it('can be given up', async () => {
  const user = show(vi.fn<Load>(noNetwork))
  await user.click(button('open'))
  await screen.findByRole('alert')
  await user.click(button(labels.cancel))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(status()).toBe('idle')
})

it('asks for no secret before that is here which shows it', async () => {
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

it('asks at once where a host shows the secret by itself', async () => {
  const client = fakeClient()
  const user = show(vi.fn<Load>(noNetwork), client, true)
  await user.click(button('create at once'))
  await waitFor(() => expect(client.create).toHaveBeenCalledOnce())
})
