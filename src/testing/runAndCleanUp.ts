import type { Check } from './Check'
import { cleanUpKeys, sayLeft } from './cleanUpKeys'
import { OwnedKeys } from './OwnedKeys'
import { createPrefix } from './ownNames'
import { runCheck } from './runCheck'
import { StoppedRun } from './StoppedRun'
import type { ClientUnderTest } from './testClient'

/** Runs one check in a run of its own, and ends each key that it has created. */
export async function runAndCleanUp(check: Check, underTest: ClientUnderTest): Promise<void> {
  const { client, scope, leaveKeys = false, lookAgainMs } = underTest
  if (client.create && !client.delete && !client.revoke && !leaveKeys)
    throw new StoppedRun(
      '[keydrawer] This client can neither delete nor revoke keys, so the suite would leave some sixty behind: pass `leaveKeys: true` beside `scope` to run it all the same.',
    )
  const keys = new OwnedKeys({ client, scope, prefix: createPrefix(), lookAgainMs })
  const failure = await runCheck(check, { ...underTest, keys }).then(
    () => undefined,
    (error: unknown) => ({ error }),
  )
  const left = await cleanUpKeys(keys, client)
  if (left.length > 0) {
    const sentence = keys.redactor.redact(sayLeft(left))
    if (!leaveKeys || keys.stopped) throw new StoppedRun(failure ? `${messageOf(failure.error)} ${sentence}` : sentence)
    console.warn(`[keydrawer] ${sentence}`)
  }
  if (failure) throw failure.error
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'The check has failed.'
}
