// @vitest-environment node
import type { ApiKeysClient } from 'keydrawer/core'
import { createMemoryClient } from 'keydrawer/memory'
import { describeApiKeysClient } from 'keydrawer/testing'
import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => vi.unstubAllGlobals())

interface Outcome {
  readonly title: string
  readonly error?: Error
}

/** Runs tests like jest: a function with a parameter gets a callback, and jest waits until it is called. */
async function runAsJest(createClient: () => ApiKeysClient): Promise<readonly Outcome[]> {
  const tests: { title: string; run: (done?: () => void) => Promise<void> }[] = []
  vi.stubGlobal('describe', (_name: string, define: () => void) => define())
  vi.stubGlobal('it', (title: string, run: () => Promise<void>) => tests.push({ title, run }))
  describeApiKeysClient('as jest', () => ({ client: createClient(), scope: 'acme' }))
  return Promise.all(
    tests.map(async ({ title, run }): Promise<Outcome> => {
      if (run.length > 0) return { title, error: new Error('waits for a callback') }
      return run().then(
        () => ({ title }),
        (error: Error) => ({ title, error }),
      )
    }),
  )
}

const empty = () => createMemoryClient({ apiKeys: [] })

it('uses the global functions of jest, and skips features that are not offered', async () => {
  const outcomes = await runAsJest(empty)
  expect(outcomes.length).toBeGreaterThan(30)
  expect(outcomes.filter(({ error }) => error)).toEqual([])
})

it('fails under jest for a broken contract', async () => {
  const outcomes = await runAsJest(() => ({ ...empty(), delete: async () => {} }))
  const failed = outcomes.filter(({ error }) => error).map(({ title }) => title)
  expect(failed).toEqual(['deletes a key and no other, and reports a key that does not exist'])
})

it('accepts a client that only has a list', async () => {
  const { list } = empty()
  expect((await runAsJest(() => ({ list }))).filter(({ error }) => error)).toEqual([])
})

it('explains what to pass if there are no global functions', () => {
  vi.stubGlobal('describe', undefined)
  expect(() => describeApiKeysClient('alone', () => ({ client: empty(), scope: 'acme' }))).toThrow(
    /Pass those of your test runner as the third argument: \{ describe, it \}/,
  )
})
