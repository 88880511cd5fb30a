import type { RestOperation } from '../clients/createRestClient'
import type { ApiKeyScope, CreateApiKeyInput, SortField } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import type { ClientFeatures, IdempotencyLevel, RotateFeature, UpdatableField } from '../core/ClientFeatures'
import { untilYounger, uuid } from '../testing/Check'
import { inDays, isMissing, isThere, Prober, type ProberOptions } from './Prober'

/** What a backend turned out to do. */
export interface Offer {
  readonly operations: readonly RestOperation[]
  readonly features: ClientFeatures
  /** What it asks for in every creation beside a name. */
  readonly defaults: Omit<CreateApiKeyInput, 'name'>
  /** Why no key could be made, where none could. */
  readonly refusal?: ApiKeysError | undefined
}

const SHORT_DAYS = 7
const GRACE_SECONDS = 3600

/** Tries what the backend does, with keys of its own. */
export async function probe(options: ProberOptions): Promise<Offer> {
  const prober = new Prober(options)
  const scopes = await prober.client.listScopes(prober.context()).catch(() => undefined)
  const first = await firstKey(prober, scopes ?? [])
  const operations: RestOperation[] = scopes ? ['scopes'] : []
  if (first instanceof ApiKeysError) return { operations, features: {}, defaults: {}, refusal: first }
  const { id } = first

  operations.push('create', ...(await changesOf(prober, id)))
  const idempotency = await levelOf(prober)
  const details = await detailsOf(prober)
  const update = operations.includes('update') ? await updatableOf(prober, id, scopes ?? []) : []
  const list = await arrangementOf(prober)
  const rotate = await rotationOf(prober, id)
  if (rotate) operations.push('rotate')
  operations.push(...(await endsOf(prober)))
  const features = { ...details, idempotency, update, list, ...(rotate && { rotate }) }
  return { operations, features, defaults: prober.defaults }
}

/** Makes a key. Some backends keep none for ever, or none that may do everything. */
async function firstKey(prober: Prober, scopes: readonly ApiKeyScope[]) {
  const first = await prober.create('probe')
  if (!(first instanceof ApiKeysError) || isMissing(first)) return first
  const { expiresAt, scopes: wanted } = first.fieldErrors
  prober.defaults = {
    ...(expiresAt && { expiresAt: inDays(SHORT_DAYS) }),
    ...(wanted && scopes[0] && { scopes: [scopes[0].value] }),
  }
  return prober.create('probe')
}

async function levelOf(prober: Prober): Promise<IdempotencyLevel> {
  const idempotencyKey = uuid()
  const [first, again] = [
    await prober.create('probe', {}, idempotencyKey),
    await prober.create('probe', {}, idempotencyKey),
  ]
  if (first instanceof ApiKeysError || again instanceof ApiKeysError || first.id !== again.id) return 'L0'
  return (await isThere(prober.client.acknowledge(first.id, prober.context()))) ? 'L2' : 'L1'
}

/** Whether keys can have a description and an end. */
async function detailsOf(prober: Prober): Promise<Pick<ClientFeatures, 'description' | 'expiry'>> {
  const made = await prober.create('probe', { description: 'About', expiresAt: inDays(SHORT_DAYS - 2) })
  const given = made instanceof ApiKeysError ? undefined : await prober.find(made.id)
  const expiry = prober.defaults.expiresAt ? { maxDays: SHORT_DAYS, allowNever: false } : {}
  return { ...(given?.description !== 'About' && { description: false }), ...(given?.expiresAt && { expiry }) }
}

async function changesOf(prober: Prober, id: string): Promise<readonly RestOperation[]> {
  const { client } = prober
  const tried: readonly (readonly [RestOperation, () => Promise<unknown>])[] = [
    ['get', () => client.get(id, prober.context())],
    ['activity', () => client.listActivity(id, {}, prober.context())],
    ['update', () => client.update(id, { name: prober.named('renamed') }, prober.context())],
    ['disable', () => client.setEnabled(id, false, prober.context())],
  ]
  const found: RestOperation[] = []
  for (const [operation, run] of tried) if (await isThere(run())) found.push(operation)
  if (found.includes('disable')) await isThere(client.setEnabled(id, true, prober.context()))
  return found
}

async function updatableOf(prober: Prober, id: string, scopes: readonly ApiKeyScope[]): Promise<UpdatableField[]> {
  const values = {
    name: prober.named('again'),
    description: 'Another',
    expiresAt: inDays(SHORT_DAYS - 1),
    scopes: scopes.slice(-1).map(({ value }) => value),
  }
  const found: UpdatableField[] = []
  for (const field of ['name', 'description', 'expiresAt', 'scopes'] as const) {
    const before = await prober.find(id)
    await isThere(prober.client.update(id, { [field]: values[field] }, prober.context()))
    if (String((await prober.find(id))?.[field]) !== String(before?.[field])) found.push(field)
  }
  return found
}

/** Whether the server searches, picks and sorts: what it ignores changes nothing. */
async function arrangementOf(prober: Prober): Promise<ClientFeatures['list']> {
  const [youngest] = await prober.list({})
  await untilYounger(youngest?.createdAt)
  const made = await prober.create('sorted later')
  const later = made instanceof ApiKeysError ? '' : made.id
  const ids = async (query: Parameters<Prober['list']>[0]) => (await prober.list(query)).map(({ id }) => id)
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

async function rotationOf(prober: Prober, id: string): Promise<RotateFeature | undefined> {
  const graced = await prober.rotate(id, GRACE_SECONDS)
  const rotated = graced instanceof ApiKeysError && !isMissing(graced) ? await prober.rotate(id) : graced
  if (rotated instanceof ApiKeysError) return isMissing(rotated) ? undefined : {}
  const hasGrace = rotated === graced && rotated.oldValidUntil !== undefined
  return { gracePeriods: hasGrace ? [0, GRACE_SECONDS] : [], keepsId: rotated.id === id }
}

async function endsOf(prober: Prober): Promise<readonly RestOperation[]> {
  const found: RestOperation[] = []
  for (const operation of ['revoke', 'delete'] as const) {
    const made = await prober.create('probe')
    if (made instanceof ApiKeysError) continue
    if (await isThere(prober.client[operation](made.id, prober.context()))) found.push(operation)
  }
  return found
}
