import { screen, waitFor, within } from '@testing-library/react'
import { type ApiKey, ApiKeyTable, type ApiKeysClient, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { describe, expect, it } from 'vitest'
import { createButton, descriptionField, openButton } from '../support/elements'
import { apiKey, fakeClient, issued } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { box, choose, menuButton } from '../support/tableActions'
import { wholeText } from '../support/wholeText'
import { withAnyName } from '../support/withAnyName'

const features = { name: false, description: false, update: ['name', 'description'] } as const

it('asks for no name if keys have none, and focuses the heading', async () => {
  const client = { ...fakeClient(), features }
  const { user } = renderWithKeys(
    <CreateKeyWizard>
      <button>{labels.createButton}</button>
    </CreateKeyWizard>,
    { client },
  )
  await user.click(openButton())
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.getByRole('heading', { name: labels.createTitle })).toHaveFocus()
  await user.click(createButton())
  await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
  expect(client.create.mock.calls[0]?.[0]).toEqual({ name: '' })
})

it('offers no edit if there is neither a name nor a description', async () => {
  const client = createMemoryClient({ apiKeys: [apiKey({ name: null })], features })
  const { user } = renderWithKeys(<ApiKeyTable />, { client })
  await screen.findByRole('rowheader')
  await user.click(menuButton('kd_demo_…Zp04'))
  expect(screen.getByRole('menuitem', { name: labels.disable })).toBeVisible()
  expect(screen.queryByRole('menuitem', { name: labels.edit })).toBeNull()
})

it('edits the description if there is one', async () => {
  const client = createMemoryClient({ apiKeys: [apiKey({ name: null })], features: { name: false } })
  const { user } = renderWithKeys(<ApiKeyTable />, { client })
  await screen.findByRole('rowheader')
  await user.click(menuButton('kd_demo_…Zp04'))
  await user.click(screen.getByRole('menuitem', { name: labels.edit }))
  expect(await screen.findByRole('dialog', { name: labels.editTitle('kd_demo_…Zp04') })).toBeVisible()
  expect(screen.getAllByRole('textbox')).toEqual([descriptionField()])
})

const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
const rowHeads = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent)

async function showAll(apiKeys: readonly ApiKey[], client: Partial<ApiKeysClient> = {}) {
  const view = renderWithKeys(<ApiKeyTable toolbar />, {
    client: { list: () => Promise.resolve({ items: apiKeys }), ...client },
  })
  await screen.findAllByRole('rowheader')
  return view
}

describe('a backend without names', () => {
  const hinted = [
    apiKey({ id: 'a', name: null, hint: { prefix: 'kd_', suffix: 'Zp04' } }),
    apiKey({ id: 'b', name: '\u200b', hint: { suffix: 'Qx7a' } }),
  ]
  const bare = [{ id: 'key_a', name: null, hint: null }]

  it('identifies keys by their hint, without a name column', async () => {
    await showAll(hinted)
    expect(heads()).toEqual([labels.columnKey, labels.columnCreated, labels.columnStatus, labels.columnActions])
    expect(rowHeads()).toEqual(['kd_…Zp04GitHub Actions', '…Qx7aGitHub Actions'])
    expect(screen.queryByText(labels.unnamed)).toBeNull()
    expect(menuButton('\u2068…Qx7a\u2069')).toBeVisible()
  })

  it('has no name column while its keys are loading, if the client has no names', () => {
    const client = { ...createMemoryClient({ features: { name: false } }), list: () => new Promise<never>(() => {}) }
    renderWithKeys(<ApiKeyTable />, { client })
    expect(heads()[0]).toBe(labels.columnKey)
    expect(heads()).not.toContain(labels.columnName)
  })

  it('does not search by name', async () => {
    renderWithKeys(<ApiKeyTable toolbar />, { client: createMemoryClient({ apiKeys: hinted }) })
    await screen.findAllByRole('rowheader')
    expect(screen.getByRole('searchbox')).toHaveAttribute('placeholder', labels.searchPlaceholderNameless)
  })

  it('identifies keys by their id if there are no hints either', async () => {
    await showAll(bare)
    expect(heads()).toEqual([labels.columnId, labels.columnStatus, labels.columnActions])
    expect(rowHeads()).toEqual(['key_a'])
    expect(menuButton('key_a')).toBeVisible()
  })

  it('can be sorted by hints', async () => {
    const { user } = await showAll(hinted)
    await user.click(screen.getByRole('button', { name: labels.columnKey }))
    expect(screen.getByRole('columnheader', { name: labels.columnKey })).toHaveAttribute('aria-sort', 'descending')
  })

  it('identifies keys in checkboxes, dialogs and notices', async () => {
    const client = createMemoryClient({ apiKeys: hinted })
    const { user } = renderWithKeys(<ApiKeyTable />, { client })
    await screen.findAllByRole('rowheader')
    expect(box('Zp04')).toHaveAccessibleName(labels.select('kd_…Zp04'))
    await choose(user, 'kd_…Zp04', labels.details)
    const details = within(screen.getByRole('dialog'))
    expect(details.queryByText(labels.columnName)).toBeNull()
    await user.click(details.getAllByRole('button', { name: labels.close }).at(-1)!)
    await choose(user, 'kd_…Zp04', labels.rotate)
    expect(screen.getByRole('dialog')).toHaveAccessibleName(labels.rotateTitle('kd_…Zp04'))
    await user.click(screen.getByRole('button', { name: labels.cancel }))
    await choose(user, 'kd_…Zp04', labels.revoke)
    expect(screen.getByRole('alertdialog')).toHaveAccessibleName(labels.revokeOrDeleteTitle.revoke('kd_…Zp04'))
    await user.click(screen.getByRole('button', { name: labels.cancel }))
    await choose(user, 'kd_…Zp04', labels.disable)
    expect(await screen.findByText(wholeText(labels.changed.disable('kd_…Zp04')))).toBeVisible()
    expect(document.body).not.toHaveTextContent(labels.unnamed)
  })

  it('names a new key by its hint beside the secret', async () => {
    const client = { ...fakeClient(), features }
    client.create.mockResolvedValue(issued({ apiKey: apiKey({ name: null, hint: { suffix: '0Pa' } }) }))
    const { user } = renderWithKeys(
      <CreateKeyWizard>
        <button>{labels.createButton}</button>
      </CreateKeyWizard>,
      { client },
    )
    await user.click(openButton())
    await user.click(createButton())
    await screen.findByRole('dialog', { name: labels.revealTitle('\u2068…0Pa\u2069') })
    await user.keyboard('{Escape}')
    expect(screen.getByRole('alertdialog')).toHaveAccessibleName(labels.confirmCloseTitle('\u2068…0Pa\u2069'))
  })

  it('calls a new key unnamed if nothing is known about it, in text that a browser may translate', async () => {
    const client = { ...fakeClient(), features }
    client.create.mockResolvedValue(issued({ id: null, apiKey: undefined }))
    const { user } = renderWithKeys(
      <CreateKeyWizard>
        <button>{labels.createButton}</button>
      </CreateKeyWizard>,
      { client },
    )
    await user.click(openButton())
    await user.click(createButton())
    const title = await screen.findByRole('heading', { name: labels.revealTitle(labels.unnamed) })
    expect(title.querySelector('[translate="no"]')).toBeNull()
  })
})

