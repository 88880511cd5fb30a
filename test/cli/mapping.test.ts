// @vitest-environment node
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runMappedCommand } from '../support/runMappedCommand'
import { type Case, right } from '../testing/mappings/shapes'
import { wrong } from '../testing/mappings/wrong'

const folder = fileURLToPath(new URL('../testing/mappings/', import.meta.url))

/** A TypeScript module that imports its mapping from another one. */
const moduleOf = (file: 'shapes' | 'wrong', name: string) => ({
  source: `
    import { ${file === 'shapes' ? 'right' : 'wrong'} as cases } from ${JSON.stringify(`${folder}${file}.ts`)}
    interface Features { readonly description?: boolean }
    const { mapping, features = {} }: { mapping: object; features?: Features } = cases[${JSON.stringify(name)}]
    export { mapping, features }`,
})

const run = async (name: keyof typeof right, ...more: readonly string[]) =>
  runMappedCommand(right[name].shape, moduleOf('shapes', name), ...more)

const runWrong = async (name: string) => runMappedCommand(wrong[name]!.shape, moduleOf('wrong', name))

/** Backends with few features, and their verdicts. */
const verdicts: Readonly<Partial<Record<keyof typeof right, readonly [works: string, ...options: string[]]>>> = {
  tokens: ['list, create, expiry, delete'],
  offset: ['list, create, delete'],
  revokedFirst: ['list, create, revoke, delete'],
  scoped: ['list, create, expiry, scopes, delete'],
  nameless: ['list, create, delete', '--no-missing'],
  secretIds: ['list, create, delete'],
  bare: ['list, create, delete'],
  revocable: ['list, create, revoke', '--no-duplicate-names'],
  shortNames: ['list, create, delete'],
  forms: ['list, create, delete'],
  owned: ['list, create, expiry, delete', '--name', 'svc-{unique}@acme'],
}

it.for(Object.entries(verdicts))(
  'prints a plain verdict and exits with 0 for a correct mapping: %s',
  async ([name, said]) => {
    const [works, ...options] = said
    const { code, text, last } = await run(name as keyof typeof right, ...options)
    expect(text).not.toContain('✗')
    expect(text).toContain('Level L0')
    expect(last).toMatch(new RegExp(`^Ready: ${works} work; not offered: .*rotate.*\\.$`))
    expect(code).toBe(0)
  },
)

it('exits with 0 for a backend that only lists keys, and creates none', async () => {
  const { code, text, last } = await run('readOnly')
  expect(text).toMatch(/^This reads the API keys at .* and creates none\.\n/)
  expect(text).toContain('No level: no keys are created here.')
  expect(last).toMatch(/^Ready: list works; not offered: create, update/)
  expect(code).toBe(0)
})

