import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { ApiKeysError } from '../core/ApiKeysError'
import type { IdempotencyLevel } from '../core/ClientFeatures'
import { BrokenContract } from '../testing/assertions'
import { CallLog } from '../testing/CallLog'
import { allChecks } from '../testing/checks/allChecks'
import { cleanUpKeys, type LeftKey } from '../testing/cleanUpKeys'
import { describeFailure } from '../testing/describeFailure'
import { guardClient } from '../testing/guardClient'
import { OwnedKeys } from '../testing/OwnedKeys'
import { runCheck } from '../testing/runCheck'
import { StoppedRun } from '../testing/StoppedRun'
import type { ValidatedClient } from '../testing/ValidatedClient'
import { CapabilityDetector, isMissing } from './CapabilityDetector'
import { answered, type CheckResult, levelOf, resultOf } from './CheckResult'
import { createFullClient, createTargetClient } from './createTargetClient'
import { type Capabilities, detectCapabilities } from './detectCapabilities'
import { firstKeyRefusal } from './firstKeyRefusal'
import { whyUnreadable } from './messages'
import { RecordingFetch } from './RecordingFetch'
import { requestChecks } from './requestChecks'
import type { Target } from './Target'

export interface Report {
  /** Why the backend could not be checked, or not completely, in one sentence. */
  readonly failure?: string | undefined
  /** The level that is kept, or `null` if creating or listing keys fails. */
  readonly level: IdempotencyLevel | null
  readonly capabilities?: Capabilities | undefined
  readonly results: readonly CheckResult[]
  /** The fields of the backend and the fields of a key that they become, as lines to print. */
  readonly fields?: readonly string[] | undefined
  /** The keys of the run that are still listed and active. */
  readonly left: readonly LeftKey[]
  /** Whether the user agreed that keys remain. */
  readonly mayLeaveKeys: boolean
}

export interface CheckOptions {
  readonly target: Target
  /** The start of the name of every key of the run. */
  readonly prefix: string
  /** Receives each result as soon as it is available. */
  readonly onResult?: ((result: CheckResult) => void) | undefined
  /** Asks whether to continue although keys cannot be revoked or deleted. */
  readonly mayLeaveKeys: (why: string) => Promise<boolean>
  /** The pauses after which a list that may lag is read again. */
  readonly lookAgainMs?: readonly number[] | undefined
}

/**
 * Checks a backend against the contract. Only changes keys that are proven to belong to this run, and revokes or
 * deletes each of them at the end. Throws a `UsageError` if the mapping is wrong.
 */
export async function checkBackend(options: CheckOptions): Promise<Report> {
  const { target, prefix, lookAgainMs } = options
  const { scope, createName } = target
  const recording = new RecordingFetch(target, prefix)
  const log = new CallLog(recording.around)
  const client = createFullClient(target, recording)
  const all = log.watch(client)
  const unreadable = await all.list({}, { signal: new AbortController().signal, scope }).then(
    () => undefined,
    (error: unknown) => whyUnreadable(error, target, log.callOf(error)?.exchanges.at(-1)),
  )
  const nothing = { level: null, results: [], left: [], mayLeaveKeys: false }
  if (unreadable) return { ...nothing, failure: unreadable }

  const keys = new OwnedKeys({ client: all, scope, prefix, createName, secrets: recording.secrets, lookAgainMs })
  const run = { ...options, recording, log, keys, client, all, results: [] }
  const outcome = await runChecks(run).catch((error: unknown) => ({ failure: failureOf(error, run) }))
  const left = await cleanUpKeys(keys, all)
  if (!target.isForeign) for (const rule of recording.rules) add(run, answered(rule))
  const isStopped = 'failure' in outcome && outcome.failure !== undefined
  const { results } = run
  const fields = recording.table?.lines.map((line) => keys.redactor.redact(line))
  return { ...nothing, results, fields, ...outcome, level: isStopped ? null : levelOf(results), left }
}

