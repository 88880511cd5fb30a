import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ApiKeysClient, ApiKeysProvider, ApiKeyTable, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { createMemoryBackend, makeApiKey } from 'keydrawer/memory'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { wholeText } from '../support/wholeText'
import { withAnyName } from '../support/withAnyName'

// An app has one QueryClient for all of its tests.
const queryClient = new QueryClient()
const backend = createMemoryBackend({
  apiKeys: [makeApiKey({ name: 'CI' }), makeApiKey({ name: 'Mobile app' })],
  features: { idempotency: 'L2' },
})

const providers = {
  'a QueryClient of the host': (client: ApiKeysClient) => (
    <QueryClientProvider client={queryClient}>
      <Page client={client} />
    </QueryClientProvider>
  ),
  'a QueryClient of its own': (client: ApiKeysClient) => <Page client={client} />,
}

function Page({ client }: { readonly client: ApiKeysClient }) {
  return (
    <ApiKeysProvider client={client} scope="acme" locale="en-GB" timeZone="UTC">
      <CreateKeyWizard>
        <button type="button">{labels.createButton}</button>
      </CreateKeyWizard>
      <ApiKeyTable />
    </ApiKeysProvider>
  )
}

type Show = (client: ApiKeysClient) => React.ReactElement

/** Leaves behind what a careless test leaves behind: a lost key, an uncertain request, and a deleted key. */
async function leaveTraces(show: Show): Promise<void> {
  const user = userEvent.setup()
  render(show(backend.client))
  const created = async (name: string) => {
    await user.click(screen.getByRole('button', { name: labels.createButton }))
    await user.type(await screen.findByRole('textbox', { name: labels.nameLabel }), name)
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: labels.createKey }))
  }
  await user.click(await screen.findByRole('button', { name: labels.actionsFor('CI') }))
  await user.click(await screen.findByRole('menuitem', { name: labels.delete }))
  const question = within(await screen.findByRole('alertdialog'))
  await user.click(question.getAllByRole('button').at(-1)!)
  await waitFor(() => expect(screen.queryByRole('rowheader', { name: /CI/ })).toBeNull())
  await created('Lost')
  await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
  cleanup()
}

describe.each(Object.entries(providers))('a test after a careless one, with %s', (_kind, show) => {
  afterEach(() => {
    cleanup()
    backend.reset()
  })

  it('finds no traces after a reset', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    await leaveTraces(show)
    expect(sessionStorage.getItem('keydrawer:requests')).not.toBeNull()
    backend.reset()
    expect([sessionStorage.length, localStorage.length]).toEqual([0, 0])
    const end = backend.slow(Infinity)
    const { unmount } = render(show(backend.client))
    expect(await screen.findByText(labels.loading)).toBeInTheDocument()
    expect(screen.queryByRole('rowheader')).toBeNull()
    unmount()
    end()
    render(show(backend.client))
    expect(await screen.findByRole('rowheader', { name: /CI/ })).toBeVisible()
    expect(screen.getAllByRole('rowheader')).toHaveLength(2)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  // The control: these traces exist, and the first test can fail.
  it('finds traces without a reset', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    await leaveTraces(show)
    render(show(backend.client))
    expect(await screen.findByText(wholeText(labels.orphanTitle('Lost')))).toBeInTheDocument()
    expect(await screen.findByRole('rowheader', { name: /Lost/ })).toBeVisible()
    expect(screen.queryByRole('rowheader', { name: /CI/ })).toBeNull()
  })
})
