import { expect, it } from 'vitest'
import { withBrowser } from './checks/browser'
import { malformed, unquotedSecret } from './checks/malformed'
import { fetchOptions, fieldGuards } from './checks/requests'

const browser = withBrowser()

it('sends requests that no cache, redirect or referrer can carry the secret with', async () => {
  expect(await fetchOptions(browser())).toEqual([])
})

it.each(['cache', 'redirect', 'referrerPolicy', 'keepalive'])(
  'catches a Keydrawer whose requests do not set %s',
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

it('keeps password managers, autofill and spell checkers away from every field', async () => {
  expect(await fieldGuards(browser())).toEqual([])
})

it('catches a Keydrawer whose fields are open to a password manager', { tags: 'self-test' }, async () => {
  const edit = { file: 'components/ui/noAutofillProps.ts', find: `'data-bwignore': '',`, replace: '' }
  expect((await fieldGuards(browser(), { edits: [edit] })).join('\n')).toContain('details: Name: data-bwignore')
})

it('shows less than five characters of a malformed response', async () => {
  expect(await malformed(browser())).toEqual([])
})

it('catches a Keydrawer that quotes a malformed response', { tags: 'self-test' }, async () => {
  const edit = {
    file: 'clients/requestJson.ts',
    find: `} catch {\n    return NOT_JSON`,
    replace: `} catch (error) {\n    console.warn(error)\n    return NOT_JSON`,
  }
  expect((await unquotedSecret(browser(), { edits: [edit] })).join('\n')).toContain('the bare secret: console')
})
