// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

interface SourceFile {
  /** From `src`, such as `core/ApiKey.ts`. */
  readonly path: string
  readonly text: string
}

/** Returns the violations of a file, one line each. */
type Rule = (file: SourceFile) => readonly string[]

const root = fileURLToPath(new URL('../src', import.meta.url))
const files: readonly SourceFile[] = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }))
const isCode = ({ path }: SourceFile) => /\.tsx?$/.test(path)
const isStyle = ({ path }: SourceFile) => path.endsWith('.css')

/** The imports that each folder or entry may have, by path prefix or package name. Dependencies only point down. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'core/': ['core/', 'warnOnce'],
  'create-flow/': ['core/', 'create-flow/'],
  // Without React, so that a server component can prefetch.
  'queries/': ['core/', 'create-flow/', 'queries/', 'warnOnce', '@tanstack/react-query'],
  'labels/': ['core/', 'labels/', 'warnOnce'],
  'snippets/': ['core/', 'snippets/', 'warnOnce'],
  'clients/': ['core/', 'clients/', 'warnOnce'],
  'hooks/': [
    'core/',
    'create-flow/',
    'queries/',
    'labels/',
    'snippets/Snippet',
    'snippets/prepareSnippet',
    'hooks/',
    'warnOnce',
    'react',
    '@tanstack/react-query',
  ],
  // Components never import react-query, so that replacing the cache would not affect them.
  'components/ui/': [
    'core/',
    'create-flow/',
    'labels/',
    'hooks/',
    'components/ui/',
    'react',
    'react-dom',
    '@radix-ui/react-dialog',
  ],
  'components/forms/': ['core/', 'create-flow/', 'labels/', 'hooks/', 'components/ui/', 'components/forms/', 'react'],
  'components/create-key/': [
    'core/',
    'create-flow/',
    'snippets/',
    'labels/',
    'hooks/',
    'components/ui/',
    'components/forms/',
    'components/create-key/',
    'warnOnce',
    'react',
  ],
  'components/key-actions/': [
    'core/',
    'create-flow/',
    'queries/',
    'labels/',
    'hooks/',
    'components/ui/',
    'components/forms/',
    'components/create-key/lazySecretDialog',
    'components/key-actions/',
    'react',
    'react-dom',
  ],
  'components/key-table/': [
    'core/',
    'create-flow/',
    'queries/',
    'labels/',
    'hooks/',
    'components/ui/',
    'components/key-actions/',
    'components/key-table/',
    'react',
    'react-dom',
    'warnOnce',
    '@tanstack/react-virtual',
  ],
  'components/': [
    'core/',
    'create-flow/',
    'queries/',
    'hooks/',
    'components/',
    'clients/createLazyRestClient',
    'clients/createRestClient',
    'warnOnce',
    'react',
  ],
  'testing/': ['core/', 'testing/'],
  // Loads the code-split parts of the page only if the page runs in the same process.
  'tester/': ['core/', 'tester/', 'components/preloadKeydrawer'],
  'cli/': ['core/', 'clients/', 'testing/', 'cli/', 'jiti', 'node:async_hooks', 'node:path', 'node:url', 'node:util'],
  'mocks/': ['core/', 'clients/', 'mocks/', 'warnOnce', 'msw'],
  'locales/': ['labels/locales/'],
  'locales.ts': ['labels/'],
  'index.ts': ['core', 'core/', 'create-flow/', 'queries/', 'snippets/Snippet', 'labels/', 'hooks/', 'components/'],
  'core.ts': ['core/'],
  'queries.ts': ['queries/'],
  'rest.ts': ['clients/'],
  'memory.ts': ['clients/', 'mocks/'],
  'better-auth.ts': ['clients/createBetterAuthClient'],
  'clerk.ts': ['clients/createClerkClient'],
  'travelgate.ts': ['clients/'],
  'unkey.ts': ['clients/createUnkeyClient'],
  'workos.ts': ['clients/createWorkosClient'],
  'zuplo.ts': ['clients/createZuploClient'],
  'mocks.ts': ['clients/', 'mocks/'],
  'snippets.ts': ['snippets/'],
  'testing.ts': ['testing/'],
  'tester.ts': ['tester/'],
  'cli.ts': ['cli/', 'node:readline/promises'],
  'warnOnce.ts': [],
}

/** The imports of a file: paths from `src` and package names. Type imports count, because they also couple files. */
function importsOf({ path, text }: SourceFile): readonly string[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => (fileName.startsWith('.') ? join(dirname(path), fileName) : fileName))
}

