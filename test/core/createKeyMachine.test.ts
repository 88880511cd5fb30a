import { ApiKeysError } from 'keydrawer/core'
import { describe, expect, it } from 'vitest'
import {
  type Attempt,
  type CreateKeyEvent,
  type CreateKeyState,
  IDLE,
  transition,
} from '../../src/core/createKeyMachine'
import { issued as makeIssued } from '../support/fakeClient'

const attempt: Attempt = { scope: 'acme', input: { name: 'CI' }, idempotencyKey: 'first' }
const other: Attempt = { ...attempt, idempotencyKey: 'second' }
const issued = makeIssued()
const error = new ApiKeysError('unreachable')

const states = {
  idle: IDLE,
  editing: { status: 'editing' },
  creating: { status: 'creating', attempt },
  failed: { status: 'failed', attempt, error },
  revealed: { status: 'revealed', attempt, issued, isSaved: false },
  saved: { status: 'revealed', attempt, issued, isSaved: true },
  leaving: { status: 'leaving', attempt, issued },
  lost: { status: 'lost', attempt, issued },
} satisfies Record<string, CreateKeyState>

const events = {
  open: { type: 'open' },
  submit: { type: 'submit', attempt: other },
  created: { type: 'created', attempt, issued },
  'created late': { type: 'created', attempt: other, issued },
  rejected: { type: 'rejected', attempt, error },
  'rejected late': { type: 'rejected', attempt: other, error },
  saved: { type: 'saved' },
  dismiss: { type: 'dismiss' },
  keep: { type: 'keep' },
  discard: { type: 'discard' },
  'leave-page': { type: 'leave-page' },
  abandon: { type: 'abandon' },
} satisfies Record<string, CreateKeyEvent>

type StateName = keyof typeof states
type EventName = keyof typeof events

/** Every arrow there is. What is not listed is none: the state must then stay the very same object. */
const arrows: Partial<Record<`${StateName} + ${EventName}`, CreateKeyState>> = {
  'idle + open': states.editing,
  'idle + submit': { status: 'creating', attempt: other },
  'editing + submit': { status: 'creating', attempt: other },
  'editing + dismiss': IDLE,
  'creating + created': states.revealed,
  'creating + rejected': states.failed,
  'failed + submit': { status: 'creating', attempt: other },
  'failed + created': states.revealed,
  'failed + dismiss': IDLE,
  'revealed + saved': states.saved,
  'revealed + dismiss': states.leaving,
  'revealed + leave-page': states.lost,
  'saved + dismiss': IDLE,
  'saved + leave-page': IDLE,
  'leaving + keep': states.revealed,
  'leaving + saved': states.saved,
  'leaving + discard': IDLE,
  'leaving + leave-page': states.lost,
  'lost + dismiss': IDLE,
}

describe('the creation of a key', () => {
  const pairs = Object.keys(states).flatMap((state) =>
    Object.keys(events).map((event) => [state as StateName, event as EventName] as const),
  )

  it.each(pairs)('from %s on %s', (stateName, eventName) => {
    const next = transition(states[stateName], events[eventName])
    const arrow = arrows[`${stateName} + ${eventName}`]

    if (eventName === 'abandon') expect(next).toBe(IDLE)
    else if (arrow) expect(next).toEqual(arrow)
    else expect(next).toBe(states[stateName])
  })

  it('has no way from an unsaved secret to idle in one step, but for abandoning it', () => {
    const direct = Object.entries(events).filter(([, event]) => transition(states.revealed, event) === IDLE)
    expect(direct.map(([name]) => name)).toEqual(['abandon'])
  })
})
