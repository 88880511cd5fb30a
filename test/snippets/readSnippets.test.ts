// @vitest-environment node
import { beforeEach, expect, it, vi } from 'vitest'
import { readSnippets } from '../../src/snippets/readSnippets'

const curl = { id: 'curl', label: 'curl', text: 'curl -H "Authorization: Bearer {secret}"' }
const failing = (member: string) =>
  Object.defineProperty({ ...curl }, member, {
    get: () => {
      throw new Error('Not yet')
    },
  })

let warn = vi.fn()
beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
})

it('returns copies of snippets that can be shown', () => {
  const [copy] = readSnippets([curl])
  expect(copy).toEqual(curl)
  expect(copy).not.toBe(curl)
  expect(readSnippets(undefined)).toEqual([])
  expect(warn).not.toHaveBeenCalled()
})

it.each<[string, unknown]>([
  ...['id', 'label', 'text', 'language'].map((member): [string, unknown] => [
    `throws for its ${member}`,
    failing(member),
  ]),
  ['is a revoked proxy', revoked()],
  ['has no place for the secret', { ...curl, text: 'curl' }],
  ['is in an unknown language', { ...curl, language: 'cobol' }],
  ['has a place for the secret a hundred thousand times', { ...curl, text: '{secret}'.repeat(100_000) }],
  ['is null', null],
])('leaves out a snippet that %s', (_how, snippet) => {
  expect(readSnippets([snippet, { ...curl, id: 'other' }]).map(({ id }) => id)).toEqual(['other'])
})

it.each<[string, unknown]>([
  ['a revoked proxy', revoked()],
  ['a text', 'curl'],
  ['a proxy that throws', new Proxy([], { get: () => failing('id').id })],
])('shows no snippets if the list is %s', (_what, list) => {
  expect(readSnippets(list)).toEqual([])
})

it('reads each member once, because a getter may return something else later', () => {
  let reads = 0
  const changing = Object.defineProperty({ ...curl }, 'label', { get: () => (++reads === 1 ? 'curl' : { id: 1 }) })
  expect(readSnippets([changing])[0]?.label).toBe('curl')
})

it('shows the first of two snippets with one id', () => {
  expect(readSnippets([curl, { ...curl, label: 'Second' }])).toEqual([curl])
})

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}
