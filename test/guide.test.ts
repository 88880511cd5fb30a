// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ApiKeysClient } from 'keydrawer/core'
import * as core from 'keydrawer/core'
import * as rest from 'keydrawer/rest'
import ts from 'typescript'
import { expect, it, vi } from 'vitest'
import { faultsOf, stylesheets } from './support/compileBlocks'
import { anyContext as context } from './support/mappedClient'
import { validated } from './support/validated'

const root = fileURLToPath(new URL('..', import.meta.url))
const guide = readFileSync(join(root, 'docs/connect-your-backend.md'), 'utf8')
const blocks = [...guide.matchAll(/^```(\w+) ?([^\n]*)\n(.*?)^```/gms)].map(([, language, facts, code]) => ({
  language: language!,
  facts: facts!,
  code: code!,
}))
const isCode = ({ language }: { readonly language: string }) => language === 'ts' || language === 'tsx'

/** The example answers of the guide. Each is read by the client that follows it. */
const answers = blocks.flatMap(({ language, facts, code }, index) => {
  if (language !== 'json') return []
  const [kind = '', status = '200', errorCode = ''] = facts.split(' ')
  const client = blocks.slice(index).find(isCode)?.code ?? ''
  return [{ kind, status: Number(status), errorCode, text: code, code: client }]
})
const secretIn = (text: string) => /acme_\w{20,}/.exec(text)?.[0] ?? 'none'

/** The client that a block exports, and a backend that gives the answer which the guide shows. */
function clientOf({ code, text, status }: (typeof answers)[number]): ApiKeysClient {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(text, { status })))
  const script = ts.transpile(code, { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 })
  const exports: { client?: ApiKeysClient } = {}
  const modules: Readonly<Record<string, object>> = { 'keydrawer/core': core, 'keydrawer/rest': rest }
  // eslint-disable-next-line no-implied-eval, no-new-func
  new Function('require', 'exports', script)((name: string) => modules[name], exports)
  return validated(exports.client!)
}

it('shows only code that compiles under the strict flags of this project', () => {
  const files = blocks.filter(isCode).map(({ language, code }, index) => ({
    file: join(root, `guide-${index}.${language}`),
    code,
  }))
  expect(files.length).toBeGreaterThan(15)
  expect(faultsOf([...files, stylesheets])).toEqual([])
}, 240_000)

it.each(answers.filter(({ kind }) => kind === 'list'))('reads the list $text', async (answer) => {
  const page = await clientOf(answer).list({ limit: 50 }, context)
  expect(page.items.length).toBeGreaterThan(0)
  expect(page.unreadable).toBeUndefined()
  for (const { id, name, createdAt } of page.items) {
    expect(id).toMatch(/./)
    expect(name).toMatch(/./)
    expect(createdAt).toMatch(/^2026-11-2/)
  }
  expect(JSON.stringify(page)).not.toContain(secretIn(answer.text))
})

it.each(answers.filter(({ kind }) => kind === 'create'))('takes the secret out of $text', async (answer) => {
  const issued = await clientOf(answer).create!({ name: 'CI' }, context)
  expect(issued.secret.reveal()).toBe(secretIn(answer.text))
  expect(issued.id).toMatch(/./)
})

it.each(answers.filter(({ kind }) => kind === 'rotate'))('takes the new secret out of $text', async (answer) => {
  const issued = await clientOf(answer).rotate!('7', {}, context)
  expect([issued.id, issued.apiKey, issued.secret.reveal()]).toEqual(['7', undefined, secretIn(answer.text)])
})

it.each(answers.filter(({ kind }) => kind === 'scopes'))('offers the scopes $text', async (answer) => {
  const scopes = await clientOf(answer).listScopes!(context)
  expect(scopes.map(({ value, label }) => [value, label])).toEqual([
    ['bookings:read', 'Read bookings'],
    ['bookings:write', 'Change bookings'],
  ])
})

it.each(answers.filter(({ kind }) => kind === 'error'))('reads $text as $errorCode', async (answer) => {
  const create = clientOf(answer).create!({ name: 'CI' }, context)
  await expect(create).rejects.toMatchObject({ code: answer.errorCode })
})

it('shows each kind of answer', () => {
  const count = (kind: string) => answers.filter((answer) => answer.kind === kind).length
  expect([count('list') > 9, count('create') > 5, count('error') > 3]).toEqual([true, true, true])
  const known = ['list', 'create', 'rotate', 'scopes', 'error'].map(count)
  expect(known.reduce((sum, each) => sum + each)).toBe(answers.length)
})

it('has a heading for every link within it', () => {
  const anchorOf = (heading: string) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-')
  const headings = new Set([...guide.matchAll(/^#+ (.*)$/gm)].map(([, text]) => anchorOf(text!)))
  const links = [...guide.matchAll(/\]\(#([\w-]+)\)/g)].map(([, link]) => link)
  expect(links.filter((link) => !headings.has(link!))).toEqual([])
})
