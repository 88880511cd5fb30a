import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

/** One entry for each language: `locales/de`. */
const locales = Object.fromEntries(
  readdirSync('src/locales').map((file) => [`locales/${file.replace('.ts', '')}`, `src/locales/${file}`]),
)

/** The entry points listed in `package.json`. */
export const entries: Readonly<Record<string, string>> = {
  index: 'src/index.ts',
  core: 'src/core.ts',
  queries: 'src/queries.ts',
  rest: 'src/rest.ts',
  memory: 'src/memory.ts',
  travelgate: 'src/travelgate.ts',
  'better-auth': 'src/better-auth.ts',
  unkey: 'src/unkey.ts',
  workos: 'src/workos.ts',
  clerk: 'src/clerk.ts',
  zuplo: 'src/zuplo.ts',
  mocks: 'src/mocks.ts',
  snippets: 'src/snippets.ts',
  tester: 'src/tester.ts',
  testing: 'src/testing.ts',
  cli: 'src/cli.ts',
  styles: 'src/styles/styles.css',
  'styles.layer': 'src/styles/styles.layer.css',
  locales: 'src/locales.ts',
  ...locales,
}

/** A module of types alone compiles to nothing. */
const hasCode = (path: string) => /^export (?!type\b|interface\b)/m.test(readFileSync(`src/${path}`, 'utf8'))

const modules = Object.fromEntries(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && hasCode(path))
    .map((path) => [path.replace(/\.tsx?$/, ''), `src/${path}`]),
)

/**
 * Compiles each file to one file. In a bundle, lazily loaded code would share a chunk with code that is loaded at
 * once, so that a host that uses one hook would load the dialogs. A context in two bundles would exist twice.
 */
const asTheyAre: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'modules as they are',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ path, importer, kind }) =>
      kind === 'entry-point' || importer.endsWith('.css') ? null : { path: `${path}.js`, external: true },
    )
  },
}

/** Warnings are for developers. A bundler drops them, with their texts, from code for production. */
const warningsInDevelopment: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'warnings in development',
  setup(build) {
    build.onLoad({ filter: /\/src\/.*\.tsx?$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        /(?<!function )\bwarnOnce\(/g,
        `typeof process < 'u' && process.env.NODE_ENV !== 'production' && warnOnce(`,
      ),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }))
  },
}

export default defineConfig({
  entry: { ...modules, ...entries },
  format: ['esm'],
  target: ['es2022', 'chrome123', 'firefox125', 'safari17.5'],
  esbuildPlugins: [asTheyAre, warningsInDevelopment],
  splitting: false,
  // Rollup's tree shaking drops the 'use client' directive; esbuild's own keeps it.
  treeshake: false,
  // `node:util` is Node's, whatever other package is called `util`. Without this, both tools would drop the prefix.
  removeNodeProtocol: false,
  esbuildOptions: (options) => {
    // Escapes would make a language that is not written in Latin twice as large.
    options.charset = 'utf8'
    options.supported = { 'node-colon-prefix-import': true }
  },
  sourcemap: true,
  clean: true,
  external: ['msw', 'react', 'react-dom', '@tanstack/react-query'],
  dts: {
    entry: entries,
    // tsup 8 sets `baseUrl` while it writes declarations, which TypeScript 6 refuses otherwise.
    compilerOptions: { ignoreDeprecations: '6.0', paths: {}, incremental: false },
  },
})
