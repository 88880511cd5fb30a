import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

export const PAGE = `export { ApiKeyTable, CreateKeyWizard, ApiKeysProvider } from 'keydrawer'`
const LIST = `export { ApiKeysProvider, useApiKeys } from 'keydrawer'`
const HOOKS = `export { ApiKeysProvider, useApiKeys, useCreateApiKey } from 'keydrawer'`
const REST = `export { createRestClient } from 'keydrawer/rest'`

// The exports of react-query and Radix Dialog that a hand-written page would use.
const BY_HAND = `
export { QueryClient, QueryClientProvider, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
export { Close, Content, Description, Overlay, Portal, Root, Title, Trigger } from '@radix-ui/react-dialog'`
const REACT = ['react', 'react/*', 'react-dom', 'react-dom/*']
const HOST = [...REACT, '@tanstack/react-query']

/** Build options shared by every bundle here. */
export const bundling = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  legalComments: 'none',
  logLevel: 'error',
  write: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: {
    keydrawer: `${root}/dist/index.js`,
    'keydrawer/rest': `${root}/dist/rest.js`,
    'keydrawer/styles.css': `${root}/dist/styles.css`,
  },
}

export const gzipSize = (content) => gzipSync(content, { level: 9 }).length

async function bundle(contents, external, loader = 'js') {
  const stdin = { contents, loader, resolveDir: root, sourcefile: 'page.js' }
  // Split into chunks, as a host's bundler does: a chunk that is loaded later does not count towards the page.
  const { outputFiles, metafile } = await build({
    ...bundling,
    stdin,
    external,
    splitting: loader === 'js',
    metafile: true,
    outdir: '/out',
  })
  const sizes = new Map(outputFiles.map(({ path, contents: bytes }) => [path, gzipSize(bytes)]))
  const outputs = Object.entries(metafile.outputs)
  const pathOf = (name) => [...sizes.keys()].find((path) => path.endsWith(name.slice(name.lastIndexOf('/'))))
  const [entry] = outputs.find(([, { entryPoint }]) => entryPoint === 'page.js') ?? outputs[0]
  const loaded = new Set()
  /** The bytes that loading a chunk adds: itself and every dependency that is not loaded yet. */
  const load = (name) => {
    if (name === undefined || loaded.has(name)) return 0
    loaded.add(name)
    const needed = metafile.outputs[name].imports.filter((each) => each.kind === 'import-statement' && !each.external)
    return needed.reduce((total, { path }) => total + load(path), sizes.get(pathOf(name)))
  }
  const part = (file) => load(outputs.find(([, { entryPoint }]) => entryPoint?.endsWith(`/${file}.js`))?.[0])
  // In the order in which a user needs them.
  return {
    atOnce: load(entry),
    wizard: part('SecretDialog'),
    actions: part('KeyActions'),
    snippets: part('Snippets'),
    longTable: part('VirtualRows'),
  }
}

/**
 * The size of each part in bytes, minified and compressed with gzip -9. React is never included, and react-query only in
 * the last one.
 */
export async function measureBytes() {
  const atOnce = async (contents, external, loader) => (await bundle(contents, external, loader)).atOnce
  const page = await bundle(PAGE, HOST)
  const wizard = page.atOnce + page.wizard
  return {
    'provider and `useApiKeys`': await atOnce(LIST, HOST),
    'provider, `useApiKeys` and `useCreateApiKey`': await atOnce(HOOKS, HOST),
    'page at once: provider, table and button': page.atOnce,
    'page with the wizard and Radix Dialog': wizard,
    'menus and dialogs of existing keys, later': page.actions,
    'snippets of the wizard, later': page.snippets,
    'long tables, later': page.longTable,
    'REST client': await atOnce(REST, HOST),
    'a language at once: German': await languageSize('table'),
    'a language with its dialogs: German': await languageSize('dialogs'),
    '`styles.css`': await atOnce(`@import 'keydrawer/styles.css'`, [], 'css'),
    'for comparison: react-query and a modal Radix Dialog by hand': await atOnce(BY_HAND, REACT),
  }
}

/** One part of a language, without the plural helper, which all languages share. */
async function languageSize(part) {
  const { outputFiles } = await build({
    ...bundling,
    charset: 'utf8',
    entryPoints: [`${root}/src/labels/locales/de/${part}.ts`],
    external: ['../../createPlural', './dialogs'],
    outdir: '/out',
  })
  return gzipSize(outputFiles[0].contents)
}
