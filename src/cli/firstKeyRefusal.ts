import type { ApiKeyScope } from '../core/ApiKey'
import { ApiKeysError } from '../core/ApiKeysError'
import type { CallLog } from '../testing/CallLog'
import { cleanUpKeys } from '../testing/cleanUpKeys'
import { guardClient } from '../testing/guardClient'
import { mostCreated } from '../testing/keyCounts'
import type { OwnedKeys } from '../testing/OwnedKeys'
import { whyLeft } from '../testing/runAndCleanUp'
import type { ValidatedClient } from '../testing/ValidatedClient'
import { type CapabilityDetector, refusalOf } from './CapabilityDetector'
import type { Target } from './Target'

interface FirstKey {
  readonly target: Target
  readonly keys: OwnedKeys
  readonly all: ValidatedClient
  readonly log: CallLog
  readonly mayLeaveKeys: (why: string) => Promise<boolean>
}

interface Begun {
  /** Why the run does not continue. */
  readonly failure?: string
  readonly scopes?: readonly ApiKeyScope[] | undefined
  /** Why no key can be created. */
  readonly refusal?: ApiKeysError | undefined
  readonly mayLeaveKeys: boolean
}

const HOW_TO_AGREE = 'Pass --leave-keys to check it anyway.'

/** Finds out whether keys can be revoked or deleted, with one key or with none, and asks before others remain. */
export async function firstKeyRefusal(run: FirstKey, detector: CapabilityDetector): Promise<Begun> {
  const { keys, all, log, mayLeaveKeys } = run
  const most = mostCreated(all)
  const noWay = `This backend can neither revoke nor delete keys, so up to ${most} keys would be left behind.`
  const notRemoved = `The first key could not be revoked or deleted: the list still shows it, so up to ${most} more would be left behind.`
  const isUnendable = !(await canEnd(run))
  if (isUnendable && !(await mayLeaveKeys(noWay))) return { failure: `${noWay} ${HOW_TO_AGREE}`, mayLeaveKeys: false }
  const scopes = await detector.client.listScopes(detector.context()).catch(() => undefined)
  const first = await detector.createFirst(scopes ?? [])
  if (first instanceof ApiKeysError) return { scopes, refusal: first, mayLeaveKeys: isUnendable }
  if (isUnendable) return { scopes, mayLeaveKeys: true }
  const left = await cleanUpKeys(keys, all)
  if (left.length === 0) return { scopes, mayLeaveKeys: false }
  if (await mayLeaveKeys(notRemoved)) return { scopes, mayLeaveKeys: true }
  return { failure: `${notRemoved} ${HOW_TO_AGREE}${whyLeft(keys, log)}`, mayLeaveKeys: false }
}

/** Whether keys may be revocable or deletable. A backend that declares neither is tested with an id that no key has. */
async function canEnd({ target, keys, all }: FirstKey): Promise<boolean> {
  const client = guardClient(all, keys)
  if (!client.create) return true
  if (!client.delete && !client.revoke) return false
  if (target.isForeign) return true
  for (const method of ['delete', 'revoke'] as const) {
    const refusal = client[method] && (await refusalOf(client[method](keys.missingId, keys.context())))
    // 404 may refer to the key as well as to the address.
    if (!refusal || ![405, 501].includes(refusal.status ?? 0)) return true
  }
  return false
}
