// @vitest-environment node
import {
  type ApiKey,
  ApiKeysError,
  type ApiKeysClient,
  type IdempotencyLevel,
  type IssuedKey,
  OneTimeSecret,
} from 'keydrawer/core'
import { describe, expect, it, vi } from 'vitest'
import { CreateKeyFlow } from '../../src/create-flow/CreateKeyFlow'
import { getRecoveryAction } from '../../src/create-flow/getRecoveryAction'
import { deferred } from '../support/deferred'
import { apiKey, fakeClient, issued, SECRET } from '../support/fakeClient'
import { targetOf, trackerFor } from '../support/targetOf'

const old = apiKey({ id: 'key_old', name: 'Booking engine' })
const input = { gracePeriodSeconds: 3600 }
const doubt = () => new ApiKeysError('timeout', { mayHaveApplied: true })

interface Backend {
  readonly keepsId?: boolean
  readonly idempotency?: IdempotencyLevel
  readonly items?: ApiKey[]
  readonly pause?: () => Promise<void>
}

const forever = () => new Promise<void>(() => {})

/** A client that rotates keys: to a new id, or under the same id. */
function setUp({ keepsId = false, idempotency = 'L0', items = [old], pause = forever }: Backend = {}) {
  const next = keepsId
    ? { ...old, hint: { suffix: SECRET.slice(-4) } }
    : apiKey({ ...old, id: 'key_next', replaces: 'key_old', createdAt: new Date().toISOString() })
  const answer = (own: Partial<IssuedKey> = {}) =>
    issued({ id: next.id, apiKey: next, oldValidUntil: '2026-11-25T10:00:00.000Z', ...own })
  const client = {
    ...fakeClient(),
    features: { idempotency, rotate: { keepsId } },
    list: vi.fn<ApiKeysClient['list']>(() => Promise.resolve({ items: [...items] })),
    rotate: vi.fn<NonNullable<ApiKeysClient['rotate']>>(() => Promise.resolve(answer())),
    revoke: vi.fn<NonNullable<ApiKeysClient['revoke']>>(() => Promise.resolve()),
    acknowledge: vi.fn<NonNullable<ApiKeysClient['acknowledge']>>(() => Promise.resolve()),
  }
  const flow = new CreateKeyFlow({ pause })
  const target = targetOf(client, 'acme', { existingIds: new Set(['key_old']) })
  const orphans = () => trackerFor(client).getSnapshot().orphans
  const ids = () => orphans().map(({ id }) => id)
  const candidates = () =>
    trackerFor(client)
      .getSnapshot()
      .unresolved.map(({ candidate }) => candidate?.id)
  const rotate = (own = input) => flow.rotate(target, old, own)
  return { client, flow, next, answer, items, ids, orphans, candidates, rotate }
}

/** Lets rotations succeed on the server, but loses their answers. */
function losesAnswers({ client, items, next }: ReturnType<typeof setUp>, error: () => Error = doubt) {
  client.rotate.mockImplementation(() => {
    if (!items.some(({ id }) => id === next.id)) items.unshift(next)
    return Promise.reject(error())
  })
}

it('reveals the new secret of a key with one request, and creates no key', async () => {
  const { client, flow, rotate } = setUp()
  await Promise.all(Array.from({ length: 20 }, () => rotate()))
  const state = flow.getState()
  if (state.status !== 'revealed') throw new Error('not revealed')
  expect(state.issued.secret.reveal()).toBe(SECRET)
  expect(state).toMatchObject({
    issued: { oldValidUntil: '2026-11-25T10:00:00.000Z' },
    request: { rotation: { input } },
  })
  expect(client.rotate).toHaveBeenCalledOnce()
  expect(client.rotate.mock.calls[0]?.slice(0, 2)).toEqual(['key_old', input])
  expect(client.create).not.toHaveBeenCalled()
})

it('sends nothing for a key without an id, or on a client without rotation', async () => {
  const { client, flow } = setUp()
  for (const id of ['', ' ', undefined]) {
    await flow.rotate(targetOf(client), { ...old, id: id as string })
    expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'invalid-input', mayHaveApplied: false } })
  }
  expect(client.rotate).not.toHaveBeenCalled()
  await flow.rotate(targetOf(fakeClient()), old)
  expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'unsupported', mayHaveApplied: false } })
})

it('does not treat a client that returns nothing as having created nothing', async () => {
  const { client, flow, rotate } = setUp()
  client.rotate.mockReturnValue(undefined as never)
  await rotate()
  expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'secret-missing', mayHaveApplied: true } })
})

it('opens a form for the key, and forgets the key when the form closes', () => {
  const { flow } = setUp()
  flow.open(old)
  expect(flow.getState()).toEqual({ status: 'editing', rotates: old })
  flow.dismiss()
  flow.open()
  expect(flow.getState()).toEqual({ status: 'editing' })
})

