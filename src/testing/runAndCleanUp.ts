import { BrokenContract, type MappingOptions } from './assertions'
import { CallLog } from './CallLog'
import type { Check } from './Check'
import { cleanUpKeys, sayLeft } from './cleanUpKeys'
import { describeFailure } from './describeFailure'
import { mostCreated } from './keyCounts'
import { OwnedKeys } from './OwnedKeys'
import { createPrefix } from './ownNames'
import { runCheck } from './runCheck'
import { StoppedRun } from './StoppedRun'
import type { ClientUnderTest } from './testClient'

/** Runs one check in a run of its own, then revokes or deletes each key that it created. */
export async function runAndCleanUp(check: Check, underTest: ClientUnderTest): Promise<void> {
  const { client, scope, leaveKeys = false, createName, lookAgainMs } = underTest
  if (client.create && !client.delete && !client.revoke && !leaveKeys)
    throw new StoppedRun(
      `[keydrawer] This client can neither delete nor revoke keys, so the suite would leave up to ${mostCreated(client)} keys behind. Pass \`leaveKeys: true\` beside \`scope\` to run it anyway.`,
    )
  const log = new CallLog()
  const watched = log.watch(client)
  const keys = new OwnedKeys({ client: watched, scope, prefix: createPrefix(), createName, lookAgainMs })
  const failure = await runCheck(check, { ...underTest, keys, log }).then(
    () => undefined,
    (error: unknown) => ({ error: withOptions(error) }),
  )
  const left = await cleanUpKeys(keys, watched)
  if (left.length > 0) {
    const sentence = keys.redactor.redact(`${sayLeft(left)}${whyLeft(keys, log)}`)
    if (!leaveKeys || keys.stopped) throw new StoppedRun(failure ? `${messageOf(failure.error)} ${sentence}` : sentence)
    console.warn(`[keydrawer] ${sentence}`)
  }
  if (failure) throw failure.error
}

/** Returns why the last attempt to revoke or delete a key failed, or an empty text. */
export function whyLeft({ lastRefusal }: OwnedKeys, log: CallLog): string {
  if (lastRefusal === undefined) return ''
  const { sentence, options } = describeFailure(lastRefusal, log.callOf(lastRefusal))
  return ` ${sentence}${adviceFor(options)}`
}

/** Adds the options to the message, because the suite does not know whether a mapping created the client. */
function withOptions(error: unknown): unknown {
  if (!(error instanceof BrokenContract) || error.options.length === 0) return error
  return new BrokenContract(`${error.message}${adviceFor(error.options)}`)
}

function adviceFor(options: MappingOptions): string {
  const names = options.filter((option) => !option.startsWith('--')).map((option) => `\`${option}\``)
  return names.length > 0 ? ` With a mapping, check ${names.join(', ')}.` : ''
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'The check failed.'
}
