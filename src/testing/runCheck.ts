import type { Check } from './Check'
import { BrokenContract } from './claims'
import { OwnedKeys } from './OwnedKeys'
import { createPrefix } from './ownNames'
import { type CallOptions, testClient } from './testClient'

/**
 * Runs one check. Rejects with what is broken, in a sentence without any of the secrets that were issued, and with
 * `StoppedRun` if a key is not proven to belong to the run, whatever the check made of that.
 */
export async function runCheck(check: Check, options: CallOptions): Promise<void> {
  const { client, scope } = options
  const keys = options.keys ?? new OwnedKeys({ client, scope, prefix: createPrefix() })
  try {
    await check.run(await testClient({ ...options, keys }))
  } catch (error) {
    keys.assertRunning()
    if (!(error instanceof BrokenContract)) throw error
    // A backend may return a secret where a description was expected.
    throw new BrokenContract(keys.redactor.redact(error.message))
  }
  keys.assertRunning()
}
