import { readdirSync, readFileSync } from 'node:fs'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { ApiKeys, type ApiKeysClient, ApiKeysError, preloadKeydrawer } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { createApiKeysTester, mockClipboard } from 'keydrawer/tester'
import { expect, it } from 'vitest'
import { apiKey } from '../support/fakeClient'

const CONTROLS = 'button, input, select, textarea, a'
const keys = Array.from({ length: 7 }, (_, index) => apiKey({ id: `key_${index}`, name: `Key ${index}` }))
const scopes = [{ value: 'read' }, { value: 'write' }]

/** The rows of a table in the docs, by the attribute that it documents. */
const documented = (attribute: string) =>
  [...readFileSync('docs/testing.md', 'utf8').matchAll(/^\| `(data-\w+)="([\w-]+)"` \|/gm)]
    .filter(([, name]) => name === attribute)
    .map(([, , value]) => value)
    .toSorted()

/** Opens the states of a page one after the other, and calls `look` in each. */
async function visit(look: () => void): Promise<void> {
  const user = userEvent.setup()
  await mockClipboard({ refuses: true }).readText()
  const show = async (client: Partial<ApiKeysClient>) => {
    const view = render(
      <ApiKeys
        client={{ ...createMemoryClient({ apiKeys: keys, scopes, pageSize: 6 }), ...client }}
        scope="acme"
        confirmBy="typing"
        activityHref={() => '/usage'}
      />,
    )
    const page = createApiKeysTester({ user })
    await page.ready()
    look()
    return { page, unmount: view.unmount }
  }
  const press = (selector: string) => {
    fireEvent.click(document.querySelector(selector)!)
    look()
  }
  const empty = await show({ list: () => Promise.resolve({ items: [] }) })
  empty.unmount()
  const failed = await show({ list: () => Promise.reject(new ApiKeysError('unauthorized')) })
  failed.unmount()

  const { page } = await show({ setEnabled: () => Promise.reject(new ApiKeysError('not-found')) })
  await page.search('nothing')
  look()
  await page.search('')
  await page.select(['Key 0', 'Key 1'])
  look()
  press('[data-kd="bulk"] [data-action="revoke"]')
  await page.cancel()
  for (const action of ['details', 'update', 'rotate', 'revoke']) {
    press('[data-kd="row"] [data-action="menu"]')
    press(`[role="menu"] [data-action="${action}"]`)
    await waitFor(() => expect(document.querySelector('[data-kd="dialog"]')).not.toBeNull())
    look()
    await page.cancel()
  }
  await page.key('Key 0').disable().catch(look)
  await expect(page.create({ name: '', expires: '2099-01-31', scopes: ['read'] })).rejects.toThrow()
  look()
  const created = await page.create({ name: 'New' })
  look()
  await created.copy().catch(look)
  await created.done().catch(look)
  await created.discard()
}

it('gives every control a stable name, and lists the names in the docs', async () => {
  const seen = { 'data-action': new Set<string>(), 'data-field': new Set<string>() }
  const unnamed = new Set<string>()
  await preloadKeydrawer()
  await visit(() => {
    for (const control of document.querySelectorAll(CONTROLS)) {
      const action = control.getAttribute('data-action')
      const field = control.getAttribute('data-field')
      if (action) seen['data-action'].add(action)
      if (field) seen['data-field'].add(field)
      if (!action && !field) unnamed.add(control.outerHTML)
    }
  })
  expect([...unnamed]).toEqual([])
  expect(documented('data-field')).toEqual(expect.arrayContaining([...seen['data-field']]))
  expect(documented('data-action')).toEqual(expect.arrayContaining([...seen['data-action']]))
  expect(seen['data-field'].size).toBeGreaterThan(14)
  expect(seen['data-action'].size).toBeGreaterThan(20)
}, 180_000)

it('names every control in the sources, and documents no other name', () => {
  const files = readdirSync('src/components', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.tsx'),
  )
  const sources = files.map((path) => readFileSync(`src/components/${path}`, 'utf8'))
  // The text of an opening tag ends with the first `>` that is not part of an arrow.
  const tags = sources.flatMap((text) => [...text.matchAll(/<(?:button|input|select|textarea|a)\s(?:[^>]|=>)*>/g)])
  const unnamed = tags.filter(([tag]) => !/data-(action|field)=|\{\.\.\.attributes\}/.test(tag)).map(([tag]) => tag)
  expect(tags.length).toBeGreaterThan(30)
  expect(unnamed).toEqual([])

  const code = sources.join('\n')
  const names = [...documented('data-action'), ...documented('data-field')]
  expect(names.filter((name) => !new RegExp(`['"]${name}['"]|\\b${name}:`).test(code))).toEqual([])
})

it('names rows and row headers by the name of the key alone', async () => {
  const client = createMemoryClient({
    apiKeys: [
      { ...keys[0]!, name: 'CI' },
      { ...keys[1]!, name: 'CI deploy' },
    ],
  })
  render(<ApiKeys client={client} scope="acme" />)
  const row = await screen.findByRole('row', { name: 'CI' })
  expect(row).toHaveAttribute('data-id', 'key_0')
  expect(row).toHaveTextContent('GitHub Actions')
  await waitFor(() => expect(screen.getByRole('rowheader', { name: 'CI' })).toBeVisible())
})
