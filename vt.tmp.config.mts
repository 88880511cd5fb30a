import { defineConfig } from 'vitest/config'
import { sourceAlias as alias } from './scripts/sourceAlias.mjs'
export default defineConfig({
  resolve: { alias },
  test: {
    environment: 'node',
    include: ['test/**/*.browser.test.ts'],
    testTimeout: 90_000,
    hookTimeout: 600_000,
    maxWorkers: 1,
  },
})
