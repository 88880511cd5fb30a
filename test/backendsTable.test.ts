// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import type { ApiKeysClient } from 'keydrawer/core'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { createOrganizationKeysClient } from '../examples/backends/betterAuth'
import { createDjangoClient } from '../examples/backends/djangoRestFramework'
import { createGoogleLikeClient } from '../examples/backends/googleLike'
import { createServiceAccountsClient } from '../examples/backends/serviceAccounts'
import { createStripeLikeClient } from '../examples/backends/stripeLike'
import { createUnleashApiTokensClient } from '../examples/backends/unleashApiTokens'
import { createUnleashPersonalTokensClient } from '../examples/backends/unleashPersonalTokens'
import { createVendureClient } from '../examples/backends/vendure'
import { createVerdaccioClient } from '../examples/backends/verdaccio'

const url = '/backend'
const clients: Readonly<Record<string, ApiKeysClient>> = {
  betterAuth: createOrganizationKeysClient({ url }),
  djangoRestFramework: createDjangoClient({ url }),
  googleLike: createGoogleLikeClient({ url }),
  serviceAccounts: createServiceAccountsClient({ url, account: 'ci' }),
  stripeLike: createStripeLikeClient({ url }),
  unleashApiTokens: createUnleashApiTokensClient({ url, environment: 'development' }),
  unleashPersonalTokens: createUnleashPersonalTokensClient({ url }),
  vendure: createVendureClient({ url, roleIds: [] }),
  verdaccio: createVerdaccioClient({ url, askPassword: () => Promise.resolve('') }),
}

const sourceOf = (name: string) => readFileSync(new URL(`../examples/backends/${name}.ts`, import.meta.url), 'utf8')

/** The lines of the options that the client is created with, as the formatter lays them out. */
function linesOfOptions(name: string): number {
  const file = ts.createSourceFile(`${name}.ts`, sourceOf(name), ts.ScriptTarget.Latest, true)
  const lengths: number[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'createRestClient')
      lengths.push(node.arguments[0]!.getText().split('\n').length)
    node.forEachChild(visit)
  }
  visit(file)
  expect(lengths).toHaveLength(1)
  return lengths[0]!
}

/** Lines that say something: no blank ones, and no comments. */
const linesOf = (source: string) =>
  source.split('\n').filter((line) => line.trim() !== '' && !/^\s*(\/\/|\/\*\*|\*)/.test(line)).length

it('tells of each example how long it is and what it offers, as it is', () => {
  const page = readFileSync(new URL('../docs/example-backends.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/\(\.\.\/examples\/backends\/(\w+)\.ts\) \| (\d+) \| ([^|]*) \|/g)]
  const told = rows.map(([, name, lines, offers]) => [name, Number(lines), offers!.replaceAll('`', '')])

  const files = readdirSync(new URL('../examples/backends', import.meta.url)).map((file) => file.replace('.ts', ''))
  const found = files.map((name) => {
    const methods = Object.entries(clients[name]!).filter(([, member]) => typeof member === 'function')
    return [name, linesOf(sourceOf(name)), methods.map(([method]) => method).join(' ')]
  })
  expect(told.toSorted()).toEqual(found.toSorted())
})

it.each(['djangoRestFramework', 'googleLike', 'serviceAccounts', 'stripeLike'])(
  'describes %s in at most 25 lines of configuration',
  (name) => {
    expect(linesOfOptions(name)).toBeLessThanOrEqual(25)
  },
)

it('describes Vendure in fewer than 35 lines', () => {
  expect(linesOf(sourceOf('vendure'))).toBeLessThan(35)
})
