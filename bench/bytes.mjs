import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

export const PAGE = `export { ApiKeyTable, CreateKeyWizard, ApiKeysProvider } from 'keydrawer'`
const PAGE_AND_CLIENT = `${PAGE}
export { createRestClient } from 'keydrawer/rest'`
const TABLE = `export { ApiKeyTable, ApiKeysProvider } from 'keydrawer'`
const HOOKS = `export { ApiKeysProvider, useApiKeys, useCreateApiKey } from 'keydrawer'`

// What a page by hand takes from the two packages it would be built on.
const BY_HAND = `
export { QueryClient, QueryClientProvider, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
export { Close, Content, Description, Overlay, Portal, Root, Title, Trigger } from '@radix-ui/react-dialog'`
// What Keydrawer takes from them: less of Radix, whose modal mode it does without.
const TAKEN = `
export { infiniteQueryOptions, QueryClient, QueryClientContext, useInfiniteQuery } from '@tanstack/react-query'
export { Content, Description, Root, Title } from '@radix-ui/react-dialog'`

const REACT = ['react', 'react/*', 'react-dom', 'react-dom/*']
const HOST = [...REACT, '@tanstack/react-query']

/** The options that every bundle here is made with. */
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
  // In pieces, as a host's bundler makes them: what is loaded later is no part of the page.
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
  /** The bytes that a piece brings, with all that it needs and that is not there yet. */
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
  return { page, pageAndClient, byHand, taken, pageInHost, table, hooks, css }
}
