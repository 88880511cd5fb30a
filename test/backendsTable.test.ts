// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import type { ApiKeysClient } from 'keydrawer/core'
import { expect, it } from 'vitest'
import { createOrganizationKeysClient } from '../examples/backends/betterAuth'
import { createUnleashApiTokensClient } from '../examples/backends/unleashApiTokens'
import { createUnleashPersonalTokensClient } from '../examples/backends/unleashPersonalTokens'
import { createVendureClient } from '../examples/backends/vendure'
import { createVerdaccioClient } from '../examples/backends/verdaccio'

const url = '/backend'
const clients: Readonly<Record<string, ApiKeysClient>> = {
  betterAuth: createOrganizationKeysClient({ url }),
  unleashApiTokens: createUnleashApiTokensClient({ url, environment: 'development' }),
  unleashPersonalTokens: createUnleashPersonalTokensClient({ url }),
  vendure: createVendureClient({ url, roleIds: [] }),
  verdaccio: createVerdaccioClient({ url, askPassword: () => Promise.resolve('') }),
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
    const source = readFileSync(new URL(`../examples/backends/${name}.ts`, import.meta.url), 'utf8')
    const methods = Object.entries(clients[name]!).filter(([, member]) => typeof member === 'function')
    return [name, linesOf(source), methods.map(([method]) => method).join(' ')]
  })
  expect(told.toSorted()).toEqual(found.toSorted())
})
