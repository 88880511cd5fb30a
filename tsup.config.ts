import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

/** What has an address in `package.json`. */
export const entries = {
  index: 'src/index.ts',
  core: 'src/core.ts',
  rest: 'src/rest.ts',
  memory: 'src/memory.ts',
  travelgate: 'src/travelgate.ts',
  'better-auth': 'src/better-auth.ts',
  unkey: 'src/unkey.ts',
  workos: 'src/workos.ts',
  clerk: 'src/clerk.ts',
  zuplo: 'src/zuplo.ts',
  mocks: 'src/mocks.ts',
  testing: 'src/testing.ts',
  cli: 'src/cli.ts',
  styles: 'src/styles/styles.css',
  'styles.layer': 'src/styles/styles.layer.css',
}

/** Types alone leave nothing behind. */
const hasCode = (path: string) => /^export (?!type\b|interface\b)/m.test(readFileSync(`src/${path}`, 'utf8'))

const modules = Object.fromEntries(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && hasCode(path))
    .map((path) => [path.replace(/\.tsx?$/, ''), `src/${path}`]),
)

/**
 * One file in, one file out. In a bundle, what is loaded later would share a piece with what is loaded at once,
 * and who uses a hook would load the dialogs. So would a context be doubled that two bundles hold.
 */
const asTheyAre: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'modules as they are',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ path, importer, kind }) =>
      kind === 'entry-point' || importer.endsWith('.css') ? null : { path: `${path}.js`, external: true },
    )
  },
}

export default defineConfig({
  entry: { ...modules, ...entries },
  format: ['esm'],
  target: ['es2022', 'chrome123', 'firefox125', 'safari17.5'],
  esbuildPlugins: [asTheyAre],
  splitting: false,
  // Rollup's tree shaking drops the 'use client' directive; esbuild's own keeps it.
  treeshake: false,
  // `node:util` is Node's, whatever else is called `util`; both tools would shorten it.
  removeNodeProtocol: false,
  esbuildOptions: (options) => {
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
