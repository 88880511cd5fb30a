import { callFor, type CallOptions } from './callFor'
import type { Check } from './Check'
import { BrokenContract } from './claims'

/** Runs one check. Rejects with what is broken, in a sentence without any of the secrets that were made. */
export async function runCheck(check: Check, options: CallOptions): Promise<void> {
  const call = await callFor(options)
  try {
    await check.run(call)
  } catch (error) {
    if (!(error instanceof BrokenContract)) throw error
    // A backend may return a secret where a description was expected.
    const message = [...call.secrets].reduce((text, secret) => text.replaceAll(secret, '(the secret)'), error.message)
    throw new BrokenContract(message)
  }
}
