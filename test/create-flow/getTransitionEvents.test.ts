// @vitest-environment node
import { ApiKeysError } from 'keydrawer'
import { expect, it, vi } from 'vitest'
import type { EventDetails } from '../../src/core/ApiKeysEvent'
import { CreateKeyFlow } from '../../src/create-flow/CreateKeyFlow'
import { getTransitionEvents } from '../../src/create-flow/getTransitionEvents'
import { apiKey, fakeClient, issued, SECRET } from '../support/fakeClient'
import { targetOf } from '../support/targetOf'

/** Returns a flow and all of its events. */
function setUp() {
  const flow = new CreateKeyFlow()
  const events: EventDetails[] = []
  let before = flow.getState()
  flow.subscribe(() => {
    events.push(...getTransitionEvents(before, flow.getState()))
    before = flow.getState()
  })
  const client = {
    ...fakeClient(),
    rotate: vi.fn(() => Promise.resolve(issued())),
    revoke: vi.fn(() => Promise.resolve()),
  }
  const target = targetOf(client)
  return {
    flow,
    client,
    events,
    types: () => events.map(({ type }) => type),
    create: () => flow.submit(target, { name: 'Booking engine' }),
    rotate: () => flow.rotate(target, apiKey({ id: 'key_old', name: 'Booking engine' })),
  }
}
const doubt = () => new ApiKeysError('timeout', { mayHaveApplied: true })

it('emits the events of a creation until it is closed', async () => {
  const { flow, create, events } = setUp()
  await create()
  flow.dismiss()
  flow.cancelClose()
  flow.confirmSaved()
  flow.confirmSaved()
  flow.dismiss()
  const keyId = 'key_new'
  expect(events).toEqual([
    { type: 'created', keyId },
    { type: 'revealed', keyId },
    { type: 'saved', keyId },
    { type: 'closed', keyId },
  ])
})

it('emits the rotated key with a rotation', async () => {
  const { flow, rotate, events } = setUp()
  await rotate()
  flow.dismiss()
  flow.closeWithoutSaving()
  expect(events).toEqual([
    { type: 'rotated', keyId: 'key_new', replacedId: 'key_old' },
    { type: 'revealed', keyId: 'key_new' },
    { type: 'closed-unsaved', keyId: 'key_new' },
  ])
})

it.each([
  ['left', (flow: CreateKeyFlow) => flow.leavePage(), ['lost']],
  ['left and dismissed', (flow: CreateKeyFlow) => (flow.leavePage(), flow.dismiss()), ['lost']],
  ['abandoned', (flow: CreateKeyFlow) => flow.abandon(), ['lost']],
  ['left while being asked', (flow: CreateKeyFlow) => (flow.dismiss(), flow.leavePage()), ['lost']],
  ['left once saved', (flow: CreateKeyFlow) => (flow.confirmSaved(), flow.leavePage()), ['saved', 'closed']],
])('emits one event for a secret that was %s', async (_how, leave, expected) => {
  const { flow, create, types } = setUp()
  await create()
  leave(flow)
  expect(types()).toEqual(['created', 'revealed', ...expected])
})

it('emits a failure once, however often the list is searched', async () => {
  const { flow, client, create, events } = setUp()
  client.create.mockRejectedValue(doubt())
  await create()
  await flow.check()
  await flow.check()
  expect(events).toEqual([{ type: 'failed', action: 'create', keyId: null, code: 'timeout', mayHaveApplied: true }])
})

it('emits a second failure after a retry', async () => {
  const { client, rotate, events } = setUp()
  client.rotate.mockRejectedValue(new ApiKeysError('rate-limited'))
  await rotate()
  await rotate()
  const failed = { type: 'failed', action: 'rotate', keyId: 'key_old', code: 'rate-limited', mayHaveApplied: false }
  expect(events).toEqual([failed, failed])
})

it('emits no secret and no name', async () => {
  const { flow, create, rotate, events } = setUp()
  await create()
  flow.leavePage()
  flow.dismiss()
  await rotate()
  flow.abandon()
  expect(events.length).toBeGreaterThan(5)
  expect(JSON.stringify(events)).not.toContain(SECRET)
  expect(JSON.stringify(events)).not.toContain('Booking')
})
