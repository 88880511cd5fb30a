import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

export const PAGE = `export { ApiKeyTable, CreateKeyWizard, ApiKeysProvider } from 'keydrawer'`
const PAGE_AND_CLIENT = `${PAGE}
export { createRestClient } from 'keydrawer/rest'`
const TABLE = `export { ApiKeyTable, ApiKeysProvider } from 'keydrawer'`
const HOOKS = `export { ApiKeysProvider, useApiKeys, useCreateApiKey } from 'keydrawer'`

// The exports of react-query and Radix Dialog that a hand-written page would use.
const BY_HAND = `
export { QueryClient, QueryClientProvider, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
export { Close, Content, Description, Overlay, Portal, Root, Title, Trigger } from '@radix-ui/react-dialog'`
// The exports of the same packages that Keydrawer uses. It does without Radix's modal mode.
const TAKEN = `
export { infiniteQueryOptions, QueryClient, QueryClientContext, useInfiniteQuery } from '@tanstack/react-query'
export { Content, Description, Root, Title } from '@radix-ui/react-dialog'`

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
  const piece = (file) => outputs.find(([, { entryPoint }]) => entryPoint?.endsWith(`/${file}.js`))?.[0]
  // In the order in which a user needs them.
  const atOnce = load(entry)
  const wizard = load(piece('SecretDialog'))
  const actions = load(piece('KeyActions'))
  const rest = outputs.reduce((total, [name]) => total + load(name), 0)
  return { atOnce, wizard, actions, rest }
}

async function bundledSize(contents, external, loader) {
  return (await bundle(contents, external, loader)).atOnce
}

/** Bytes after minifying and gzip -9, without React. */
export async function measureBytes() {
  const [page, pageAndClient, byHand, taken, pageInHost, table, hooks, css] = await Promise.all([
    bundle(PAGE, REACT),
    bundledSize(PAGE_AND_CLIENT, REACT),
    bundledSize(BY_HAND, REACT),
    bundledSize(TAKEN, REACT),
    bundle(PAGE, HOST),
    bundledSize(TABLE, HOST),
    bundledSize(HOOKS, HOST),
    bundledSize(`@import 'keydrawer/styles.css'`, [], 'css'),
  ])
  const language = { table: await partSize('table'), dialogs: await partSize('dialogs') }
  return { page, pageAndClient, byHand, taken, pageInHost, table, hooks, css, language }
}

/** One part of a language, without the plural helper, which all languages share. */
async function partSize(part) {
  const { outputFiles } = await build({
    ...bundling,
    charset: 'utf8',
    entryPoints: [`${root}/src/labels/locales/de/${part}.ts`],
    external: ['../../createPlural', './dialogs'],
    outdir: '/out',
  })
  return gzipSize(outputFiles[0].contents)
}
