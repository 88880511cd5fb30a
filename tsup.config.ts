import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    core: 'src/core.ts',
    rest: 'src/rest.ts',
    memory: 'src/memory.ts',
    'better-auth': 'src/better-auth.ts',
    mocks: 'src/mocks.ts',
    testing: 'src/testing.ts',
    cli: 'src/cli.ts',
    styles: 'src/styles/styles.css',
    'styles.layer': 'src/styles/styles.layer.css',
  },
  format: ['esm'],
  target: ['es2022', 'chrome123', 'firefox125', 'safari17.5'],
  // One context and one error class, whichever entry they are reached through.
  splitting: true,
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
  // tsup 8 sets `baseUrl` while it writes declarations, which TypeScript 6 refuses otherwise.
  dts: { compilerOptions: { ignoreDeprecations: '6.0', paths: {}, incremental: false } },
})