it('repeats the idempotency key for the same rotation after a failure, but not for another', async () => {
  const { client, rotate } = setUp()
  client.rotate.mockRejectedValue(new ApiKeysError('rate-limited'))
  const keyOf = async (own?: typeof input) => {
    await rotate(own)
    return client.rotate.mock.lastCall?.[2].idempotencyKey
  }
  const first = await keyOf()
  expect(await keyOf()).toBe(first)
  expect(await keyOf({ gracePeriodSeconds: 0 })).not.toBe(first)
})

it.each(['L1', 'L2'] as const)('retries automatically at %s, with the same idempotency key', async (idempotency) => {
  const { client, answer } = setUp({ idempotency })
  client.rotate.mockRejectedValueOnce(doubt()).mockResolvedValueOnce(answer())
  // Pauses between retries are skipped, and the timeout is never reached.
  const flow = new CreateKeyFlow({
    pause: (milliseconds) => (milliseconds < 5000 ? Promise.resolve() : new Promise(() => {})),
  })
  await flow.rotate(targetOf(client), old, input)
  expect(flow.getState().status).toBe('revealed')
  const [first, second] = client.rotate.mock.calls
  expect(second?.[2].idempotencyKey).toBe(first?.[2].idempotencyKey)
  flow.confirmSaved()
  expect(client.acknowledge).toHaveBeenCalledOnce()
})

describe.each<[string, () => Error]>([
  ['timed out', doubt],
  ['failed on the server', () => new ApiKeysError('server-error', { status: 500, mayHaveApplied: true })],
  ['was answered unreadably', () => new ApiKeysError('malformed-response', { mayHaveApplied: true })],
  ['was answered without its secret', () => new ApiKeysError('secret-missing')],
  ['threw a stranger’s error', () => new Error(SECRET)],
])('a rotation that %s', (_how, error) => {
  it('shows the listed key as a candidate, revokes nothing, and repeats the request only on submit', async () => {
    const backend = setUp()
    const { client, flow, ids, candidates, answer, rotate } = backend
    losesAnswers(backend, error)
    await rotate()
    expect(client.rotate).toHaveBeenCalledOnce()
    const failed = flow.getState()
    if (failed.status !== 'failed') throw new Error('not failed')
    expect(failed).toMatchObject({ error: { mayHaveApplied: true }, search: { status: 'candidate' } })
    expect(getRecoveryAction(failed, client)).toBe('try-again')
    expect(candidates()).toEqual(['key_next'])
    expect(ids()).toEqual([])

    client.rotate.mockResolvedValueOnce(answer({ id: 'key_third', apiKey: undefined }))
    await rotate()
    expect(flow.getState()).toMatchObject({ status: 'revealed', issued: { id: 'key_third' } })
    expect(client.rotate.mock.lastCall?.slice(0, 2)).toEqual(['key_old', input])
    expect(client.create).not.toHaveBeenCalled()
    expect(client.revoke).not.toHaveBeenCalled()
    // The first attempt is still unresolved: its key may exist.
    expect(candidates()).toEqual(['key_next'])
    expect(ids()).toEqual([])
  })

  it('with a kept id reports that the secret may have changed, and can be repeated', async () => {
    const backend = setUp({ keepsId: true })
    losesAnswers(backend, error)
    await backend.rotate()
    const failed = backend.flow.getState()
    if (failed.status !== 'failed') throw new Error('not failed')
    expect(failed).toMatchObject({ error: { mayHaveApplied: true } })
    expect(failed.search).toBeUndefined()
    expect(getRecoveryAction(failed, backend.client)).toBe('try-again')
    expect(backend.orphans()).toMatchObject([{ id: 'key_old', reason: 'unsaved-rotation' }])
    backend.client.rotate.mockResolvedValue(backend.answer())
    await backend.rotate()
    expect(backend.flow.getState()).toMatchObject({ status: 'revealed', issued: { id: 'key_old' } })
    expect(backend.orphans()).toEqual([])
  })
})

it('can check the list later if it could not be loaded', async () => {
  const backend = setUp()
  losesAnswers(backend)
  backend.client.list.mockRejectedValueOnce(new ApiKeysError('unreachable'))
  await backend.rotate()
  const failed = backend.flow.getState()
  if (failed.status !== 'failed') throw new Error('not failed')
  expect(failed.search).toEqual({ status: 'unavailable' })
  expect(getRecoveryAction(failed, backend.client)).toBe('check-again')
  await backend.flow.check()
  expect(backend.flow.getState()).toMatchObject({ status: 'failed', search: { status: 'candidate' } })
  expect(backend.candidates()).toEqual(['key_next'])
})

