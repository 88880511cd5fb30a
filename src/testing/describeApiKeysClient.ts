import { isRecord } from '../core/isRecord'
import type { Check } from './Check'
import { allChecks } from './checks/allChecks'
import { isSkipped } from './assertions'
import { runAndCleanUp } from './runAndCleanUp'
import { StoppedRun } from './StoppedRun'
import type { ClientUnderTest } from './testClient'

/** The two functions of a test runner: those of vitest, jest or `node:test`. */
export interface TestRunner {
  readonly describe: (name: string, define: () => void) => unknown
  readonly it: (title: string, run: (...given: unknown[]) => Promise<void>) => unknown
}

/**
 * Runs the contract suite that every client must pass, regardless of its backend. There is one test for each promise,
 * with its own client and scope. Features that the client does not offer are skipped.
 *
 * The name of every key that the suite creates has a prefix of its own, and the key is revoked or deleted after its
 * test. The suite only changes keys that it is proven to have created. If that cannot be proven, or a key cannot be
 * revoked or deleted, the test fails with one sentence. The tests after it then fail as well, before they send a
 * request.
 *
 * Uses the global `describe` and `it` by default. Pass them if they are not global. Throws a `TypeError` if there are
 * none.
 *
 * @example
 * describeApiKeysClient('our client', async () => ({ client, scope: await newOrganization() }))
 * @example
 * import { describe, it } from 'node:test'
 * describeApiKeysClient('our client', () => ({ client, scope: 'empty' }), { describe, it })
 */
export function describeApiKeysClient(
  name: string,
  createClient: () => ClientUnderTest | Promise<ClientUnderTest>,
  runner: TestRunner = globalRunner(),
): void {
  let stopped: StoppedRun | undefined
  const run = async (check: Check, context: unknown) => {
    if (stopped) throw stopped
    await runOrSkip(check, await createClient(), context).catch((error: unknown) => {
      if (error instanceof StoppedRun) stopped ??= error
      throw error
    })
  }
  runner.describe(`the client contract: ${name}`, () => {
    for (const check of allChecks)
      // No named parameter, because jest would take it for a callback to wait for.
      runner.it(check.title, async (...given) => run(check, given[0]))
  })
}

async function runOrSkip(check: Check, underTest: ClientUnderTest, context: unknown): Promise<void> {
  try {
    await runAndCleanUp(check, underTest)
  } catch (error) {
    if (!isSkipped(error)) throw error
    // The context of jest has no `skip`, so jest counts a skipped test as passed.
    if (canSkip(context)) context.skip(error.message)
  }
}

/** The context of `node:test` is an object, and that of vitest a function. */
function canSkip(context: unknown): context is { skip(why: string): void } {
  return (isRecord(context) || typeof context === 'function') && 'skip' in context && isFunction(context['skip'])
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function'
}

function globalRunner(): TestRunner {
  const { describe, it }: Partial<TestRunner> = globalThis as object
  if (typeof describe === 'function' && typeof it === 'function') return { describe, it }
  throw new TypeError(
    '[keydrawer] describeApiKeysClient() finds no global `describe` and `it`. Pass those of your test runner as the third argument: { describe, it }.',
  )
}
