import type { ApiKeysError } from './ApiKeysError'
import type { CreateApiKeyInput, IssuedKey } from './ApiKeysClient'

/** One asking for one key. Trying again after a failure repeats `idempotencyKey`; asking anew does not. */
export interface Attempt {
  readonly scope: string
  readonly input: CreateApiKeyInput
  readonly idempotencyKey: string
}

/**
 * Where one creation stands.
 *
 *          open           submit            created                dismiss
 *   idle ───────► editing ───────► creating ────────► revealed ◄────────────► leaving
 *    ▲               │              ▲    │               │    keep, or saved      │
 *    │ dismiss       │       submit │    │ rejected      │                        │ discard
 *    ├───────────────┘              │    ▼               │ dismiss, once saved    │
 *    ├──────────────────────────── failed               │ (secret wiped)         │
 *    ├───────────────────────────────────────────────────┴────────────────────────┘
 *    └──── dismiss ──── lost ◄──── leave the page while unsaved
 *
 * `submit` is also understood in `idle`, for a host that has a form of its own. `abandon` leads to
 * `idle` from everywhere.
 */
export type CreateKeyState =
  | { readonly status: 'idle' }
  | { readonly status: 'editing' }
  | { readonly status: 'creating'; readonly attempt: Attempt }
  | { readonly status: 'failed'; readonly attempt: Attempt; readonly error: ApiKeysError }
  | RevealedState
  | LeavingState
  /** The page was left before the secret was saved, and came back from the browser's memory. */
  | { readonly status: 'lost'; readonly attempt: Attempt; readonly issued: IssuedKey }

/** The secret is there to be shown and copied. `isSaved` once a copy is proven or the user says so. */
export interface RevealedState {
  readonly status: 'revealed'
  readonly attempt: Attempt
  readonly issued: IssuedKey
  readonly isSaved: boolean
}

/** The user asked to leave an unsaved secret and has not confirmed it. The secret is still there. */
export interface LeavingState {
  readonly status: 'leaving'
  readonly attempt: Attempt
  readonly issued: IssuedKey
}

export type CreateKeyEvent =
  | { readonly type: 'open' }
  | { readonly type: 'submit'; readonly attempt: Attempt }
  | { readonly type: 'created'; readonly attempt: Attempt; readonly issued: IssuedKey }
  | { readonly type: 'rejected'; readonly attempt: Attempt; readonly error: ApiKeysError }
  | { readonly type: 'saved' | 'dismiss' | 'keep' | 'discard' | 'leave-page' | 'abandon' }

export const IDLE: CreateKeyState = { status: 'idle' }

/** Returns the next state, or `state` itself when the event means nothing there. */
export function transition(state: CreateKeyState, event: CreateKeyEvent): CreateKeyState {
  if (event.type === 'abandon') return IDLE

  switch (state.status) {
    case 'idle':
      if (event.type === 'open') return { status: 'editing' }
      if (event.type === 'submit') return { status: 'creating', attempt: event.attempt }
      return state

    case 'editing':
      if (event.type === 'submit') return { status: 'creating', attempt: event.attempt }
      return event.type === 'dismiss' ? IDLE : state

    case 'creating':
      // No dismissal: a key may be on its way, and its secret is shown only once.
      if (event.type === 'created' || event.type === 'rejected') return answered(state, event)
      return state

    case 'failed':
      if (event.type === 'submit') return { status: 'creating', attempt: event.attempt }
      // An answer that arrives after we stopped waiting is still the only chance to see the secret.
      if (event.type === 'created') return answered(state, event)
      return event.type === 'dismiss' ? IDLE : state

    case 'revealed':
      return fromRevealed(state, event)

    case 'leaving': {
      const { attempt, issued } = state
      if (event.type === 'keep') return { status: 'revealed', attempt, issued, isSaved: false }
      if (event.type === 'saved') return { status: 'revealed', attempt, issued, isSaved: true }
      if (event.type === 'leave-page') return { status: 'lost', attempt, issued }
      return event.type === 'discard' ? IDLE : state
    }

    case 'lost':
      return event.type === 'dismiss' ? IDLE : state

    default:
      return state satisfies never
  }
}

function fromRevealed(state: RevealedState, event: CreateKeyEvent): CreateKeyState {
  const { attempt, issued, isSaved } = state
  switch (event.type) {
    case 'saved':
      return isSaved ? state : { ...state, isSaved: true }
    case 'dismiss':
      return isSaved ? IDLE : { status: 'leaving', attempt, issued }
    case 'leave-page':
      return isSaved ? IDLE : { status: 'lost', attempt, issued }
    default:
      return state
  }
}

function answered(
  state: Extract<CreateKeyState, { attempt: Attempt }>,
  event: Extract<CreateKeyEvent, { type: 'created' | 'rejected' }>,
): CreateKeyState {
  // An answer to an older attempt is not an answer to this one.
  if (event.attempt !== state.attempt) return state
  const { attempt } = event
  if (event.type === 'rejected') return { status: 'failed', attempt, error: event.error }
  return { status: 'revealed', attempt, issued: event.issued, isSaved: false }
}
