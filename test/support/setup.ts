import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

// A busy machine is no failure: what hangs is told from what is slow.
configure({ reactStrictMode: true, asyncUtilTimeout: 10_000 })

// React reports misuse on the console alone: a test that provokes a report has failed.
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
  cleanup()
  expect(reports, 'what React reported on the console').toEqual([])
})
