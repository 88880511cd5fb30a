// @vitest-environment node
import { ApiKeysError } from 'keydrawer/core'
import { describe, expect, it } from 'vitest'
import type { Attempt } from '../../src/core/Attempt'
import { type CreateKeyEvent, type CreateKeyState, IDLE, transition } from '../../src/core/createKeyMachine'
import type { OrphanedKey } from '../../src/core/LooseEnds'
import { issued as makeIssued } from '../support/fakeClient'

const attempt: Attempt = {
  scope: 'acme',
  input: { name: 'CI' },
  idempotencyKey: 'first',
  startedAt: 0,
  knownIds: undefined,
  seenIds: new Set(),
}
const other: Attempt = { ...attempt, idempotencyKey: 'second' }
const issued = makeIssued()
const error = new ApiKeysError('invalid-input')
const doubt = new ApiKeysError('timeout', { mayHaveApplied: true })
const orphans: readonly OrphanedKey[] = [{ id: 'key_lost', name: 'CI', hint: null, reason: 'unseen' }]

const states = {
  idle: IDLE,
  editing: { status: 'editing' },
  creating: { status: 'creating', attempt },
  checking: { status: 'checking', attempt, error: doubt },
  ending: { status: 'ending', attempt, error: doubt, orphans },
  failed: { status: 'failed', attempt, error, orphans: undefined },
  'failed in doubt': { status: 'failed', attempt, error: doubt, orphans: undefined },
  'failed with an orphan': { status: 'failed', attempt, error: doubt, orphans },
  revealed: { status: 'revealed', attempt, issued, isSaved: false },
  saved: { status: 'revealed', attempt, issued, isSaved: true },
  leaving: { status: 'leaving', attempt, issued },
  lost: { status: 'lost', attempt, issued: { id: issued.id, apiKey: issued.apiKey } },
} as const satisfies Record<string, CreateKeyState>

const events = {
  open: { type: 'open' },
  submit: { type: 'submit', attempt: other },
  ended: { type: 'ended', attempt: other },
  created: { type: 'created', attempt, issued },
  'created late': { type: 'created', attempt: other, issued },
  rejected: { type: 'rejected', attempt, error },
  'rejected in doubt': { type: 'rejected', attempt, error: doubt },
  'rejected late': { type: 'rejected', attempt: other, error },
  checked: { type: 'checked', attempt, orphans },
  'checked late': { type: 'checked', attempt: other, orphans },
  check: { type: 'check' },
  end: { type: 'end' },
  'end-failed': { type: 'end-failed', attempt, error },
  'end-failed late': { type: 'end-failed', attempt: other, error },
  saved: { type: 'saved' },
  dismiss: { type: 'dismiss' },
  keep: { type: 'keep' },
  discard: { type: 'discard' },
  'leave-page': { type: 'leave-page' },
  abandon: { type: 'abandon' },
} as const satisfies Record<string, CreateKeyEvent>

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
  'creating + rejected in doubt': states.checking,
  'checking + created': states.revealed,
  'checking + checked': states['failed with an orphan'],
  'ending + ended': { status: 'creating', attempt: other },
  'ending + end-failed': { ...states['failed with an orphan'], endError: error },
  'failed + submit': { status: 'creating', attempt: other },
  'failed + created': states.revealed,
  'failed + dismiss': IDLE,
  'failed in doubt + submit': { status: 'creating', attempt: other },
  'failed in doubt + created': states.revealed,
  'failed in doubt + dismiss': IDLE,
  'failed in doubt + check': states.checking,
  'failed with an orphan + submit': { status: 'creating', attempt: other },
  'failed with an orphan + created': states.revealed,
  'failed with an orphan + dismiss': IDLE,
  'failed with an orphan + check': states.checking,
  'failed with an orphan + end': states.ending,
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
