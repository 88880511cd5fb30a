import { isRecord } from '../core/isRecord'
import type { Check } from './Check'
import { allChecks } from './checks/allChecks'
import { isSkipped } from './assertions'
import { runAndCleanUp } from './runAndCleanUp'
import { StoppedRun } from './StoppedRun'
import type { ClientUnderTest } from './testClient'

/** The two functions of a test runner: those of vitest, of jest, or of `node:test`. */
export interface TestRunner {
  readonly describe: (name: string, define: () => void) => unknown
  readonly it: (title: string, run: (...given: unknown[]) => Promise<void>) => unknown
}

/**
 * Describes the contract that every client keeps, whatever its backend: one test for each promise, each with a
 * client and a scope of its own. What the client does not offer is skipped.
 *
 * Every key that the suite creates has a name with a prefix of its own, and is ended again after its test. The suite
 * changes no key that it is not proven to have created: if that cannot be proven, or a key cannot be ended, the test
 * fails with one sentence, and so do the tests after it, before they send anything.
 *
 * The runner is the one whose `describe` and `it` are global. Where they are not, pass them. Throws a `TypeError`
 * when there are none.
 *
 * @example
 * describeApiKeysClient('our client', async () => ({ client, scope: await newOrganisation() }))
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
      // No parameter of its own: jest would take one for a callback that it must wait for.
      runner.it(check.title, async (...given) => run(check, given[0]))
  })
}

async function runOrSkip(check: Check, underTest: ClientUnderTest, context: unknown): Promise<void> {
  try {
    await runAndCleanUp(check, underTest)
  } catch (error) {
    if (!isSkipped(error)) throw error
    // Jest has no `skip` in its context, and counts a skipped test as passed.
    if (canSkip(context)) context.skip(error.message)
  }
}

/** The context of `node:test` is an object, that of vitest a function. */
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
