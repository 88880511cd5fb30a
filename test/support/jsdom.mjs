import { fileURLToPath } from 'node:url'

/** The settings of every test in jsdom. */
export const jsdom = {
  environment: 'jsdom',
  execArgv: ['--require', fileURLToPath(new URL('bidiOnce.cjs', import.meta.url))],
  setupFiles: ['test/support/setup.ts'],
  restoreMocks: true,
  // Tags map planted faults to the tests that must fail: test/security/mutants.
  strictTags: false,
  // Generous timeouts: a slow machine must not fail a test, only one that hangs.
  testTimeout: 60_000,
  expect: { poll: { timeout: 10_000 } },
}
