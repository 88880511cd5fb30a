import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findLightBrowser } from './scripts/findBrowser.mjs'
import { react18Alias } from './scripts/react18Alias.mjs'
import { sourceAlias as alias } from './scripts/sourceAlias.mjs'
import { jsdom } from './test/support/jsdom.mjs'

const isDeep = process.env['DEEP'] === '1'
/** `npm test` runs the fast part, and `npm run test:all -- --skip-fast` the rest. Otherwise both are included. */
const part =
  process.env['TEST_PART'] === 'fast' || process.env['TEST_PART'] === 'rest' ? process.env['TEST_PART'] : 'both'
/**
 * Unit tests that take long: they play thousands of schedules, compile the docs, run the contract suite, read all
 * languages, or try many wrong values of a host.
 */
const SLOW_UNIT = [
  'test/{security,testing,cli,backendQuirks}/**/*.test.{ts,tsx}',
  'test/{docs,guide,clientDocs,shapesDocs,unsavedSecretDocs}.test.ts',
  'test/clients/{betterAuthPlugin,contract,exactIds}.test.{ts,tsx}',
  'test/components/{ambiguousCreation,badInput,clientScope,hostValues,keyOptions}.test.tsx',
  'test/labels/locales.test.ts',
]
/** The main path, from end to end. */
const MAIN_PATH = 'test/e2e/accountPage.test.ts'
/** The suite that shows whether a React version works. `DEEP=1` runs all component suites on the oldest one. */
const ESSENTIAL = 'CreateKeyWizard'

export default defineConfig({
  test: {
    // By default the runner leaves one core idle, which is half of a small machine.
    maxWorkers: availableParallelism(),
    projects: [
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'unit',
          // Not in threads, which share one BroadcastChannel: files would act as tabs of the same user.
          pool: 'forks',
          ...jsdom,
          include: part === 'rest' ? SLOW_UNIT : ['test/**/*.test.{ts,tsx}'],
          exclude: [
            'test/{backends,e2e,example,modals,package}/**',
            'test/react18.test.tsx',
            '**/*.browser.test.ts',
            ...(part === 'fast' ? SLOW_UNIT : []),
          ],
        },
      },
      {
        plugins: [react()],
        resolve: { alias: [...alias, ...react18Alias] },
        test: {
          name: 'react18',
          ...jsdom,
          include: [
            isDeep ? 'test/{components,hooks}/**/*.test.tsx' : `test/components/${ESSENTIAL}.test.tsx`,
            'test/react18.test.tsx',
          ],
          // The compiler's output for React 18 needs another runtime.
          exclude: ['test/hooks/compiled.test.tsx'],
          // Packages that Node loads itself would resolve the other React.
          server: { deps: { inline: [/@radix-ui/, /@tanstack/, /@testing-library\/react/] } },
        },
      },
      {
        resolve: { alias },
        test: {
          // Real servers, real browsers and the built package.
          name: 'system',
          environment: 'node',
          include:
            part === 'fast' ? [MAIN_PATH] : ['test/{e2e,example,package}/**/*.test.ts', 'test/**/*.browser.test.ts'],
          exclude: [
            '**/node_modules/**',
            // Copies of the product with one fault each, which test the checks and not the product, and about a dozen
            // modal libraries that are installed on demand.
            ...(isDeep ? [] : ['test/security/copy/mutants.browser.test.ts', 'test/modals/**']),
            ...(part === 'rest' ? [MAIN_PATH] : []),
          ],
          globalSetup: ['test/support/buildOnce.ts'],
          strictTags: jsdom.strictTags,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [
          storybookTest({
            configDir: fileURLToPath(new URL('.storybook', import.meta.url)),
            // Stories of the main states have the tag `main`.
            tags: { fast: { include: ['main'] }, rest: { include: ['test'], exclude: ['main'] }, both: {} }[part],
          }),
        ],
        test: {
          name: 'stories',
          // Printing ten thousand keys takes long on a machine of two cores that is busy.
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await findLightBrowser() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
