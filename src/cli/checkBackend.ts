import { createRestClient, REST_OPERATIONS } from '../clients/createRestClient'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { ApiKeysError } from '../core/ApiKeysError'
import type { IdempotencyLevel } from '../core/ClientFeatures'
import type { Feature } from '../testing/Check'
import { allChecks } from '../testing/checks/allChecks'
import { BrokenContract, NotOffered } from '../testing/claims'
import { cleanUpKeys, type LeftKey } from '../testing/cleanUpKeys'
import { guardClient } from '../testing/guardClient'
import { OwnedKeys } from '../testing/OwnedKeys'
import { runCheck } from '../testing/runCheck'
import { StoppedRun } from '../testing/StoppedRun'
import { CapabilityDetector, isMissing } from './CapabilityDetector'
import { type Capabilities, detectCapabilities } from './detectCapabilities'
import { firstKeyRefusal } from './firstKeyRefusal'
import { whyRefused, whyUnreadable } from './messages'
import { RecordingFetch } from './RecordingFetch'
import { requestChecks } from './requestChecks'
import type { Target } from './Target'

export type Outcome = 'kept' | 'broken' | 'not-offered'

export interface CheckResult {
  readonly feature: Feature | 'requests' | 'answers'
  readonly title: string
  readonly rule: string
  readonly outcome: Outcome
  /** What is broken and what was expected, or why there is nothing to check. */
  readonly message?: string | undefined
}

export interface Report {
  /** Why the backend could not be checked, or not to the end, in one sentence. */
  readonly failure?: string | undefined
  /** The level that is kept, or `null` where not even keys are made and listed as they must be. */
  readonly level: IdempotencyLevel | null
  readonly capabilities?: Capabilities | undefined
  readonly results: readonly CheckResult[]
  /** The keys of the run that the list still shows and that have not ended. */
  readonly left: readonly LeftKey[]
  /** Whether somebody has agreed to leave keys behind. */
  readonly mayLeaveKeys: boolean
}

export interface CheckOptions {
  readonly target: Target
  /** Starts the name of every key of the run. */
  readonly prefix: string
  /** Receives each result when it is there. */
  readonly onResult?: ((result: CheckResult) => void) | undefined
  /** Asks whether to go on although keys cannot be ended. */
  readonly mayLeaveKeys: (why: string) => Promise<boolean>
  /** The pauses after which a list that may lag is read again. */
  readonly lookAgainMs?: readonly number[] | undefined
}

const ALL: Capabilities = { operations: REST_OPERATIONS, features: { idempotency: 'L2' }, defaults: {} }

/**
 * Runs the contract against a backend. Changes no key that is not proven to be one of this run, and ends each of
 * them again.
 */
export async function checkBackend(options: CheckOptions): Promise<Report> {
  const { target, prefix, lookAgainMs } = options
  const { scope } = target
  const recording = new RecordingFetch(target, prefix)
  const all = clientOf(target, recording, ALL)
  const unreadable = await all.list({}, { signal: new AbortController().signal, scope }).then(
    () => undefined,
    (error: unknown) => whyUnreadable(error, target.url, recording.last),
  )
  const nothing = { level: null, results: [], left: [], mayLeaveKeys: false }
  if (unreadable) return { ...nothing, failure: unreadable }

  const keys = new OwnedKeys({ client: all, scope, prefix, secrets: recording.secrets, lookAgainMs })
  const run = { ...options, recording, keys, all, results: [] }
  const outcome = await runChecks(run).catch((error: unknown) => ({ failure: failureOf(error, run) }))
  const left = await cleanUpKeys(keys, all)
  if (!target.isForeign) for (const { title, rule, faults } of recording.rules) add(run, answered(title, rule, faults))
  const isStopped = 'failure' in outcome && outcome.failure !== undefined
  return { ...nothing, results: run.results, ...outcome, level: isStopped ? null : levelOf(run.results), left }
}

interface Run extends CheckOptions {
  readonly recording: RecordingFetch
  readonly keys: OwnedKeys
  /** Tries everything, whether the backend does it or not. */
  readonly all: ApiKeysClient
  readonly results: CheckResult[]
}