it('shows the hint of an unnamed key in the name column', async () => {
  await showAll([apiKey({ id: 'a' }), apiKey({ id: 'b', name: null, description: null, hint: { suffix: 'Qx7a' } })])
  expect(heads()[0]).toBe(labels.columnName)
  expect(rowHeads()).toEqual(['CI deployGitHub Actions', '…Qx7a'])
})

it('has no column that no key fills', async () => {
  const { createdAt: _unknown, ...undated } = apiKey({ hint: null, createdBy: null })
  await showAll([undated])
  expect(heads()).toEqual([labels.columnName, labels.columnStatus, labels.columnActions])
})

it('keeps its columns while a search on the server finds keys with fewer fields', async () => {
  const items = [apiKey({ id: 'a', lastUsedAt: null }), apiKey({ id: 'b', name: null })]
  const list: ApiKeysClient['list'] = ({ search }) =>
    Promise.resolve({ items: search === undefined ? items : items.slice(1) })
  const { user } = await showAll(items, { list, features: { list: { search: true } } })
  const before = heads()
  await user.type(screen.getByRole('searchbox'), 'x')
  await waitFor(() => expect(rowHeads()).toHaveLength(1))
  expect(heads()).toEqual(before)
})

describe('the status filter', () => {
  const options = () =>
    within(screen.getByRole('combobox', { name: labels.columnStatus }))
      .getAllByRole('option')
      .map(({ textContent }) => textContent)
  const all = () => Promise.resolve()

  it.each<[string, Partial<ApiKey>, Partial<ApiKeysClient>, readonly (keyof typeof labels.status)[]]>([
    ['the client can disable', {}, { setEnabled: all }, ['active', 'disabled']],
    ['keys report whether they are enabled', { enabled: true }, {}, ['active', 'disabled']],
    ['keys can be given an end', {}, { features: { expiry: {} } }, ['active', 'expired']],
    ['keys report their end', { expiresAt: null }, {}, ['active', 'expired']],
    ['the client can revoke', {}, { revoke: all }, ['active', 'revoked']],
    ['keys report when they were revoked', { revokedAt: null }, {}, ['active', 'revoked']],
  ])('offers the possible statuses if %s', async (_, own, client, statuses) => {
    await showAll([apiKey(own)], client)
    expect(options()).toEqual([labels.allStatuses, ...statuses.map((status) => labels.status[status])])
  })

  it('is left out if keys can only be active', async () => {
    await showAll([apiKey()])
    expect(screen.queryByRole('combobox', { name: labels.columnStatus })).toBeNull()
  })

  it('offers the status that the host has chosen', async () => {
    renderWithKeys(<ApiKeyTable view={{ status: ['revoked'] }} />, { client: fakeClient([apiKey()]) })
    await screen.findByText(labels.noMatchTitle)
    expect(options()).toEqual([labels.allStatuses, labels.status.active, labels.status.revoked])
    expect(screen.getByRole('combobox', { name: labels.columnStatus })).toHaveValue('revoked')
  })
})