it('uses the names of the mapping and not those of the contract', async () => {
  for (const name of ['key.name leads nowhere', 'a taken name is not told from another error']) {
    const { code, text, last } = await runWrong(name)
    expect(text).toMatch(/✗ .*\n {4}.*\n {4}Check in the mapping: `(key\.name|errors\.statuses)/)
    expect(text).not.toMatch(/Contract:|For createRestClient/)
    expect(last).toMatch(/^Not ready: create fails; list, (expiry, )?delete work; not offered: /)
    expect(code).toBe(1)
  }
})

it('reports the sent and the rejected fields once', async () => {
  const { text, last } = await runWrong('input.name is not what the backend calls it')
  expect(text).toMatch(
    /✗ creates a key\n {4}POST \/tokens \(sent: name\) was answered with 400 application\/json, which reads as `invalid-input`; refused: name\. Expected it to succeed\.\n {4}Check in the mapping: `features\.name`, `input\.name`/,
  )
  expect(text.match(/✗/g)).toHaveLength(1)
  expect(last).toMatch(/^Not ready: create fails; list works; not offered: update, .*; not checked: expiry, delete\.$/)
})

it('reports the fields that the response mentions if it rejects none of them', async () => {
  const { text } = await runWrong('a taken name is not told from another error')
  expect(text).toMatch(
    /POST \/keys \(sent: name\) was answered with 500 application\/json, which reads as `server-error`; the answer mentions: name\.\n/,
  )
})

it('blames the redirected request, and not the list before it', async () => {
  const { shape, mapping }: Case = right.bare
  const source = `export const mapping = ${JSON.stringify(mapping)}, features = { description: false }`
  const { text } = await runMappedCommand({ ...shape, slash: true }, { source })
  expect(text).toMatch(
    /✗ creates a key\n {4}POST \/keys \(sent: name\) was redirected to \/keys\/ \(301\).*\n {4}Check in the mapping: `routes\.create`/,
  )
  expect(text.match(/✗/g)).toHaveLength(1)
})

it('reports the paths of lists if `rows` leads to none', async () => {
  const { code, last } = await runWrong('rows leads nowhere')
  expect(last).toBe("GET /tokens was answered without a list at `rows` ('items'). It has lists at: `tokens`.")
  expect(code).toBe(1)
})

it('prints the target of each field of the backend, or why there is none', async () => {
  const { text } = await run('tokens')
  expect(text).toContain(
    [
      'Fields of a key:',
      '  token_id   → id',
      '  label      → name',
      '  masked     → hint',
      '  created_at → createdAt',
      '  last_seen  → lastUsedAt (no key has a value)',
      '  expires_at → expiresAt',
      '',
    ].join('\n'),
  )
  const { shape, mapping }: Case = right.shortNames
  const source = `export const mapping = ${JSON.stringify({ ...mapping, times: 'seconds', key: { name: 'id' } })}`
  const unread = await runMappedCommand({ ...shape, row: { ...shape.row, owner: 'masked' } }, { source })
  expect(unread.text).toMatch(/title +→ not read\n/)
  expect(unread.text).toMatch(/id +→ id, name\n/)
  expect(unread.text).toMatch(/owner +→ not read\n/)
  const byFunctions = `export const mapping = { ...${JSON.stringify(mapping)}, key: { name: ({ title }) => title } }`
  const read = await runMappedCommand({ ...shape, row: { ...shape.row, owner: 'masked' } }, { source: byFunctions })
  expect(read.text).toMatch(/title +→ name\n/)
  expect(read.text).toMatch(/owner +→ not read\n/)
})

it('reports a date that cannot be read', async () => {
  const { text } = await runWrong('times are milliseconds and read as seconds')
  expect(text).toMatch(/created +→ createdAt \(cannot be read: check `times`\)\n/)
})

it('reports a key that cannot be deleted, and the route that leads elsewhere', async () => {
  const { text } = await runWrong('routes.delete leads elsewhere')
  expect(text).toMatch(/The first key could not be revoked or deleted.*DELETE \/key\/\{id\} was answered with 404/)
  expect(text).toMatch(/This key is left\. .*"kd-check-[\da-f]{8} /)
})

const textOfDocs = readFileSync(new URL('../../docs/check.md', import.meta.url), 'utf8')

it.for<[keyof typeof right, RegExp | undefined]>([
  ['tokens', /kd-check-[\da-f]{8}/],
  ['shortNames', /kd-check-[\da-f]{8}/],
  ['forms', /kd-check-[\da-f]{8}/],
  ['owned', /svc-kd[\da-f]{8}/],
  ['nameless', undefined],
])('announces the number of keys and the prefix of their names: %s', async ([name, start]) => {
  const [, ...options] = verdicts[name] ?? []
  const { text, names } = await run(name, ...options)
  const [announcement = ''] = text.split('\n')
  const announced = /Their names start with "([^"…]+)…?[^"]*"\.$/.exec(announcement)?.[1]
  if (!start) expect(announcement).toMatch(/They have no names\.$/)
  else expect(announced).toMatch(new RegExp(`^${start.source}$`))
  const most = Number(/creates up to (\d+) API keys/.exec(text)?.[1])
  expect(names.length).toBeLessThanOrEqual(most)
  expect(names.length).toBeGreaterThan(most / 2)
  expect(textOfDocs).toContain(`up to ${most} on a backend`)
  const isAnnounced = (each: unknown) => typeof each === 'string' && each.startsWith(announced ?? ' ')
  expect(names.filter((each) => each !== undefined && !isAnnounced(each))).toEqual([])
})

it('reports in one sentence that no name is valid, before any announcement', async () => {
  const { code, text } = await run('owned')
  expect(text).toMatch(/^\[keydrawer\] No generated name follows `features\.name`.*`--name`/)
  expect(code).toBe(1)
})

describe('an invalid module', () => {
  const shape = right.bare.shape
  it.each([
    ['export const mapping = {', /mapping\.ts cannot be loaded: \w*Error: .+/],
    ["import { x } from 'no-such-package'\nexport const mapping = x", /cannot be loaded: Error: .*no-such-package/],
    ["throw new Error('Set TOKEN first.')", /cannot be loaded: Error: Set TOKEN first\./],
    ["throw 'no error'", /cannot be loaded: it throws a value that is not an Error\./],
    ['export const client = {}', /exports a `client` without a `list` method/],
    ['export const mappings = {}', /exports neither a `mapping` nor a `client`, but `mappings`\. Write `export const/],
    ['export default {}', /exports neither a `mapping` nor a `client`, but `default`/],
    ['export const mapping = {}', /exports a `mapping` without `routes`/],
    [
      "export const mapping = { routes: { list: 'GET /keys', create: 'keys' } }",
      /^The module has a mistake: `mapping\.routes\.create` is not like/,
    ],
  ])('is rejected with a reason: %s', async (source, sentence) => {
    const { code, text, last } = await runMappedCommand(shape, { source })
    expect(last).toMatch(sentence)
    // There is no announcement of a run that does not happen.
    expect(text).not.toMatch(/^This /)
    expect(code).toBe(1)
  })

  it('is rejected with a reason if it is JavaScript', async () => {
    const source = "import 'no-such-package'"
    const { last } = await runMappedCommand(shape, { source, extension: 'mjs' })
    expect(last).toMatch(/mapping\.mjs cannot be loaded: Error: .*no-such-package/)
  })
})
