import type { RestOperation } from '../clients/RestClientOptions'
import type { CreateApiKeyInput } from '../core/ApiKeysClient'
import type { ApiKeyScope, SortField } from '../core/ApiKey'
import { ApiKeysError } from '../core/ApiKeysError'
import type { ClientFeatures, IdempotencyLevel, RotateFeature, UpdatableField } from '../core/ClientFeatures'
import { inDays, untilYounger, uuid } from '../testing/Check'
import { type CapabilityDetector, isMissing, isThere, SHORT_DAYS } from './CapabilityDetector'

/** The capabilities of a backend. */
export interface Capabilities {
  readonly operations: readonly RestOperation[]
  readonly features: ClientFeatures
  /** The fields that every creation requires, besides a name. */
  readonly defaults: Omit<CreateApiKeyInput, 'name'>
  /** Why no key could be created. */
  readonly refusal?: ApiKeysError | undefined
}

const GRACE_SECONDS = 3600

/**
 * Tests which operations a backend supports, with keys of the run. `refusal` is the reason why no key could be created.
 */
export async function detectCapabilities(
  detector: CapabilityDetector,
  scopes: readonly ApiKeyScope[] | undefined,
  refusal: ApiKeysError | undefined,
): Promise<Capabilities> {
  const operations: RestOperation[] = scopes ? ['scopes'] : []
  const first = refusal ?? (await detector.create())
  if (first instanceof ApiKeysError) {
    if (!isMissing(first)) operations.push('create')
    return { operations, features: {}, defaults: {}, refusal: first }
  }
  const { id } = first

  operations.push('create', ...(await changesOf(detector, id)))
  const idempotency = await levelOf(detector)
  const details = await detailsOf(detector)
  const update = operations.includes('update') ? await updatableOf(detector, id, scopes ?? []) : []
  const list = await arrangementOf(detector)
  const rotate = await rotationOf(detector, id)
  if (rotate) operations.push('rotate')
  operations.push(...(await endsOf(detector)))
  const features = { ...details, idempotency, update, list, ...(rotate && { rotate }) }
  return { operations, features, defaults: detector.defaults }
}

async function levelOf(detector: CapabilityDetector): Promise<IdempotencyLevel> {
  const idempotencyKey = uuid()
  const input = { name: detector.named('probe') }
  const [first, again] = [await detector.create(input, idempotencyKey), await detector.create(input, idempotencyKey)]
  if (first instanceof ApiKeysError || again instanceof ApiKeysError || first.id !== again.id) return 'L0'
  return (await isThere(detector.client.acknowledge(first.id, detector.context()))) ? 'L2' : 'L1'
}

/** Whether keys can have a name, a description and an expiration date. */
async function detailsOf(
  detector: CapabilityDetector,
): Promise<Pick<ClientFeatures, 'name' | 'description' | 'expiry'>> {
  const made = await detector.create({ description: 'About', expiresAt: inDays(SHORT_DAYS - 2) })
  const given = made instanceof ApiKeysError ? undefined : await detector.find(made.id)
  const expiry = detector.defaults.expiresAt ? { maxDays: SHORT_DAYS, allowNever: false } : {}
  const hasNames = !given || given.name !== null
  return {
    ...(!hasNames && { name: false }),
    ...(given?.description !== 'About' && { description: false }),
    ...(given?.expiresAt && { expiry }),
  }
}

async function changesOf(detector: CapabilityDetector, id: string): Promise<readonly RestOperation[]> {
  const { client } = detector
  const tried: readonly (readonly [RestOperation, () => Promise<unknown>])[] = [
    ['get', () => client.get(id, detector.context())],
    ['activity', () => client.listActivity(id, {}, detector.context())],
    ['update', () => client.update(id, { name: detector.named('renamed') }, detector.context())],
    ['disable', () => client.setEnabled(id, false, detector.context())],
  ]
  const found: RestOperation[] = []
  for (const [operation, run] of tried) if (await isThere(run())) found.push(operation)
  if (found.includes('disable')) await isThere(client.setEnabled(id, true, detector.context()))
  return found
}

async function updatableOf(
  detector: CapabilityDetector,
  id: string,
  scopes: readonly ApiKeyScope[],
): Promise<UpdatableField[]> {
  const values = {
    name: detector.named('again'),
    description: 'Another',
    expiresAt: inDays(SHORT_DAYS - 1),
    scopes: scopes.slice(-1).map(({ value }) => value),
  }
  const found: UpdatableField[] = []
  for (const field of ['name', 'description', 'expiresAt', 'scopes'] as const) {
    const before = await detector.find(id)
    await isThere(detector.client.update(id, { [field]: values[field] }, detector.context()))
    if (String((await detector.find(id))?.[field]) !== String(before?.[field])) found.push(field)
  }
  return found
}

/** Whether the server searches, filters and sorts. If it ignores a parameter, the list does not change. */
async function arrangementOf(detector: CapabilityDetector): Promise<ClientFeatures['list']> {
  const [youngest] = await detector.list({})
  await untilYounger(youngest?.createdAt)
  const made = await detector.create({ name: detector.named('sorted later') })
  const later = made instanceof ApiKeysError ? '' : made.id
  const ids = async (query: Parameters<CapabilityDetector['list']>[0]) =>
    (await detector.list(query)).map(({ id }) => id)
  const sort: SortField[] = []
  for (const by of ['name', 'createdAt'] as const) {
    const [first] = await ids({ sort: { by, direction: 'asc' } })
    const [last] = await ids({ sort: { by, direction: 'desc' } })
    if (first !== last) sort.push(by)
  }
  const isListed = (await ids({})).includes(later)
  const search = isListed && !(await ids({ search: `nothing-${uuid()}` })).includes(later)
  const status = isListed && !(await ids({ status: ['revoked'] })).includes(later)
  return { search, status, sort }
}

async function rotationOf(detector: CapabilityDetector, id: string): Promise<RotateFeature | undefined> {
  const graced = await detector.rotate(id, GRACE_SECONDS)
  const rotated = graced instanceof ApiKeysError && !isMissing(graced) ? await detector.rotate(id) : graced
  if (rotated instanceof ApiKeysError) return isMissing(rotated) ? undefined : {}
  const hasGrace = rotated === graced && rotated.oldValidUntil !== undefined
  return { gracePeriods: hasGrace ? [0, GRACE_SECONDS] : [], keepsId: rotated.id === id }
}

async function endsOf(detector: CapabilityDetector): Promise<readonly RestOperation[]> {
  const found: RestOperation[] = []
  for (const operation of ['revoke', 'delete'] as const) {
    const made = await detector.create()
    if (made instanceof ApiKeysError) continue
    if (await isThere(detector.client[operation](made.id, detector.context()))) found.push(operation)
  }
  return found
}
