// @vitest-environment node
import { ApiKeysError, type IssuedKey, OneTimeSecret } from 'keydrawer/core'
import { describe, expect, it, vi } from 'vitest'
import { CreateKeyFlow } from '../../src/create-flow/CreateKeyFlow'
import { deferred } from '../support/deferred'
import { created, fakeClient, issued, SECRET } from '../support/fakeClient'
import { targetOf, trackerFor } from '../support/targetOf'

const input = { name: 'Booking engine' }
/** Waits until all pending promises are settled. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve))

it('reveals the secret that the client issued', async () => {
  const flow = new CreateKeyFlow()
  await flow.submit(targetOf(fakeClient()), input)

  const state = flow.getState()
  expect(state.status === 'revealed' && state.issued.secret.reveal()).toBe(SECRET)
})

it('sends one request for any number of submits', async () => {
  const client = fakeClient()
  const flow = new CreateKeyFlow()
  await Promise.all(Array.from({ length: 20 }, () => flow.submit(targetOf(client), input)))

  expect(client.create).toHaveBeenCalledOnce()
})

it('trims the input and omits an empty description', async () => {
  const client = fakeClient()
  await new CreateKeyFlow().submit(targetOf(client), { name: '  CI \n', description: '   ' })

  expect(client.create.mock.calls[0]?.[0]).toEqual({ name: 'CI' })
})

it('repeats the idempotency key for the same input after a failure, but not for other input', async () => {
  const client = fakeClient()
  client.create.mockRejectedValue(new ApiKeysError('server-error'))
  const flow = new CreateKeyFlow()
  const ask = async (name: string) => {
    await flow.submit(targetOf(client), { name })
    return client.create.mock.lastCall?.[1].idempotencyKey
  }

  const first = await ask('CI')
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(await ask('CI')).toBe(first)
  expect(await ask('CI deploy')).not.toBe(first)
})

it('uses a new idempotency key after a success, even for the same name', async () => {
  const client = fakeClient()
  const flow = new CreateKeyFlow()
  for (let count = 0; count < 2; count++) {
    await flow.submit(targetOf(client), input)
    flow.confirmSaved()
    flow.dismiss()
  }
  const [first, second] = client.create.mock.calls.map(([, context]) => context.idempotencyKey)
  expect(first).not.toBe(second)
})

it.each([
  ['dismissed once saved', (flow: CreateKeyFlow) => (flow.confirmSaved(), flow.dismiss())],
  ['closed without saving', (flow: CreateKeyFlow) => (flow.dismiss(), flow.closeWithoutSaving())],
  ['abandoned', (flow: CreateKeyFlow) => flow.abandon()],
  ['left with the page', (flow: CreateKeyFlow) => flow.leavePage()],
])('wipes the secret when it is %s', async (_how, leave) => {
  const secret = new OneTimeSecret(SECRET)
  const client = fakeClient()
  client.create.mockResolvedValue(issued({ secret }))
  const flow = new CreateKeyFlow()
  await flow.submit(targetOf(client), input)
  expect(secret.isWiped).toBe(false)

  leave(flow)
  expect(secret.isWiped).toBe(true)
})

it('keeps the secret while the user is asked to confirm closing', async () => {
  const flow = new CreateKeyFlow()
  await flow.submit(targetOf(fakeClient()), input)
  flow.dismiss()

  const state = flow.getState()
  expect(state.status === 'confirming-close' && state.issued.secret.reveal()).toBe(SECRET)
})

it('wipes a secret that arrives after the flow was abandoned', async () => {
  const answer = deferred<IssuedKey>()
  const client = fakeClient()
  client.create.mockReturnValue(answer.promise)
  const flow = new CreateKeyFlow()
  const submitted = flow.submit(targetOf(client), input)
  flow.abandon()
  const late = issued()
  answer.resolve(late)
  await submitted

  expect(late.secret.isWiped).toBe(true)
  expect(flow.getState().status).toBe('idle')
})

it.each([
  ['was revoked meanwhile', true, 'failed'],
  ['still works', false, 'revealed'],
] as const)(
  'of a key that %s, shows a secret that arrives late only if it is useful',
  async (_how, isRevoked, status) => {
    const answer = deferred<IssuedKey>()
    const client = fakeClient()
    client.create.mockReturnValue(answer.promise)
    const flow = new CreateKeyFlow({ pause: () => breathe() })
    await flow.submit(targetOf(client), input)
    expect(flow.getState().status).toBe('failed')
    const late = issued()
    if (isRevoked) trackerFor(client).markRevoked(created.id)
    answer.resolve(late)
    await breathe()
    expect(flow.getState().status).toBe(status)
    expect(late.secret.isWiped).toBe(isRevoked)
    expect(trackerFor(client).getSnapshot()).toEqual({ orphans: [], unresolved: [] })
  },
)

describe('a backend that reuses the id of a deleted key for the next one', () => {
  it('has the secret of the next key shown', { tags: 'fault/reused-id-shows-secret' }, async () => {
    const client = fakeClient()
    trackerFor(client).markRevoked(created.id)
    const flow = new CreateKeyFlow()
    await flow.submit(targetOf(client), input)
    expect(flow.getState().status).toBe('revealed')
  })

  it('has the next key listed as an orphan if its secret is lost', async () => {
    const client = fakeClient()
    trackerFor(client).markRevoked(created.id)
    const flow = new CreateKeyFlow()
    await flow.submit(targetOf(client), input)
    flow.abandon()
    expect(trackerFor(client).getSnapshot().orphans).toMatchObject([{ id: created.id, reason: 'unsaved' }])
  })
})

it('never cancels a request, because the key may have been created', async () => {
  const client = fakeClient()
  const flow = new CreateKeyFlow()
  void flow.submit(targetOf(client), input)
  await breathe()
  flow.abandon()

  expect(client.create.mock.calls[0]?.[1].signal.aborted).toBe(false)
})

it.each([
  ['nothing', undefined],
  ['an object without a secret', { id: 'key_1' }],
  ['an empty secret', { id: 'key_1', secret: '' }],
  ['a wiped secret', { id: 'key_1', secret: wiped() }],
])('reports that a key may exist if the client answers with %s', async (_what, answer) => {
  const client = fakeClient()
  client.create.mockResolvedValue(answer as unknown as IssuedKey)
  const flow = new CreateKeyFlow()
  await flow.submit(targetOf(client), input)

  expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'secret-missing', mayHaveApplied: true } })
})

it('shows a secret even if the object next to it is invalid', async () => {
  const client = fakeClient()
  client.create.mockResolvedValue({
    id: 7,
    secret: new OneTimeSecret(SECRET),
    apiKey: { id: '' },
  } as unknown as IssuedKey)
  const flow = new CreateKeyFlow()
  await flow.submit(targetOf(client), input)

  expect(flow.getState()).toMatchObject({ status: 'revealed', issued: { id: null, apiKey: undefined } })
})

it('replaces a foreign error without quoting it', async () => {
  const client = fakeClient()
  client.create.mockRejectedValue(new Error(`500: {"key":"${SECRET}"}`))
  const flow = new CreateKeyFlow()
  await flow.submit(targetOf(client), input)

  const state = flow.getState()
  const error = state.status === 'failed' ? state.error : undefined
  expect(error).toMatchObject({ code: 'unknown', mayHaveApplied: true })
  expect(error).not.toHaveProperty('cause')
  expect(`${error?.message} ${error?.stack}`).not.toContain(SECRET)
})

it('fails on a client that cannot create keys', async () => {
  const flow = new CreateKeyFlow()
  await flow.submit(targetOf({ list: fakeClient().list }), input)
  expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'unsupported', mayHaveApplied: false } })
})

it.each([
  ['within the replay window', 9, 0],
  ['after the replay window, because the backend may have created a second key', 11, 1],
])('resolves a repeated request only if it is answered in time: %s', async (_when, minutes, unresolved) => {
  const client = Object.assign(fakeClient(), { features: { idempotency: 'L1' as const } })
  const start = Date.now()
  const clock = vi.spyOn(Date, 'now').mockReturnValue(start)
  client.create.mockRejectedValueOnce(new ApiKeysError('unreachable', { mayHaveApplied: true }))
  client.create.mockImplementationOnce(async () => {
    clock.mockReturnValue(start + minutes * 60_000)
    return issued()
  })
  const target = targetOf(client)
  const flow = new CreateKeyFlow({ pause: () => Promise.resolve() })
  await flow.submit(target, input)
  clock.mockRestore()

  expect(client.create).toHaveBeenCalledTimes(2)
  expect(flow.getState().status).toBe('revealed')
  expect(target.tracker.getSnapshot().unresolved).toHaveLength(unresolved)
})

it('notifies its listeners only of changes', async () => {
  const flow = new CreateKeyFlow()
  const listener = vi.fn()
  const unsubscribe = flow.subscribe(listener)
  flow.cancelClose()
  expect(listener).not.toHaveBeenCalled()
  flow.open()
  expect(listener).toHaveBeenCalledOnce()
  unsubscribe()
  flow.dismiss()
  expect(listener).toHaveBeenCalledOnce()
})

function wiped(): OneTimeSecret {
  const secret = new OneTimeSecret(SECRET)
  secret.wipe()
  return secret
}

it('requests nothing if the user leaves while the code for the secret is loading', async () => {
  const client = fakeClient()
  const target = targetOf(client)
  const piece = deferred<void>()
  const flow = new CreateKeyFlow({ prepare: () => piece.promise })
  const first = flow.submit(target, input)
  flow.abandon()
  const second = flow.submit(target, input)
  piece.resolve()
  await Promise.all([first, second])

  expect(client.create).toHaveBeenCalledOnce()
  expect(flow.getState().status).toBe('revealed')
})

it('fails without creating a key if the code for the secret does not load', async () => {
  const client = fakeClient()
  const flow = new CreateKeyFlow({ pause: () => Promise.resolve(), prepare: () => new Promise(() => {}) })
  await flow.submit(targetOf(client), input)

  expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'timeout', mayHaveApplied: false } })
  expect(client.create).not.toHaveBeenCalled()
})

it('does not repeat the request of another user', async () => {
  const client = { ...fakeClient(), features: { idempotency: 'L1' as const } }
  client.create.mockRejectedValue(new ApiKeysError('server-error', { mayHaveApplied: true }))
  const flow = new CreateKeyFlow({ pause: () => Promise.resolve() })
  const submitAs = (userId: string) => flow.submit(targetOf(client, 'acme', { userId }), { name: 'CI' })
  const keysOf = () => new Set(client.create.mock.calls.map(([, { idempotencyKey }]) => idempotencyKey))
  await submitAs('alice')
  await submitAs('alice')
  expect(keysOf().size).toBe(1)
  await submitAs('bob')
  expect(keysOf().size).toBe(2)
})