const wrongImports: Rule = (file) => {
  const allowed = Object.entries(mayImport).find(([room]) => file.path.startsWith(room))?.[1]
  if (!allowed) return ['belongs to no room']
  const isAllowed = (target: string) =>
    allowed.some((start) => (start.endsWith('/') ? target.startsWith(start) : target === start))
  return importsOf(file).filter((target) => !isAllowed(target))
}

/** Everything that an entry imports, directly or indirectly. */
function reachableFrom(entry: string, all: readonly SourceFile[]): ReadonlySet<string> {
  const reached = new Set<string>()
  const visit = (target: string) => {
    if (reached.has(target)) return
    reached.add(target)
    const file = all.find(({ path }) => path.replace(/\.tsx?$/, '') === target)
    if (file) for (const next of importsOf(file)) visit(next)
  }
  visit(entry)
  return reached
}

function nodesOf({ path, text }: SourceFile): readonly ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node) => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
  return nodes
}

const defaultExports: Rule = (file) =>
  nodesOf(file)
    .filter(
      (node) =>
        ts.isExportAssignment(node) ||
        node.kind === ts.SyntaxKind.DefaultKeyword ||
        (ts.isExportSpecifier(node) && node.name.text === 'default'),
    )
    // The `default` clause of a switch is not an export.
    .filter((node) => !ts.isDefaultClause(node.parent))
    .map((node) => node.getText())

const anyTypes: Rule = (file) =>
  nodesOf(file).flatMap(({ kind, parent }) => (kind === ts.SyntaxKind.AnyKeyword ? [parent.getText()] : []))

const SINKS =
  /^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|dangerouslySetInnerHTML|srcdoc|srcDoc|eval|Function|DOMParser|createContextualFragment|writeln|localStorage|sessionStorage|indexedDB|cookie)$/

/** The only files that may access browser storage. `test/create-flow/RequestJournal.test.ts` checks what they store. */
const STORAGE_FILES = new Set(['create-flow/StoredEntries.ts', 'create-flow/pageRecords.ts'])

