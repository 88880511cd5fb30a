import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './scripts/findBrowser.mjs'
import { sourceAlias as alias } from './scripts/sourceAlias.mjs'

/** Custody checks that are not finished yet: they run with `npm run test:deep` alone. */
const DEEP_ALONE = ['test/custody/hosts/**']

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'unit',
          environment: 'jsdom',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/{e2e,example,package}/**', '**/*.browser.test.ts'],
          setupFiles: ['test/support/setup.ts'],
          restoreMocks: true,
          // A busy machine is no failure: what hangs is told from what is slow.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          // Real servers, real browsers, the built package: one file at a time on a small machine.
          name: 'system',
          environment: 'node',
          include: ['test/{e2e,example,package}/**/*.test.ts', 'test/**/*.browser.test.ts'],
          exclude: process.env['DEEP'] === '1' ? [] : DEEP_ALONE,
          fileParallelism: false,
          globalSetup: ['test/support/buildOnce.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) })],
        test: {
          name: 'stories',
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await findBrowser() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