it('fails without a search if nothing can have been created', async () => {
  const { client, flow, rotate } = setUp()
  client.rotate.mockRejectedValue(new ApiKeysError('not-found', { status: 410 }))
  await rotate()
  expect(flow.getState()).toHaveProperty('status', 'failed')
  expect(client.list).not.toHaveBeenCalled()
})

describe.each([
  ['the page is left', (flow: CreateKeyFlow) => flow.leavePage()],
  ['its owner unmounts', (flow: CreateKeyFlow) => flow.abandon()],
])('when %s before the new secret is saved', (_how, leave) => {
  it('wipes it, and lists the created key as an orphan', async () => {
    const { client, flow, ids, answer, rotate } = setUp()
    const secret = new OneTimeSecret(SECRET)
    client.rotate.mockResolvedValue(answer({ secret }))
    await rotate()
    leave(flow)
    expect(secret.isWiped).toBe(true)
    expect(ids()).toEqual(['key_next'])
  })

  it('wipes it, and lists a key that keeps its id as an orphan, even if an earlier secret was saved', async () => {
    const { flow, orphans, rotate } = setUp({ keepsId: true })
    await rotate()
    flow.confirmSaved()
    flow.dismiss()
    expect(orphans()).toEqual([])
    await rotate()
    leave(flow)
    expect(flow.getState().status).not.toBe('revealed')
    expect(orphans()).toMatchObject([{ id: 'key_old', reason: 'unsaved-rotation' }])
  })
})

it.each([
  [true, ['key_old']],
  [false, ['key_next']],
])('wipes a secret that arrives after the flow was abandoned (keeps its id: %s)', async (keepsId, expected) => {
  const { client, flow, ids, answer, rotate } = setUp({ keepsId })
  const late = deferred<IssuedKey>()
  client.rotate.mockReturnValue(late.promise)
  const rotating = rotate()
  flow.abandon()
  const arriving = answer()
  late.resolve(arriving)
  await rotating
  expect(arriving.secret.isWiped).toBe(true)
  expect(ids()).toEqual(expected)
})

it.each<[IdempotencyLevel, string, readonly string[]]>([
  ['L1', 'the same secret, and nothing needs a look', []],
  ['L0', 'another secret, and the key needs a look', ['unsaved-rotation']],
])('treats a second answer to one rotation at %s as %s', async (idempotency, _meaning, expected) => {
  const { client, flow, orphans, answer, rotate } = setUp({ keepsId: true, idempotency, pause: async () => {} })
  const late = deferred<IssuedKey>()
  client.rotate.mockReturnValueOnce(late.promise)
  await rotate()
  if (idempotency === 'L0') await rotate()
  await expect.poll(() => flow.getState().status).toBe('revealed')
  flow.confirmSaved()
  flow.dismiss()
  expect(orphans()).toEqual([])
  const second = answer()
  late.resolve(second)
  await expect.poll(() => second.secret.isWiped).toBe(true)
  expect(orphans().map(({ reason }) => reason)).toEqual(expected)
})

it('reports that a late failure may have replaced the saved secret', async () => {
  const { client, flow, orphans, answer, rotate } = setUp({ keepsId: true, pause: async () => {} })
  const late = deferred<IssuedKey>()
  client.rotate.mockReturnValueOnce(late.promise)
  await rotate()
  client.rotate.mockResolvedValueOnce(answer())
  await rotate()
  await expect.poll(() => flow.getState().status).toBe('revealed')
  flow.confirmSaved()
  flow.dismiss()
  expect(orphans()).toEqual([])
  late.reject(new ApiKeysError('secret-missing'))
  await expect.poll(() => orphans()).toMatchObject([{ id: 'key_old', reason: 'unsaved-rotation' }])
})

it.each<[IdempotencyLevel, string, readonly string[]]>([
  ['L0', 'a later try may have replaced it, and the key needs a look', ['unsaved-rotation']],
  ['L1', 'a later try has brought the same, and nothing needs a look', []],
])('shows a secret that arrives late at %s, because %s', async (idempotency, _meaning, expected) => {
  const { client, flow, orphans, answer, rotate } = setUp({ keepsId: true, idempotency, pause: async () => {} })
  const late = deferred<IssuedKey>()
  client.rotate.mockReturnValueOnce(late.promise).mockRejectedValue(doubt())
  await rotate()
  await rotate()
  expect(flow.getState().status).toBe('failed')
  late.resolve(answer())
  await expect.poll(() => flow.getState().status).toBe('revealed')
  expect(orphans().map(({ reason }) => reason)).toEqual(expected)
})

it('reports an earlier try that fails late, even if a later one is answered afterwards', async () => {
  const { client, flow, orphans, answer, rotate } = setUp({ keepsId: true, pause: async () => {} })
  const [first, second] = [deferred<IssuedKey>(), deferred<IssuedKey>()]
  client.rotate.mockReturnValueOnce(first.promise).mockReturnValueOnce(second.promise)
  await rotate()
  await rotate()
  first.reject(new ApiKeysError('secret-missing'))
  second.resolve(answer())
  await expect.poll(() => flow.getState().status).toBe('revealed')
  expect(orphans()).toMatchObject([{ id: 'key_old', reason: 'unsaved-rotation' }])
})

