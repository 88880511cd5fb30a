// @vitest-environment node
import * as react from 'keydrawer'
import * as betterAuth from 'keydrawer/better-auth'
import * as clerk from 'keydrawer/clerk'
import * as core from 'keydrawer/core'
import * as locales from 'keydrawer/locales'
import * as german from 'keydrawer/locales/de'
import * as memory from 'keydrawer/memory'
import * as mocks from 'keydrawer/mocks'
import * as queries from 'keydrawer/queries'
import * as rest from 'keydrawer/rest'
import * as snippets from 'keydrawer/snippets'
import * as tester from 'keydrawer/tester'
import * as testing from 'keydrawer/testing'
import * as travelgate from 'keydrawer/travelgate'
import * as unkey from 'keydrawer/unkey'
import * as workos from 'keydrawer/workos'
import * as zuplo from 'keydrawer/zuplo'
import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { entries } from '../tsup.config'

const CORE = [
  'ApiKeysError',
  'OneTimeSecret',
  'createIdAliases',
  'defineApiKeysClient',
  'getKeyInsight',
  'isApiKeysError',
  'isExpiringSoon',
  'isOneTimeSecret',
  'parseApiKey',
  'parseTimestamp',
  'statusOf',
  'toEnvText',
]
const REACT = [
  'ApiKeyTable',
  'ApiKeys',
  'ApiKeysProvider',
  'CreateKeyWizard',
  'SecretText',
  'apiKeysQueries',
  'downloadEnv',
  'englishLabels',
  'preloadKeydrawer',
  'useApiKey',
  'useApiKeyActions',
  'useApiKeyActivity',
  'useApiKeyScopes',
  'useApiKeys',
  'useChangeApiKeys',
  'useCopySecret',
  'useCreateApiKey',
  'useDeleteApiKey',
  'useExpirationOptions',
  'useFirstUse',
  'useOrphanedApiKeys',
  'useRevokeApiKey',
  'useRotateApiKey',
  'useSetApiKeyEnabled',
  'useUnsavedSecret',
  'useUpdateApiKey',
]

test.each([
  ['keydrawer', react, [...CORE, ...REACT].toSorted()],
  ['keydrawer/core', core, CORE],
  ['keydrawer/queries', queries, ['apiKeysQueries']],
  ['keydrawer/rest', rest, ['createRestClient']],
  ['keydrawer/locales', locales, ['createPlural', 'loadLocale', 'locales']],
  ['keydrawer/locales/de', german, ['german']],
  ['keydrawer/memory', memory, ['createMemoryBackend', 'createMemoryClient', 'makeApiKey', 'sampleApiKeys']],
  ['keydrawer/travelgate', travelgate, ['createTravelgateClient']],
  ['keydrawer/better-auth', betterAuth, ['createBetterAuthClient']],
  ['keydrawer/unkey', unkey, ['createUnkeyClient']],
  ['keydrawer/workos', workos, ['createWorkosClient']],
  ['keydrawer/clerk', clerk, ['createClerkClient']],
  ['keydrawer/zuplo', zuplo, ['createZuploClient']],
  [
    'keydrawer/snippets',
    snippets,
    [
      'claudeCodeSnippet',
      'curlSnippet',
      'cursorSnippet',
      'dotenvSnippet',
      'githubActionsSnippet',
      'javascriptSnippet',
      'powershellSnippet',
      'prepareSnippet',
      'pythonSnippet',
      'vscodeSnippet',
    ],
  ],
  ['keydrawer/tester', tester, ['createApiKeysTester', 'mockClipboard']],
  ['keydrawer/testing', testing, ['describeApiKeysClient']],
  ['keydrawer/mocks', mocks, ['createApiKeysBackend', 'makeApiKey', 'sampleApiKeys']],
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
    './clerk',
    './core',
    './locales',
    './locales/*',
    './memory',
    './mocks',
    './openapi.yaml',
    './package.json',
    './queries',
    './rest',
    './snippets',
    './styles.css',
    './styles.layer.css',
    './tester',
    './testing',
    './travelgate',
    './unkey',
    './workos',
    './zuplo',
  ])
})

test('Each address leads to what the build writes, types before code', () => {
  const built = Object.values(addressed).filter((target) => typeof target === 'object')
  expect(built.map((target) => Object.keys(target))).toEqual(built.map(() => ['types', 'default']))
  const files = Object.entries(entries).map(([name, from]) => `./dist/${name}.${from.endsWith('.css') ? 'css' : 'js'}`)
  // One address stands for every language.
  const written = new Set(files.map((file) => file.replace(/locales\/[\w-]+/, 'locales/*')))
  // The command is run, and imported by nobody.
  const commands = Object.values(packageJson.bin)
  expect([...built.map((target) => target.default), ...commands].toSorted()).toEqual([...written].toSorted())
})
