import { createRestClient, REST_OPERATIONS } from '../clients/createRestClient'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import type { IdempotencyLevel } from '../core/ClientFeatures'
import { type Feature, uuid } from '../testing/Check'
import { allChecks } from '../testing/checks/allChecks'
import { BrokenContract, NotOffered } from '../testing/claims'
import { runCheck } from '../testing/runCheck'
import { type Offer, probe } from './probe'
import { requestChecks } from './requestChecks'
import { whyUnreadable, whyRefused } from './sentences'
import type { Target } from './Target'
import { tidyUp } from './tidyUp'
import { Wire } from './Wire'

export type Outcome = 'kept' | 'broken' | 'not-offered'

export interface Finding {
  readonly feature: Feature | 'requests' | 'answers'
  readonly title: string
  readonly rule: string
  readonly outcome: Outcome
  /** What is broken and what was expected, or why there is nothing to check. */
  readonly message?: string | undefined
}

export interface Report {
  /** Why nothing could be checked, in one sentence. */
  readonly failure?: string | undefined
  /** The level that is kept, or `null` where not even keys are made and listed as they must be. */
  readonly level: IdempotencyLevel | null
  readonly offer?: Offer | undefined
  readonly findings: readonly Finding[]
  /** The ids of keys that could not be ended. */
  readonly left: readonly string[]
}

/** Runs the contract against a backend, with keys whose names begin with `prefix`. Ends each of them again. */
export async function checkBackend(
  target: Target,
  prefix: string,
  onFinding: (finding: Finding) => void = () => {},
): Promise<Report> {
  const wire = new Wire(prefix)
  const { scope } = target
  const all = clientOf(target, wire, { operations: REST_OPERATIONS, features: { idempotency: 'L2' }, defaults: {} })
  const failure = await all.list({}, { signal: new AbortController().signal, scope }).then(
    () => undefined,
    (error: unknown) => whyUnreadable(error, target.url, wire.last),
  )
  if (failure) return { failure, level: null, findings: [], left: [] }

  const made = new Set<string>()
  const onMade = (id: string) => made.add(id)
  const offer = target.offer ?? (await probe({ client: all, scope, prefix, onMade }))
  const client = clientOf(target, wire, offer)
  const left = new Set(await tidyUp(client, scope, made))
  const findings: Finding[] = []
  const found = (finding: Finding) => {
    findings.push(finding)
    onFinding(finding)
  }
  if (offer.refusal) found(refused(offer.refusal, wire))
  for (const check of allChecks) {
    const options = { client, scope, prefix: `${prefix} `, isShared: true, onMade, secrets: wire.secrets }
    found(await findingOf(check, () => runCheck(check, { ...options, defaults: offer.defaults }), wire))
    for (const id of await tidyUp(client, scope, made)) left.add(id)
  }
  if (!target.isForeign)
    for (const check of requestChecks(target, prefix, onMade)) found(await findingOf(check, check.run, wire))
  for (const id of await tidyUp(client, scope, made)) left.add(id)
  if (!target.isForeign) for (const { title, rule, faults } of wire.rules) found(answered(title, rule, faults))
  return { level: levelOf(findings), offer, findings, left: [...left] }
}

function clientOf(target: Target, wire: Wire, { operations, features }: Offer): ApiKeysClient {
  if (target.client) return target.client
  const { url, headers, mapping } = target
  const options = { url, headers, fetch: wire.fetch, timeout: 15_000 }
  return createRestClient(mapping ? { ...options, mapping, features } : { ...options, operations, features })
}

async function findingOf(
  { feature, title, rule }: Pick<Finding, 'feature' | 'title' | 'rule'>,
  run: () => Promise<void>,
  wire: Wire,
): Promise<Finding> {
  try {
    await run()
    return { feature, title, rule, outcome: 'kept' }
  } catch (error) {
    if (error instanceof NotOffered) return { feature, title, rule, outcome: 'not-offered', message: error.message }
    const message = error instanceof BrokenContract ? error.message : whyRefused(error, wire.last)
    return { feature, title, rule, outcome: 'broken', message }
  }
}

function refused(error: ApiKeysError, wire: Wire): Finding {
  const rule = '`POST /api-keys` with a name makes one key.'
  const isMissing = [404, 405, 501].includes(error.status ?? 0)
  const message = isMissing ? 'it makes no keys' : whyRefused(error, wire.last)
  return { feature: 'create', title: 'makes a key', rule, outcome: isMissing ? 'not-offered' : 'broken', message }
}

function answered(title: string, rule: string, faults: ReadonlySet<string>): Finding {
  const some = [...faults].slice(0, 3).join('; ')
  const more = faults.size > 3 ? `; and ${faults.size - 3} more` : ''
  const broken = { outcome: 'broken', message: `Not so: ${some}${more}.` } as const
  return { feature: 'answers', title, rule, ...(faults.size > 0 ? broken : { outcome: 'kept' }) }
}

/** The highest level of which every promise is kept. */
function levelOf(findings: readonly Finding[]): IdempotencyLevel | null {
  const keeps = (...features: readonly Finding['feature'][]) => {
    const own = findings.filter(({ feature }) => features.includes(feature))
    return own.some(({ outcome }) => outcome === 'kept') && own.every(({ outcome }) => outcome !== 'broken')
  }
  if (!keeps('list') || !keeps('create')) return null
  if (!keeps('L1')) return 'L0'
  return keeps('L2') ? 'L2' : 'L1'
}

/** A name by which people know the keys of one run. */
export function newPrefix(): string {
  return `keydrawer-check-${uuid().slice(0, 4)}`
}
