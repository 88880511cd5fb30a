import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ApiKeys, type ApiKeysProps, ApiKeysProvider, ApiKeyTable, CreateKeyWizard } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { type LabelOverrides, loadLocale } from 'keydrawer/locales'
import { german } from 'keydrawer/locales/de'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deferred } from '../support/deferred'

const NOW = new Date('2026-11-24T10:00:00Z')
const apiKeys = [{ id: 'a', name: 'CI', createdAt: '2026-03-05T10:00:00Z', hint: null }]

function renderPage(props: Partial<ApiKeysProps>) {
  const client = createMemoryClient({ apiKeys, now: () => NOW })
  const view = (own: Partial<ApiKeysProps>) => <ApiKeys client={client} scope="acme" timeZone="UTC" {...own} />
  const { rerender } = render(view(props))
  return { update: (own: Partial<ApiKeysProps>) => rerender(view(own)) }
}

const section = () => document.querySelector('[data-kd="api-keys"]')!
const table = () => document.querySelector('[data-kd="table"]')!
const page = document.documentElement

beforeEach(() => {
  page.lang = 'en'
})
afterEach(() => {
  page.removeAttribute('lang')
  page.removeAttribute('dir')
})

describe('the formats', () => {
  it('are those of the labels', async () => {
    renderPage({ labels: german })
    expect(await screen.findByText('05.03.2026')).toBeVisible()
    expect(screen.getByRole('heading', { name: /^API-Schlüssel/ })).toBeVisible()
  })

  it('are those of the page if the labels state no language', async () => {
    page.lang = 'de-AT'
    renderPage({ labels: { heading: 'Schlüssel' } })
    expect(await screen.findByText('05.03.2026')).toBeVisible()
  })

  it('are English for English labels, in the variety of the page', async () => {
    page.lang = 'en-GB'
    renderPage({})
    expect(await screen.findByText('5 Mar 2026')).toBeVisible()
    act(() => {
      page.lang = 'de'
    })
    expect(await screen.findByText('Mar 5, 2026')).toBeVisible()
  })

  it('are those of `locale` if the host sets it', async () => {
    renderPage({ labels: german, locale: 'en-GB' })
    expect(await screen.findByText('5 Mar 2026')).toBeVisible()
  })

  it('can be replaced one by one, and fall back with one warning', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { update } = renderPage({ format: { date: () => 'some day' } })
    expect(await screen.findByText('some day')).toBeVisible()
    const fail = () => {
      throw new Error('No.')
    }
    update({ format: { date: fail }, locale: 'en-GB' })
    expect(await screen.findByText('5 Mar 2026')).toBeVisible()
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('`format` prop contains functions'))
  })
})

describe('the language of the roots', () => {
  it('is stated if it is not that of the page', async () => {
    renderPage({ labels: german })
    await screen.findByText('05.03.2026')
    for (const root of [section(), table()]) {
      expect(root).toHaveAttribute('lang', 'de')
      expect(root).not.toHaveAttribute('dir')
    }
    act(() => {
      page.lang = 'de-AT'
    })
    await vi.waitFor(() => expect(table()).not.toHaveAttribute('lang'))
  })

  it('is stated with its direction', () => {
    renderPage({ labels: { locale: 'he' } })
    expect(section()).toHaveAttribute('dir', 'rtl')
  })

  it('is stated on dialogs', async () => {
    const user = userEvent.setup()
    renderPage({ labels: german })
    await user.click(screen.getByRole('button', { name: german.createButton }))
    expect(await screen.findByRole('dialog')).toHaveAttribute('lang', 'de')
  })
})

describe('the labels of the dialogs', () => {
  const open = async (labels: LabelOverrides) => {
    const user = userEvent.setup()
    render(
      <ApiKeysProvider client={createMemoryClient({ apiKeys })} scope="acme" labels={labels}>
        <CreateKeyWizard>
          <button>New</button>
        </CreateKeyWizard>
        <ApiKeyTable />
      </ApiKeysProvider>,
    )
    await user.click(screen.getByRole('button', { name: 'New' }))
    return user
  }

  it('are loaded with the dialogs, and overridden by the host', async () => {
    await open({ ...(await loadLocale('de')), nameLabel: 'Bezeichnung' })
    const dialog = within(await screen.findByRole('dialog', { name: 'API-Schlüssel erstellen' }))
    expect(dialog.getByRole('textbox', { name: /^Bezeichnung/ })).toBeVisible()
    expect(dialog.getByRole('button', { name: german.cancel })).toBeVisible()
  })

  it('are awaited, so that the dialog never opens in another language', async () => {
    const { promise, resolve } = deferred<LabelOverrides>()
    await open({ locale: 'eo', loadDialogs: () => promise })
    expect(screen.queryByRole('dialog')).toBeNull()
    await act(async () => resolve({ createTitle: 'Krei ŝlosilon' }))
    expect(await screen.findByRole('dialog', { name: 'Krei ŝlosilon' })).toBeVisible()
  })

  it('are English, with a warning, if they cannot be loaded', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    await open({ locale: 'eo', loadDialogs: () => Promise.reject(new Error('offline')) })
    expect(await screen.findByRole('dialog', { name: 'Create API key' })).toBeVisible()
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('loadDialogs'))
  })
})
