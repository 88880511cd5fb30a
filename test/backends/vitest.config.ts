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
    // Each has a server and a browser: one after the other, on a small machine.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
})
