import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './scripts/findBrowser.mjs'
import { sourceAlias as alias } from './scripts/sourceAlias.mjs'

/** Custody checks that are not finished yet: they run with `npm run test:deep` alone. */
const DEEP_ALONE = [
  'test/custody/hosts/**',
  'test/custody/hostile/strings.browser.test.ts',
  'test/custody/copy/fidelity.browser.test.ts',
]

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
          // Whoever types into a form in a simulated browser needs time, and a busy machine more of it.
          testTimeout: 20_000,
          restoreMocks: true,
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
