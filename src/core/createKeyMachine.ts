import type { ApiKey } from './ApiKey'
import type { ApiKeysError } from './ApiKeysError'
import type { CreatedKey, IssuedKey } from './ApiKeysClient'
import type { Attempt } from './Attempt'
import type { OneTimeSecret } from './OneTimeSecret'
import type { OrphanedKey } from './LooseEnds'

/**
 * Where one creation stands, or one rotation: a new secret is made either way.
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
 * A rejection after which a key may exist goes through `checking`, where the list is asked, and then
 * `failed` says what was found. From there `check` asks again, and `end` leads through `ending`, where
 * the orphan is revoked, to a new `creating`.
 *
 * `submit` is also understood in `idle`, for a host that has a form of its own. A secret that arrives
 * after we stopped waiting is still shown. `abandon` leads to `idle` from everywhere.
 */
export type CreateKeyState =
  | { readonly status: 'idle' }
  /** `rotates` is the key that is to get a new secret. Without it, another key is to be made. */
  | { readonly status: 'editing'; readonly rotates?: ApiKey }
  | { readonly status: 'creating'; readonly attempt: Attempt }
  | { readonly status: 'checking'; readonly attempt: Attempt; readonly error: ApiKeysError }
  | FailedState
  | {
      readonly status: 'ending'
      readonly attempt: Attempt
      readonly error: ApiKeysError
      readonly orphans: readonly OrphanedKey[]
    }
  | RevealedState
  | LeavingState
  /** The page was left before the secret was saved, and came back from the browser's memory. */
  | { readonly status: 'lost'; readonly attempt: Attempt; readonly issued: CreatedKey }

export interface FailedState {
  readonly status: 'failed'
  readonly attempt: Attempt
  readonly error: ApiKeysError
  /**
   * The keys that this attempt made although it failed. `undefined` when that is not known: no key can
   * have been made, or the list could not be asked (then `error.mayHaveApplied` is true).
   */
  readonly orphans: readonly OrphanedKey[] | undefined
  /** Why an orphan could not be revoked, when that was tried. */
  readonly endError?: ApiKeysError
}

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
  | { readonly type: 'open'; readonly rotates?: ApiKey }
  /** `ended` brings the attempt that follows the one whose orphans are gone. */
  | { readonly type: 'submit' | 'ended'; readonly attempt: Attempt }
  | { readonly type: 'created'; readonly attempt: Attempt; readonly issued: IssuedKey }
  | { readonly type: 'rejected'; readonly attempt: Attempt; readonly error: ApiKeysError }
  | { readonly type: 'checked'; readonly attempt: Attempt; readonly orphans: readonly OrphanedKey[] | undefined }
  | { readonly type: 'end-failed'; readonly attempt: Attempt; readonly error: ApiKeysError }
  | { readonly type: 'saved' | 'dismiss' | 'keep' | 'discard' | 'check' | 'end' | 'leave-page' | 'abandon' }

export const IDLE: CreateKeyState = { status: 'idle' }

/** Returns the next state, or `state` itself when the event means nothing there. */
export function transition(state: CreateKeyState, event: CreateKeyEvent): CreateKeyState {
  if (event.type === 'abandon') return IDLE

  switch (state.status) {
    case 'idle':
      if (event.type === 'open') return { status: 'editing', ...(event.rotates && { rotates: event.rotates }) }
      return event.type === 'submit' ? { status: 'creating', attempt: event.attempt } : state

    case 'editing':
      if (event.type === 'submit') return { status: 'creating', attempt: event.attempt }
      return event.type === 'dismiss' ? IDLE : state

    // No dismissal from these three: a key may be on its way, and its secret is shown only once.
    case 'creating':
      if (event.type === 'rejected') return ofAttempt(state, event) ? rejected(event) : state
      return event.type === 'created' ? revealed(state, event) : state

    case 'checking': {
      const { attempt, error } = state
      if (event.type === 'checked')
        return ofAttempt(state, event) ? { status: 'failed', attempt, error, orphans: event.orphans } : state
      return event.type === 'created' ? revealed(state, event) : state
    }

    case 'ending': {
      const { attempt, error, orphans } = state
      if (event.type === 'ended') return { status: 'creating', attempt: event.attempt }
      // The key that a late answer is about is being ended, so its secret is of no use.
      return event.type === 'end-failed' && ofAttempt(state, event)
        ? { status: 'failed', attempt, error, orphans, endError: event.error }
        : state
    }

    case 'failed':
      return fromFailed(state, event)

    case 'revealed':
      return fromRevealed(state, event)

    case 'leaving': {
      const { attempt, issued } = state
      if (event.type === 'keep') return { status: 'revealed', attempt, issued, isSaved: false }
      if (event.type === 'saved') return { status: 'revealed', attempt, issued, isSaved: true }
      if (event.type === 'leave-page') return { status: 'lost', attempt, issued: withoutSecret(issued) }
      return event.type === 'discard' ? IDLE : state
    }

    case 'lost':
      return event.type === 'dismiss' ? IDLE : state

    default:
      return state satisfies never
  }
}

function fromFailed(state: FailedState, event: CreateKeyEvent): CreateKeyState {
  const { attempt, error, orphans } = state
  switch (event.type) {
    case 'submit':
      return { status: 'creating', attempt: event.attempt }
    case 'created':
      return revealed(state, event)
    case 'check':
      return error.mayHaveApplied ? { status: 'checking', attempt, error } : state
    case 'end':
      return orphans && orphans.length > 0 ? { status: 'ending', attempt, error, orphans } : state
    case 'dismiss':
      return IDLE
    default:
      return state
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
      return isSaved ? IDLE : { status: 'lost', attempt, issued: withoutSecret(issued) }
    default:
      return state
  }
}

function rejected({ attempt, error }: Extract<CreateKeyEvent, { type: 'rejected' }>): CreateKeyState {
  if (error.mayHaveApplied) return { status: 'checking', attempt, error }
  return { status: 'failed', attempt, error, orphans: undefined }
}

function revealed<State extends Waiting>(
  state: State,
  event: Extract<CreateKeyEvent, { type: 'created' }>,
): State | RevealedState {
  const { attempt, issued } = event
  return ofAttempt(state, event) ? { status: 'revealed', attempt, issued, isSaved: false } : state
}

/** What may be told of a key just made. */
export function withoutSecret({ id, apiKey, oldValidUntil }: CreatedKey): CreatedKey {
  return { id, apiKey, ...(oldValidUntil && { oldValidUntil }) }
}

type Waiting = Extract<CreateKeyState, { status: 'creating' | 'checking' | 'failed' | 'ending' }>

/** An answer to another asking is none to this one. Trying again is the same asking: see `Attempt`. */
function ofAttempt(state: Waiting, event: { readonly attempt: Attempt }): boolean {
  return event.attempt.idempotencyKey === state.attempt.idempotencyKey
}

/** The secret that a state holds, or nothing. */
export function secretOf(state: CreateKeyState): OneTimeSecret | undefined {
  return state.status === 'revealed' || state.status === 'leaving' ? state.issued.secret : undefined
}
