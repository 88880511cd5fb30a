import { BrokenContract, isSkipped, needs } from './assertions'
import { CallLog } from './CallLog'
import type { Check } from './Check'
import { describeFailure, describeRequest } from './describeFailure'
import { OwnedKeys } from './OwnedKeys'
import { createPrefix } from './ownNames'
import { StoppedRun } from './StoppedRun'
import { type CallOptions, testClient } from './testClient'

/**
 * Runs one check. Rejects with `BrokenContract`, whose message contains none of the secrets that were issued. Rejects
 * with `StoppedRun` if a key is not proven to belong to the run, even if the check caught that error.
 */
export async function runCheck(check: Check, options: CallOptions): Promise<void> {
  const { scope, createName, log = new CallLog() } = options
  const watched = log.watch(options.client)
  const keys = options.keys ?? new OwnedKeys({ client: watched, scope, prefix: createPrefix(), createName })
  try {
    if (check.feature === 'create') needs(watched.create, 'it creates no keys')
    await check.run(await testClient({ ...options, watched, keys }))
  } catch (error) {
    keys.assertRunning()
    throw asBroken(error, check, keys, log)
  }
  keys.assertRunning()
}

/** Redacts every message, because a backend may return a secret in place of a description. */
function asBroken(error: unknown, check: Check, keys: OwnedKeys, log: CallLog): unknown {
  if (isSkipped(error) || error instanceof StoppedRun) return error
  if (!(error instanceof BrokenContract)) {
    const { sentence, options } = describeFailure(error, log.callOf(error))
    return new BrokenContract(keys.redactor.redact(sentence), { options: options.length > 0 ? options : check.options })
  }
  const { error: failed } = error
  const request = failed ? ` Request: ${describeRequest(failed, log.callOf(failed))}.` : ''
  const options = error.options.length > 0 ? error.options : check.options
  return new BrokenContract(keys.redactor.redact(`${error.message}${request}`), { options })
}
