import { fileURLToPath } from 'node:url'

/** What every test in jsdom runs with. */
export const jsdom = {
  environment: 'jsdom',
  execArgv: ['--require', fileURLToPath(new URL('bidiOnce.cjs', import.meta.url))],
  setupFiles: ['test/support/setup.ts'],
  restoreMocks: true,
  // Tags tell planted faults which test must fail: test/security/mutants.
  strictTags: false,
  // A busy machine is no failure: what hangs is told from what is slow.
  testTimeout: 60_000,
  expect: { poll: { timeout: 10_000 } },
}