it('reports at L1 a rotation that fails late after the secret of another one was saved', async () => {
  const { client, flow, orphans, rotate } = setUp({ keepsId: true, idempotency: 'L1', pause: async () => {} })
  const late = deferred<IssuedKey>()
  client.rotate.mockReturnValueOnce(late.promise).mockRejectedValueOnce(doubt()).mockRejectedValueOnce(doubt())
  await rotate()
  flow.dismiss()
  await rotate({ gracePeriodSeconds: 0 })
  flow.confirmSaved()
  flow.dismiss()
  expect(orphans()).toEqual([])
  late.reject(doubt())
  await expect.poll(() => orphans()).toMatchObject([{ id: 'key_old', reason: 'unsaved-rotation' }])
})

it('reports at L1 another rotation that was answered between the first try and the one that returns the secret', async () => {
  const { client, flow, orphans, answer, rotate } = setUp({ keepsId: true, idempotency: 'L1', pause: async () => {} })
  const late = deferred<IssuedKey>()
  client.rotate.mockReturnValueOnce(late.promise).mockRejectedValue(doubt())
  await rotate()
  flow.dismiss()
  const another = { gracePeriodSeconds: 0 }
  await rotate(another)
  const unseen = answer()
  late.resolve(unseen)
  await expect.poll(() => unseen.secret.isWiped).toBe(true)
  client.rotate.mockResolvedValue(answer())
  await rotate(another)
  expect(flow.getState().status).toBe('revealed')
  expect(orphans()).toMatchObject([{ id: 'key_old', reason: 'unsaved-rotation' }])
})

it('fails if the key was revoked while its new secret was in flight', async () => {
  const { client, flow, answer, rotate } = setUp({ keepsId: true })
  const arriving = answer()
  const late = deferred<IssuedKey>()
  client.rotate.mockReturnValue(late.promise)
  const rotated = rotate()
  await expect.poll(() => client.rotate.mock.calls.length).toBe(1)
  trackerFor(client).markRevoked('key_old')
  late.resolve(arriving)
  await rotated
  expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'not-found' } })
  expect(arriving.secret.isWiped).toBe(true)
})

it('never uses the rotated key itself as the candidate, whatever a list shows', async () => {
  const backend = setUp({ items: [] })
  backend.client.rotate.mockRejectedValue(doubt())
  const renewed = { ...old, createdAt: new Date().toISOString() }
  backend.client.list.mockResolvedValue({ items: [renewed] })
  await backend.flow.rotate(targetOf(backend.client), old)
  expect(backend.flow.getState()).toMatchObject({ status: 'failed', search: { status: 'not-found' } })
  expect(backend.candidates()).toEqual([undefined])
})

it('does not use the successor of another key as the candidate', async () => {
  const backend = setUp()
  const { client, flow, candidates, rotate } = backend
  client.rotate.mockImplementation(() => {
    const foreign = apiKey({ ...old, id: 'key_foreign', replaces: 'key_other', createdAt: new Date().toISOString() })
    client.list.mockResolvedValue({ items: [old, foreign] })
    return Promise.reject(doubt())
  })
  await rotate()
  expect(flow.getState()).toMatchObject({ status: 'failed', search: { status: 'not-found' } })
  expect(candidates()).toEqual([undefined])
})

it('does not use a key that was listed before as the candidate, even with the same name', async () => {
  const { client, flow, candidates } = setUp()
  const elsewhere = apiKey({ id: 'key_elsewhere', name: 'Booking engine', createdAt: new Date().toISOString() })
  trackerFor(client).match([elsewhere], client)
  client.list.mockResolvedValue({ items: [elsewhere] })
  client.create.mockRejectedValue(doubt())
  await flow.submit(targetOf(client), { name: 'Booking engine' })
  expect(flow.getState()).toMatchObject({ status: 'failed', search: { status: 'not-found' } })
  expect(candidates()).toEqual([undefined])
})

it('does not use the key that was rotated here as the candidate for a lost key with its name', async () => {
  const { client, flow, candidates, rotate } = setUp()
  const made = { ...old, createdAt: new Date().toISOString() }
  await rotate()
  flow.confirmSaved()
  flow.dismiss()
  client.list.mockResolvedValue({ items: [made] })
  client.create.mockRejectedValue(doubt())
  await flow.submit(targetOf(client), { name: 'Booking engine' })
  expect(flow.getState()).toMatchObject({ status: 'failed', search: { status: 'not-found' } })
  expect(candidates()).toEqual([undefined])
})
