import { afterEach, beforeEach, expect, vi } from 'vitest'

// React reports misuse only on the console: a test that provokes a report has failed.
const isReact = (message: unknown) =>
  typeof message === 'string' && /react|hydrat|act\(|validateDOMNesting/i.test(message)
let reports: unknown[][] = []

beforeEach(() => {
  reports = []
  const original = console.error
  vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
    if (isReact(args[0])) reports.push(args)
    else original(...args)
  })
})

afterEach(() => {
  expect(reports, 'what React reported on the console').toEqual([])
})

// Tests without a document skip this setup. Imported last, because hooks that are registered last run first.
if (typeof document !== 'undefined') await import('./setupDocument')
