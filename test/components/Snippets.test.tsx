import { screen } from '@testing-library/react'
import { CreateKeyWizard, englishLabels as labels, OneTimeSecret, type Snippet, toEnvText } from 'keydrawer'
import { claudeCodeSnippet, curlSnippet, dotenvSnippet, vscodeSnippet } from 'keydrawer/snippets'
import { describe, expect, it, vi } from 'vitest'
import { lazySnippetsPanel } from '../../src/components/create-key/lazySnippetsPanel'
import { withSecretSearch } from '../security/leaks/secretSearch'
import { button, dialog, nameField, openButton } from '../support/elements'
import { created, fakeClient, issued, SECRET } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { withAnyName } from '../support/withAnyName'

const { expectNowhere } = withSecretSearch()
await lazySnippetsPanel.load()

const url = 'https://api.acme.test/v1/me'
const SNIPPETS = [
  curlSnippet({ url }),
  dotenvSnippet({ variable: 'ACME_API_KEY' }),
  vscodeSnippet({ url, name: 'acme' }),
]

async function reveal(snippets: unknown = SNIPPETS, secret = SECRET) {
  const client = fakeClient()
  client.create.mockResolvedValue(issued({ secret: new OneTimeSecret(secret) }))
  const wizard = (
    <CreateKeyWizard snippets={snippets as readonly Snippet[]}>
      <button>{labels.createButton}</button>
    </CreateKeyWizard>
  )
  const view = renderWithKeys(wizard, { client })
  await view.user.click(openButton())
  await view.user.type(nameField(), 'Booking engine{Enter}')
  await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
  return view
}

const tab = (name: string) => screen.getByRole('tab', { name })
const panel = () => screen.getByRole('tabpanel')

describe('the snippets of a new key', () => {
  it('show the secret masked, in one tab each', async () => {
    const { user } = await reveal()
    expect(screen.getAllByRole('tab').map((each) => each.textContent)).toEqual(['curl', '.env', 'VS Code'])
    expect(tab('curl')).toHaveAttribute('aria-selected', 'true')
    expect(panel()).toHaveTextContent(`-H "Authorization: Bearer ${created.hint!.prefix}••••••••${SECRET.slice(-4)}"`)
    await user.click(tab('.env'))
    expect(panel()).toHaveAccessibleName('.env')
    expect(panel()).toHaveTextContent(`ACME_API_KEY=${created.hint!.prefix}••••••••`)
    expectNowhere({ isOver: false })
  })

  it('are chosen with the arrow keys, Home and End', async () => {
    const { user } = await reveal()
    tab('curl').focus()
    await user.keyboard('{ArrowRight}')
    expect(tab('.env')).toHaveFocus()
    expect(tab('.env')).toHaveAttribute('aria-selected', 'true')
    await user.keyboard('{End}')
    expect(tab('VS Code')).toHaveFocus()
    await user.keyboard('{ArrowRight}')
    expect(tab('curl')).toHaveFocus()
    await user.keyboard('{ArrowLeft}{Home}')
    expect(screen.getAllByRole('tab').filter((each) => each.tabIndex === 0)).toEqual([tab('curl')])
  })

  it('are copied with the secret, which counts as saved', async () => {
    const onEvent = vi.fn()
    const { user, rerender } = await reveal()
    rerender(
      <CreateKeyWizard snippets={SNIPPETS}>
        <button>{labels.createButton}</button>
      </CreateKeyWizard>,
      { onEvent },
    )
    await user.click(button(labels.copySnippet))
    expect(await navigator.clipboard.readText()).toBe(`curl ${url} \\\n  -H "Authorization: Bearer ${SECRET}"`)
    expect(onEvent).toHaveBeenCalledWith(expect.objectContaining({ type: 'copied' }))
    expect(screen.getByText(labels.copied)).toBeVisible()
    // The button for the secret alone copies something else, so it does not say that it has.
    expect(button(labels.copy)).toBeVisible()
    await user.click(button(labels.done))
    expect(screen.queryByRole('dialog')).toBeNull()
    expectNowhere()
  })

  it('are escaped on the way to the clipboard', async () => {
    const { user } = await reveal([vscodeSnippet({ url, name: 'acme' })], 'a"b\\c')
    await user.click(button(labels.copySnippet))
    expect(JSON.parse(await navigator.clipboard.readText())).toEqual({
      servers: { acme: { type: 'http', url, headers: { Authorization: 'Bearer a"b\\c' } } },
    })
  })

  it('do not count as saved with only a part of the secret', async () => {
    const part = { id: 'part', label: 'Access key', text: 'login {secret.ACCESS_KEY_ID}' }
    const { user } = await reveal([part], toEnvText({ ACCESS_KEY_ID: 'AK1', SECRET_ACCESS_KEY: 's2' }))
    await user.click(button(labels.copySnippet))
    expect(await navigator.clipboard.readText()).toBe('login AK1')
    await user.click(button(labels.done))
    expect(screen.getByRole('alertdialog', { name: withAnyName(labels.confirmCloseTitle) })).toBeVisible()
  })

  it('say that they cannot hold the secret, and copy nothing', async () => {
    const { user } = await reveal([claudeCodeSnippet({ url, name: 'acme' })], 'a\u0007b')
    await navigator.clipboard.writeText('before')
    await user.click(button(labels.copySnippet))
    expect(await screen.findByText(labels.snippetUnavailable)).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe('before')
    await user.keyboard('{Escape}')
    expect(screen.getByRole('alertdialog', { name: withAnyName(labels.confirmCloseTitle) })).toBeVisible()
  })

  it('show the secret selected if the browser refuses to copy', async () => {
    const { user } = await reveal()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    await user.click(button(labels.copySnippet))
    expect(await screen.findByText(labels.copyBlocked)).toBeVisible()
    expect(dialog()).toHaveTextContent(SECRET)
  })

  it('are left out if they are unusable, with one warning', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const noPlace = { id: 'a', label: 'Without a place for the secret', text: 'echo' }
    const noText = { id: 'b', label: 'Without a text' }
    const language = { id: 'c', label: 'In an unknown language', text: '{secret}', language: 'go' }
    const sameId = { id: 'good', label: 'With the id of another', text: '{secret}' }
    await reveal([noPlace, noText, null, language, { id: 'good', label: 'Good', text: 'echo {secret}' }, sameId])
    expect(screen.queryByRole('tab')).toBeNull()
    expect(panel()).toHaveAccessibleName('Good')
    expect(warn).toHaveBeenCalledOnce()
    expect(warn.mock.calls[0]?.[0]).toContain('`snippets`')
  })

  it.each([{ id: 'a' }, 'curl', 1])('are left out if the host passes %j instead of an array', async (snippets) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    await reveal(snippets)
    expect(screen.queryByRole('group', { name: labels.snippetsLabel })).toBeNull()
  })
})

it('shows no snippets and no tabs unless the host has some', async () => {
  await reveal(null)
  expect(screen.queryByRole('tab')).toBeNull()
  expect(screen.queryByRole('group', { name: labels.snippetsLabel })).toBeNull()
})
