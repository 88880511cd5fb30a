// @vitest-environment node
import * as react from 'keydrawer'
import * as betterAuth from 'keydrawer/better-auth'
import * as core from 'keydrawer/core'
import * as memory from 'keydrawer/memory'
import * as mocks from 'keydrawer/mocks'
import * as rest from 'keydrawer/rest'
import * as testing from 'keydrawer/testing'
import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import tsupConfig from '../tsup.config'

const CORE = ['ApiKeysError', 'OneTimeSecret', 'parseApiKey', 'statusOf']
const REACT = [
  'ApiKeyTable',
  'ApiKeys',
  'ApiKeysProvider',
  'CreateKeyWizard',
  'apiKeysQueries',
  'englishLabels',
  'useApiKey',
  'useApiKeyActivity',
  'useApiKeyScopes',
  'useApiKeys',
  'useCreateApiKey',
  'useDeleteApiKey',
  'useRevokeApiKey',
  'useRotateApiKey',
  'useSetApiKeyEnabled',
  'useUpdateApiKey',
]

test.each([
  ['keydrawer', react, [...CORE, ...REACT].toSorted()],
  ['keydrawer/core', core, CORE],
  ['keydrawer/rest', rest, ['createRestClient']],
  ['keydrawer/memory', memory, ['createMemoryClient']],
  ['keydrawer/better-auth', betterAuth, ['createBetterAuthClient']],
  ['keydrawer/testing', testing, ['describeApiKeysClient']],
  ['keydrawer/mocks', mocks, ['apiKeysHandlers', 'sampleApiKeys']],
])('%s exports these names and no other', (_entry, exported, names) => {
  expect(Object.keys(exported).toSorted()).toEqual(names)
})

test('keydrawer hands on what keydrawer/core exports, so that there is one error class', () => {
  expect(react).toMatchObject(core)
})

const addressed: Readonly<Record<string, string | { readonly types: string; readonly default: string }>> =
  packageJson.exports

test('The package has an address for each entry, and no other', () => {
  expect(Object.keys(addressed).toSorted()).toEqual([
    '.',
    './better-auth',
    './core',
    './memory',
    './mocks',
    './openapi.yaml',
    './package.json',
    './rest',
    './styles.css',
    './styles.layer.css',
    './testing',
  ])
})

test('Each address leads to what the build writes, types before code', () => {
  const { entry } = tsupConfig as { readonly entry: Readonly<Record<string, string>> }
  const built = Object.values(addressed).filter((target) => typeof target === 'object')
  expect(built.map((target) => Object.keys(target))).toEqual(built.map(() => ['types', 'default']))
  const written = Object.entries(entry).map(([name, from]) => `./dist/${name}.${from.endsWith('.css') ? 'css' : 'js'}`)
  // The command is run, and imported by nobody.
  const commands = Object.values(packageJson.bin)
  expect([...built.map((target) => target.default), ...commands].toSorted()).toEqual(written.toSorted())
})
