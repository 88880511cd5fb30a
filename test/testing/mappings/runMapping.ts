import { createRestClient } from 'keydrawer/rest'
import { describeApiKeysClient } from 'keydrawer/testing'
import { ForeignBackend } from '../../support/foreignBackend'
import type { Case } from './shapes'

export interface Outcome {
  /** The messages of the failed tests, by title. */
  readonly failures: ReadonlyMap<string, string>
  /** The number of tests that were skipped because the backend does not offer a feature. */
  readonly skipped: number
  readonly backends: readonly ForeignBackend[]
}

/** Runs the contract suite with a mapping, each test with its own backend. Calls `onCreate` after each creation. */
export async function runMapping({ shape, mapping, features, options }: Case, onCreate?: () => void): Promise<Outcome> {
  const tests: { title: string; run: (context: unknown) => Promise<void> }[] = []
  const backends: ForeignBackend[] = []
  const createClient = () => {
    const backend = new ForeignBackend(shape, onCreate)
    backends.push(backend)
    const client = createRestClient({ url: 'http://localhost', fetch: backend.fetch, mapping, features })
    return { client, scope: 'acme', lookAgainMs: [], ...options }
  }
  describeApiKeysClient('mapped', createClient, {
    describe: (_name, define) => define(),
    it: (title, run) => tests.push({ title, run }),
  })
  const failures = new Map<string, string>()
  let skipped = 0
  for (const { title, run } of tests)
    await run({ skip: () => (skipped += 1) }).catch((error: Error) => failures.set(title, error.message))
  return { failures, skipped, backends }
}
