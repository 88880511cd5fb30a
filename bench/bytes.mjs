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
export { Content, Description, Root, Title, Trigger } from '@radix-ui/react-dialog'`

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
  const atOnce = new Set()
  const visit = (name) => {
    if (atOnce.has(name)) return
    atOnce.add(name)
    for (const { path, kind, external: isOutside } of metafile.outputs[name].imports)
      if (kind === 'import-statement' && !isOutside) visit(path)
  }
  visit(entry)
  const sum = (names) => names.reduce((total, name) => total + sizes.get(pathOf(name)), 0)
  const names = outputs.map(([name]) => name)
  return { atOnce: sum([...atOnce]), later: sum(names.filter((name) => !atOnce.has(name))) }
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
    bundledSize(PAGE, HOST),
    bundledSize(TABLE, HOST),
    bundledSize(HOOKS, HOST),
    bundledSize(`@import 'keydrawer/styles.css'`, [], 'css'),
  ])
  return { page: page.atOnce, longTable: page.later, pageAndClient, byHand, taken, pageInHost, table, hooks, css }
}
