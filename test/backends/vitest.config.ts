import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { sourceAlias as alias } from '../../scripts/sourceAlias.mjs'

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias },
  test: {
    name: 'backends',
    environment: 'node',
    include: ['test/backends/*.test.ts'],
    // Sequential, because each file has a server and a browser.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
})