const unsafeSinks: Rule = (file) =>
  nodesOf(file)
    .filter((node) => !(STORAGE_FILES.has(file.path) && node.getText().replaceAll("'", '').endsWith('Storage')))
    .filter((node) => (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && isSink(node))
    .map((node) => node.parent.getText().slice(0, 60))

function isSink(node: ts.Identifier | ts.StringLiteralLike): boolean {
  const isDocumentWrite = node.text === 'write' && /^document\b/.test(node.parent.getText())
  return SINKS.test(node.text) || isDocumentWrite || /^\s*javascript:/i.test(node.text)
}

const longFiles: Rule = ({ text }) => {
  const lines = text.trimEnd().split('\n').length
  return lines > 250 ? [`${lines} lines`] : []
}

const withoutComments = (css: string) => css.replace(/\/\*.*?\*\//gs, '')

const PHYSICAL_PROPERTIES =
  /(?<![\w-])((margin|padding|scroll-margin|scroll-padding|border)-(left|right|top|bottom)[\w-]*|border-(top|bottom)-(left|right)-radius|(min-|max-)?(width|height)|left|right|top|bottom)\s*:/g
const PHYSICAL_VALUES = /(?<![\w-])(text-align|float|clear|caption-side)\s*:\s*(left|right|top|bottom)/g

const physicalStyles: Rule = ({ text }) =>
  [PHYSICAL_PROPERTIES, PHYSICAL_VALUES].flatMap((pattern) => withoutComments(text).match(pattern) ?? [])

const forcedStyles: Rule = ({ text }) => withoutComments(text).match(/(?<![\w-])z-index\s*:|!important/g) ?? []

/** The selectors of a style sheet, without at-rules and keyframe steps. */
function selectorsOf({ text }: SourceFile): readonly string[] {
  return (
    [...withoutComments(text).matchAll(/([^{};]+)\{/g)]
      .map(([, prelude = '']) => prelude.trim())
      .filter((prelude) => !prelude.startsWith('@') && !/^(from|to|\d+%)$/.test(prelude))
      // A comma inside parentheses does not separate selectors.
      .flatMap((list) => list.split(/,(?![^(]*\))/).map((selector) => selector.replace(/\s+/g, ' ').trim()))
  )
}

const strayingSelectors: Rule = (file) => selectorsOf(file).filter((selector) => !selector.includes('[data-kd'))

const namedSelectors: Rule = (file) =>
  selectorsOf(file).filter((selector) => /[.#][a-z_]/i.test(selector.replace(/'[^']*'/g, '')))

const code = (text: string, path = 'core/Planted.ts'): SourceFile => ({ path, text })
const style = (text: string): SourceFile => ({ path: 'styles/planted.css', text })

const rules = [
  {
    title: 'Every room imports only what it may',
    rule: wrongImports,
    appliesTo: isCode,
    violations: [
      code(`import { useState } from 'react'`),
      code(`export type { Words } from '../hooks/useI18n'`),
      code(`type Labels = import('../labels/labels').ApiKeysLabels`),
      code(`import { useQuery } from '@tanstack/react-query'`, 'components/ApiKeys.tsx'),
      code(`import { requestJson } from '../../clients/requestJson'`, 'components/ui/Dialog.tsx'),
      code(`import { TextField } from '../forms/TextField'`, 'components/ui/Dialog.tsx'),
      code(`import type { TableView } from '../key-table/TableView'`, 'components/key-actions/KeyActions.tsx'),
      code(`import { useApiKeys } from '../hooks/useApiKeys'`, 'mocks/createHandlers.ts'),
      code(`import { describe } from 'vitest'`, 'testing/describeApiKeysClient.ts'),
      code(`import type { Page } from 'playwright'`, 'tester/createPageSurface.ts'),
      code(`import { within } from '@testing-library/dom'`, 'tester/createDomSurface.ts'),
      code(`import { parseArgs } from 'node:util'`, 'clients/createRestClient.ts'),
      code(`const { http } = await import('msw')`, 'clients/createRestClient.ts'),
      code(`export { sampleApiKeys } from './mocks/sampleApiKeys'`, 'index.ts'),
      code(`import { z } from 'zod'`, 'utils/helpers.ts'),
    ],
  },
  {
    title: 'Nothing is exported as default',
    rule: defaultExports,
    appliesTo: isCode,
    violations: [
      code('export default function make() {}'),
      code('const a = 1\nexport default a'),
      code('const a = 1\nexport { a as default }'),
    ],
  },
  {
    title: 'Nothing is typed any',
    rule: anyTypes,
    appliesTo: isCode,
    violations: [code('const a = {} as any'), code('const many: readonly any[] = []')],
  },
  {
    title: 'Nothing runs or renders a string, and nothing is stored in the browser',
    rule: unsafeSinks,
    appliesTo: isCode,
    violations: [
      code(`element.innerHTML = text`),
      code(`element['outerHTML'] = text`),
      code(`const a = <p dangerouslySetInnerHTML={{ __html: text }} />`, 'components/ApiKeys.tsx'),
      code(`eval(text)`),
      code(`new Function(text)()`),
      code(`document.write(text)`),
      code(`link.href = 'javascript:void 0'`),
      code(`localStorage.setItem('secret', text)`),
    ],
  },
  {
    title: 'No file is longer than 250 lines',
    rule: longFiles,
    appliesTo: () => true,
    violations: [code('//\n'.repeat(251))],
  },
  {
    title: 'Styles know no left and no right',
    rule: physicalStyles,
    appliesTo: isStyle,
    violations: [
      style(`[data-kd='a'] { margin-left: 1px }`),
      style(`[data-kd='a'] { position: absolute; left: 0; }`),
      style(`[data-kd='a'] { border-top-left-radius: 0; }`),
      style(`[data-kd='a'] { max-width: 1px; }`),
      style(`[data-kd='a'] { text-align: left; }`),
    ],
  },
  {
    title: 'Styles force nothing upon their host',
    rule: forcedStyles,
    appliesTo: isStyle,
    violations: [style(`[data-kd='a'] { z-index: 9 }`), style(`[data-kd='a'] { color: red !important }`)],
  },
  {
    title: 'Every selector keeps to our own elements',
    rule: strayingSelectors,
    appliesTo: isStyle,
    violations: [style('button { margin: 0 }'), style(`@media print { [data-kd='a'], table { margin: 0 } }`)],
  },
  {
    title: 'No selector has an id or a class',
    rule: namedSelectors,
    appliesTo: isStyle,
    violations: [style(`[data-kd='a'].open { margin: 0 }`), style(`[data-kd] > #a { margin: 0 }`)],
  },
]

describe.each(rules)('$title', ({ rule, appliesTo, violations }) => {
  test('holds in every file', () => {
    const found = files.filter(appliesTo).flatMap((file) => rule(file).map((fault) => `${file.path}: ${fault}`))
    expect(found).toEqual([])
  })

  test.each(violations)('notices $text', (violation) => {
    expect(rule(violation)).not.toEqual([])
  })
})

const isMsw = (target: string) => /^msw\b/.test(target)

/** The files that import each other, directly or through others. Type imports count. */
function filesInCycles(all: readonly SourceFile[]): readonly string[] {
  const imports = all.filter(isCode).map((file) => [file.path.replace(/\.tsx?$/, ''), importsOf(file)] as const)
  let remaining = new Map(imports)
  for (;;) {
    const imported = new Set([...remaining.values()].flat())
    const isBetween = (path: string, targets: readonly string[]) =>
      imported.has(path) && targets.some((target) => remaining.has(target))
    const next = new Map([...remaining].filter(([path, targets]) => isBetween(path, targets)))
    if (next.size === remaining.size) return [...next.keys()]
    remaining = next
  }
}

test('no files import each other in a cycle', () => {
  expect(filesInCycles(files)).toEqual([])

  const importsClient = code(`import type { ApiKeysClient } from './ApiKeysClient'`, 'core/ApiKey.ts')
  const planted = files.map((file) => (file.path === importsClient.path ? importsClient : file))
  expect(filesInCycles(planted)).toEqual(expect.arrayContaining(['core/ApiKey', 'core/ApiKeysClient']))
})

test('only the mocks entry imports MSW', () => {
  for (const entry of [
    'index',
    'core',
    'queries',
    'rest',
    'memory',
    'travelgate',
    'better-auth',
    'unkey',
    'workos',
    'clerk',
    'zuplo',
    'snippets',
    'testing',
    'locales',
    'tester',
    'cli',
  ])
    expect([...reachableFrom(entry, files)].filter(isMsw)).toEqual([])
  expect([...reachableFrom('mocks', files)].filter(isMsw)).toContain('msw')

  const planted = files.map((file) => (file.path === 'labels/format.ts' ? code(`import 'msw'`, file.path) : file))
  expect([...reachableFrom('index', planted)]).toContain('msw')
})

const isLoading = ({ text }: SourceFile) => /\bimport\(/.test(text)

test('bundles the creation and the display of a secret together, so that showing it needs no network', () => {
  const loadsLater = (all: readonly SourceFile[]) => {
    const reached = reachableFrom('components/create-key/SecretDialog', all)
    return all.filter(({ path }) => reached.has(path.replace(/\.tsx?$/, ''))).filter(isLoading)
  }
  expect(loadsLater(files).map(({ path }) => path)).toEqual([])

  const reveal = 'components/create-key/RevealStep.tsx'
  const planted = files.map((file) => (file.path === reveal ? code(`${file.text}\nimport('./a')`, reveal) : file))
  expect(loadsLater(planted).map(({ path }) => path)).toEqual([reveal])
})
