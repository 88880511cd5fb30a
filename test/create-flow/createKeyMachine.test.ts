// @vitest-environment node
import { ApiKeysError } from 'keydrawer/core'
import { describe, expect, it } from 'vitest'
import { type CreateKeyEvent, type CreateKeyState, IDLE, transition } from '../../src/create-flow/createKeyMachine'
import type { CreateRequest } from '../../src/create-flow/CreateRequest'
import type { ListSearch } from '../../src/create-flow/searchList'
import { issued as makeIssued } from '../support/fakeClient'

const request: CreateRequest = {
  scope: 'acme',
  clientKey: 'client',
  input: { name: 'CI' },
  idempotencyKey: 'first',
  startedAt: 0,
  existingIds: new Set(),
}
const other: CreateRequest = { ...request, idempotencyKey: 'second' }
const issued = makeIssued()
const error = new ApiKeysError('invalid-input')
const doubt = new ApiKeysError('timeout', { mayHaveApplied: true })
const search: ListSearch = { status: 'not-found', searched: 3, isWhole: true }
const unavailable: ListSearch = { status: 'unavailable' }

const states = {
  idle: IDLE,
  editing: { status: 'editing' },
  creating: { status: 'creating', request },
  checking: { status: 'checking', request, error: doubt },
  failed: { status: 'failed', request, error },
  'failed in doubt': { status: 'failed', request, error: doubt },
  'failed and searched': { status: 'failed', request, error: doubt, search },
  revealed: { status: 'revealed', request, issued, isSaved: false },
  saved: { status: 'revealed', request, issued, isSaved: true },
  'confirming-close': { status: 'confirming-close', request, issued },
  lost: { status: 'lost', request, issued: { id: issued.id, apiKey: issued.apiKey } },
} as const satisfies Record<string, CreateKeyState>

const events = {
  open: { type: 'open' },
  submit: { type: 'submit', request: other },
  created: { type: 'created', request, issued },
  'created late': { type: 'created', request: other, issued },
  rejected: { type: 'rejected', request, error, isSearched: false },
  'rejected in doubt': { type: 'rejected', request, error: doubt, isSearched: true },
  'rejected unsearched': { type: 'rejected', request, error: doubt, isSearched: false },
  'rejected late': { type: 'rejected', request: other, error, isSearched: true },
  checked: { type: 'checked', request, search },
  'checked late': { type: 'checked', request: other, search },
  check: { type: 'check' },
  'stop-checking': { type: 'stop-checking' },
  saved: { type: 'saved' },
  dismiss: { type: 'dismiss' },
  'cancel-close': { type: 'cancel-close' },
  'close-without-saving': { type: 'close-without-saving' },
  'leave-page': { type: 'leave-page' },
  abandon: { type: 'abandon' },
} as const satisfies Record<string, CreateKeyEvent>

type StateName = keyof typeof states
type EventName = keyof typeof events

/** Every transition. For all other pairs the state must stay the same object. */
const arrows: Partial<Record<`${StateName} + ${EventName}`, CreateKeyState>> = {
  'idle + open': states.editing,
  'idle + submit': { status: 'creating', request: other },
  'editing + submit': { status: 'creating', request: other },
  'editing + dismiss': IDLE,
  'creating + created': states.revealed,
  'creating + rejected': states.failed,
  'creating + rejected in doubt': states.checking,
  'creating + rejected unsearched': states['failed in doubt'],
  'checking + created': states.revealed,
  'checking + checked': states['failed and searched'],
  'checking + stop-checking': { ...states['failed in doubt'], search: unavailable },
  'failed + submit': { status: 'creating', request: other },
  'failed + created': states.revealed,
  'failed + dismiss': IDLE,
  'failed in doubt + submit': { status: 'creating', request: other },
  'failed in doubt + created': states.revealed,
  'failed in doubt + dismiss': IDLE,
  'failed in doubt + check': states.checking,
  'failed and searched + submit': { status: 'creating', request: other },
  'failed and searched + created': states.revealed,
  'failed and searched + dismiss': IDLE,
  'failed and searched + check': states.checking,
  'failed and searched + checked': { ...states['failed and searched'] },
  'revealed + saved': states.saved,
  'revealed + dismiss': states['confirming-close'],
  'revealed + leave-page': states.lost,
  'saved + dismiss': IDLE,
  'saved + leave-page': IDLE,
  'confirming-close + cancel-close': states.revealed,
  'confirming-close + saved': states.saved,
  'confirming-close + close-without-saving': IDLE,
  'confirming-close + leave-page': states.lost,
  'lost + submit': { status: 'creating', request: other },
  'lost + dismiss': IDLE,
}

describe('the creation of a key', () => {
  const pairs = Object.keys(states).flatMap((state) =>
    Object.keys(events).map((event) => [state as StateName, event as EventName] as const),
  )

  it.each(pairs)('changes from %s on %s', (stateName, eventName) => {
    const next = transition(states[stateName], events[eventName])
    const arrow = arrows[`${stateName} + ${eventName}`]

    if (eventName === 'abandon') expect(next).toBe(IDLE)
    else if (arrow) expect(next).toEqual(arrow)
    else expect(next).toBe(states[stateName])
  })

  it('cannot go from an unsaved secret to idle in one step, except when it is abandoned', () => {
    const direct = Object.entries(events).filter(([, event]) => transition(states.revealed, event) === IDLE)
    expect(direct.map(([name]) => name)).toEqual(['abandon'])
  })
})
