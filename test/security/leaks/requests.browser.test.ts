import { expect, it } from 'vitest'
import { withBrowser } from './checks/browser'
import { malformed, unquotedSecret } from './checks/malformed'
import { fetchOptions, fieldGuards } from './checks/requests'

const browser = withBrowser()

it('asks so that no cache, redirect or referrer takes the secret along', async () => {
  expect(await fetchOptions(browser())).toEqual([])
})

it.each(['cache', 'redirect', 'referrerPolicy', 'keepalive'])(
  'notices a Keydrawer that asks without %s',
  { tags: 'self-test' },
  async (name) => {
    const found = {
      cache: `cache: 'no-store',`,
      redirect: `redirect: 'error' as const`,
      referrerPolicy: `referrerPolicy: 'no-referrer',`,
      keepalive: `keepalive: false,`,
    }[name]!
    const edit = { file: 'clients/requestJson.ts', find: found, replace: '' }
    expect((await fetchOptions(browser(), { edits: [edit] })).join('\n')).toContain(`POST: ${name}`)
  },
)

it('guards every field against password managers, autofill and spelling services', async () => {
  expect(await fieldGuards(browser())).toEqual([])
})

it('notices a Keydrawer whose fields are open to a password manager', { tags: 'self-test' }, async () => {
  const edit = { file: 'components/ui/noAutofillProps.ts', find: `'data-bwignore': '',`, replace: '' }
  expect((await fieldGuards(browser(), { edits: [edit] })).join('\n')).toContain('details: Name: data-bwignore')
})

it('shows not five characters of an answer that makes no sense', async () => {
  expect(await malformed(browser())).toEqual([])
})

it('notices a Keydrawer that quotes what it could not read', { tags: 'self-test' }, async () => {
  const edit = {
    file: 'clients/requestJson.ts',
    find: `} catch {\n    return NOT_JSON`,
    replace: `} catch (error) {\n    console.warn(error)\n    return NOT_JSON`,
  }
  expect((await unquotedSecret(browser(), { edits: [edit] })).join('\n')).toContain('the bare secret: console')
})