interface Run extends CheckOptions {
  readonly recording: RecordingFetch
  readonly log: CallLog
  readonly keys: OwnedKeys
  /** Offers every operation, whether the backend supports it or not. */
  readonly client: ApiKeysClient
  /** The same client, with validated answers. */
  readonly all: ValidatedClient
  readonly results: CheckResult[]
}

async function runChecks(run: Run): Promise<Partial<Report>> {
  const { target, prefix, keys, all, recording, log } = run
  const detector = new CapabilityDetector(guardClient(all, keys), keys)
  const first = await firstKeyRefusal(run, detector)
  if (first.failure !== undefined) return { failure: first.failure }
  const { scopes, refusal, mayLeaveKeys } = first
  if (refusal) add(run, refused(refusal, run))
  const tidy = async () => (mayLeaveKeys ? undefined : cleanUpKeys(keys, all))
  const capabilities = target.capabilities ?? (await detectCapabilities(detector, scopes, refusal))
  keys.assertRunning()
  await tidy()

  // A second client would have another alias for a key whose id is its secret.
  const own = target.capabilities ? run.client : createTargetClient(target, recording, capabilities)
  const isAbsent = refusal !== undefined && cannotCreate(refusal, run)
  const client = isAbsent ? Object.assign({}, own, { create: undefined }) : own
  // Every other check would fail for the same reason.
  const whyNoKeys = refusal && 'no key could be created to try it with'
  const { mayRepeatNames, tellsMissing, scope } = target
  const defaults = { ...detector.defaults, ...capabilities.defaults }
  // A backend that receives a lifetime counts it from the arrival of the request.
  const toleranceMs = target.isForeign ? 60_000 : 0
  const checked = { client, scope, keys, log, mayRepeatNames, tellsMissing, toleranceMs, defaults, whyNoKeys }
  const isDetected = target.capabilities !== undefined || !refusal
  for (const check of allChecks) {
    const result = await resultOf(check, () => runCheck(check, { ...checked, isShared: true }))
    add(run, isDetected ? result : undetected(result))
    await tidy()
  }
  if (!target.isForeign)
    for (const check of requestChecks(target, prefix, keys)) add(run, await resultOf(check, check.run))
  return { capabilities, mayLeaveKeys }
}

/** Adds a result with its secrets redacted. */
function add({ results, keys, onResult }: Run, { message, ...result }: CheckResult): void {
  const safe = { ...result, ...(message !== undefined && { message: keys.redactor.redact(message) }) }
  results.push(safe)
  onResult?.(safe)
}

function failureOf(error: unknown, { log, keys }: Run): string {
  const isOurs = error instanceof StoppedRun || error instanceof BrokenContract
  return keys.redactor.redact(isOurs ? error.message : describeFailure(error, log.callOf(error)).sentence)
}

/** Without a key, it is unknown whether a backend offers features that only a key shows. */
function undetected(result: CheckResult): CheckResult {
  const isKnown = result.outcome !== 'not-offered' || ['list', 'create', 'scopes'].includes(result.feature)
  return isKnown ? result : { ...result, outcome: 'not-checked', message: 'no key could be created to try it with' }
}

/** Whether the backend has no operation to create keys, rather than one that failed. */
function cannotCreate(error: ApiKeysError, { all, target }: Run): boolean {
  return !all.create || (!target.isForeign && isMissing(error))
}

/** The first key could not be created. */
function refused(error: ApiKeysError, run: Run): CheckResult {
  const promised = {
    feature: 'create',
    title: 'creates a key',
    rule: '`POST /api-keys` with a name creates one key.',
  } as const
  if (cannotCreate(error, run)) return { ...promised, outcome: 'not-offered', message: 'it creates no keys' }
  const { sentence, options } = describeFailure(error, run.log.callOf(error))
  return { ...promised, outcome: 'broken', message: sentence, options }
}