async function runChecks(run: Run): Promise<Partial<Report>> {
  const { target, prefix, keys, all, recording } = run
  const detector = new CapabilityDetector(guardClient(all, keys), keys)
  const first = await firstKeyRefusal(run, detector)
  if (first.failure !== undefined) return { failure: first.failure }
  const { scopes, refusal, mayLeaveKeys } = first
  // Now, as long as the last answer is that to the creation.
  if (refusal && !target.capabilities) add(run, refused(refusal, recording))
  const tidy = async () => (mayLeaveKeys ? undefined : cleanUpKeys(keys, all))
  const capabilities = target.capabilities ?? (await detectCapabilities(detector, scopes, refusal))
  keys.assertRunning()
  await tidy()

  const client = clientOf(target, recording, capabilities)
  const { defaults } = capabilities
  for (const check of allChecks) {
    const options = {
      client,
      scope: target.scope,
      keys,
      isShared: true,
      defaults: { ...detector.defaults, ...defaults },
    }
    add(run, await resultOf(check, () => runCheck(check, options), recording))
    await tidy()
  }
  if (!target.isForeign)
    for (const check of requestChecks(target, prefix, keys)) add(run, await resultOf(check, check.run, recording))
  return { capabilities, mayLeaveKeys }
}

/** Adds a result, without secrets. */
function add({ results, keys, onResult }: Run, { message, ...result }: CheckResult): void {
  const safe = { ...result, ...(message !== undefined && { message: keys.redactor.redact(message) }) }
  results.push(safe)
  onResult?.(safe)
}

function failureOf(error: unknown, { recording, keys }: Run): string {
  const isOurs = error instanceof StoppedRun || error instanceof BrokenContract
  return keys.redactor.redact(isOurs ? error.message : whyRefused(error, recording.last))
}

function clientOf(target: Target, recording: RecordingFetch, { operations, features }: Capabilities): ApiKeysClient {
  if (target.client) return target.client
  const { url, headers, mapping } = target
  const options = { url, headers, fetch: recording.fetch, timeout: 15_000 }
  return createRestClient(mapping ? { ...options, mapping, features } : { ...options, operations, features })
}

async function resultOf(
  { feature, title, rule }: Pick<CheckResult, 'feature' | 'title' | 'rule'>,
  run: () => Promise<void>,
  recording: RecordingFetch,
): Promise<CheckResult> {
  try {
    await run()
    return { feature, title, rule, outcome: 'kept' }
  } catch (error) {
    if (error instanceof StoppedRun) throw error
    if (error instanceof NotOffered) return { feature, title, rule, outcome: 'not-offered', message: error.message }
    const message = error instanceof BrokenContract ? error.message : whyRefused(error, recording.last)
    return { feature, title, rule, outcome: 'broken', message }
  }
}

function refused(error: ApiKeysError, recording: RecordingFetch): CheckResult {
  const rule = '`POST /api-keys` with a name makes one key.'
  const isAbsent = isMissing(error)
  const message = isAbsent ? 'it makes no keys' : whyRefused(error, recording.last)
  return { feature: 'create', title: 'makes a key', rule, outcome: isAbsent ? 'not-offered' : 'broken', message }
}

function answered(title: string, rule: string, faults: ReadonlySet<string>): CheckResult {
  const some = [...faults].slice(0, 3).join('; ')
  const more = faults.size > 3 ? `; and ${faults.size - 3} more` : ''
  const broken = { outcome: 'broken', message: `Not so: ${some}${more}.` } as const
  return { feature: 'answers', title, rule, ...(faults.size > 0 ? broken : { outcome: 'kept' }) }
}

/** The highest level of which every promise is kept. */
function levelOf(results: readonly CheckResult[]): IdempotencyLevel | null {
  const keeps = (...features: readonly CheckResult['feature'][]) => {
    const own = results.filter(({ feature }) => features.includes(feature))
    return own.some(({ outcome }) => outcome === 'kept') && own.every(({ outcome }) => outcome !== 'broken')
  }
  if (!keeps('list') || !keeps('create')) return null
  if (!keeps('L1')) return 'L0'
  return keeps('L2') ? 'L2' : 'L1'
}
