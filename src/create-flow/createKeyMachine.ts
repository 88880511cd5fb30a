import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysError } from '../core/ApiKeysError'
import type { CreatedKey, IssuedKey } from '../core/ApiKeysClient'
import type { CreateRequest } from './CreateRequest'
import type { OneTimeSecret } from '../core/OneTimeSecret'
import type { ListSearch } from './searchList'

/**
 * The state of one creation or rotation: both request a new secret.
 *
 * ```text
 *          open           submit            created                dismiss
 *   idle ───────► editing ───────► creating ────────► revealed ◄────────────► confirming-close
 *    ▲               │              ▲    │               │  cancel-close, or saved    │
 *    │ dismiss       │       submit │    │ rejected      │                            │ close-without-saving
 *    ├───────────────┘              │    ▼               │ dismiss, once saved        │
 *    ├──────────────────────────── failed               │ (secret wiped)             │
 *    ├───────────────────────────────────────────────────┴────────────────────────────┘
 *    └──── dismiss ──── lost ◄──── leave-page while unsaved
 * ```
 *
 * If a key may exist after a failure, the state passes through `checking`, while the list is searched for that key.
 * From `failed`, `check` searches again.
 *
 * `submit` also works in `idle`, for a host with its own form, and in `lost`, because a backend of level L1 or L2
 * returns the same secret again. A secret that arrives after the timeout is still shown. `abandon` leads to `idle` from
 * every state.
 */
export type CreateKeyState =
  | { readonly status: 'idle' }
  /** `rotates` is the key that gets a new secret. Without it, a new key is created. */
  | { readonly status: 'editing'; readonly rotates?: ApiKey }
  | { readonly status: 'creating'; readonly request: CreateRequest }
  | { readonly status: 'checking'; readonly request: CreateRequest; readonly error: ApiKeysError }
  | FailedState
  | RevealedState
  | ConfirmingCloseState
  /** The page was left before the secret was saved, and restored from the back/forward cache. */
  | { readonly status: 'lost'; readonly request: CreateRequest; readonly issued: CreatedKey }

export interface FailedState {
  readonly status: 'failed'
  readonly request: CreateRequest
  readonly error: ApiKeysError
  /** The result of the search for the key of the request. `undefined` if the list was not searched. */
  readonly search?: ListSearch | undefined
}

/** The secret can be shown and copied. `isSaved` after a confirmed copy, or when the user says so. */
export interface RevealedState {
  readonly status: 'revealed'
  readonly request: CreateRequest
  readonly issued: IssuedKey
  readonly isSaved: boolean
}

/** The user wants to close before the secret is saved, and is asked to confirm. The secret is still available. */
export interface ConfirmingCloseState {
  readonly status: 'confirming-close'
  readonly request: CreateRequest
  readonly issued: IssuedKey
}

export type CreateKeyEvent =
  | { readonly type: 'open'; readonly rotates?: ApiKey }
  | { readonly type: 'submit'; readonly request: CreateRequest }
  | { readonly type: 'created'; readonly request: CreateRequest; readonly issued: IssuedKey }
  /** `isSearched` if the list is searched next. */
  | {
      readonly type: 'rejected'
      readonly request: CreateRequest
      readonly error: ApiKeysError
      readonly isSearched: boolean
    }
  | { readonly type: 'checked'; readonly request: CreateRequest; readonly search: ListSearch }
  | {
      readonly type:
        | 'saved'
        | 'dismiss'
        | 'cancel-close'
        | 'close-without-saving'
        | 'check'
        | 'stop-checking'
        | 'leave-page'
        | 'abandon'
    }

export const IDLE: CreateKeyState = { status: 'idle' }

/** Returns the next state, or `state` itself if the event does not apply. */
export function transition(state: CreateKeyState, event: CreateKeyEvent): CreateKeyState {
  if (event.type === 'abandon') return IDLE

  switch (state.status) {
    case 'idle':
      if (event.type === 'open') return { status: 'editing', ...(event.rotates && { rotates: event.rotates }) }
      return event.type === 'submit' ? { status: 'creating', request: event.request } : state

    case 'editing':
      if (event.type === 'submit') return { status: 'creating', request: event.request }
      return event.type === 'dismiss' ? IDLE : state

    // These two cannot be dismissed: a key may be in flight, and its secret is shown only once.
    case 'creating':
      if (event.type === 'rejected') return isAbout(state, event) ? rejected(event) : state
      return event.type === 'created' ? revealed(state, event) : state

    case 'checking': {
      const { request, error } = state
      if (event.type === 'checked' && isAbout(state, event))
        return { status: 'failed', request, error, search: event.search }
      if (event.type === 'stop-checking') return { status: 'failed', request, error, search: { status: 'unavailable' } }
      return event.type === 'created' ? revealed(state, event) : state
    }

    case 'failed':
      return fromFailed(state, event)

    case 'revealed':
      return fromRevealed(state, event)

    case 'confirming-close': {
      const { request, issued } = state
      if (event.type === 'cancel-close') return { status: 'revealed', request, issued, isSaved: false }
      if (event.type === 'saved') return { status: 'revealed', request, issued, isSaved: true }
      if (event.type === 'leave-page') return { status: 'lost', request, issued: withoutSecret(issued) }
      return event.type === 'close-without-saving' ? IDLE : state
    }

    case 'lost':
      if (event.type === 'submit') return { status: 'creating', request: event.request }
      return event.type === 'dismiss' ? IDLE : state

    default:
      return state satisfies never
  }
}

function fromFailed(state: FailedState, event: CreateKeyEvent): CreateKeyState {
  const { request, error } = state
  switch (event.type) {
    case 'submit':
      return { status: 'creating', request: event.request }
    case 'created':
      return revealed(state, event)
    case 'check':
      return error.mayHaveApplied ? { status: 'checking', request, error } : state
    // A later search, made in the background.
    case 'checked':
      return isAbout(state, event) && state.search ? { ...state, search: event.search } : state
    case 'dismiss':
      return IDLE
    default:
      return state
  }
}

function fromRevealed(state: RevealedState, event: CreateKeyEvent): CreateKeyState {
  const { request, issued, isSaved } = state
  switch (event.type) {
    case 'saved':
      return isSaved ? state : { ...state, isSaved: true }
    case 'dismiss':
      return isSaved ? IDLE : { status: 'confirming-close', request, issued }
    case 'leave-page':
      return isSaved ? IDLE : { status: 'lost', request, issued: withoutSecret(issued) }
    default:
      return state
  }
}

function rejected({ request, error, isSearched }: Extract<CreateKeyEvent, { type: 'rejected' }>): CreateKeyState {
  return isSearched ? { status: 'checking', request, error } : { status: 'failed', request, error }
}

function revealed<State extends Waiting>(
  state: State,
  event: Extract<CreateKeyEvent, { type: 'created' }>,
): State | RevealedState {
  const { request, issued } = event
  return isAbout(state, event) ? { status: 'revealed', request, issued, isSaved: false } : state
}

/** The fields of a created key that may be shared. */
export function withoutSecret({ id, apiKey, oldValidUntil }: CreatedKey): CreatedKey {
  return { id, apiKey, ...(oldValidUntil && { oldValidUntil }) }
}

type Waiting = Extract<CreateKeyState, { status: 'creating' | 'checking' | 'failed' }>

/** A retry is the same request: it keeps the idempotency key. */
function isAbout(state: Waiting, event: { readonly request: CreateRequest }): boolean {
  return event.request.idempotencyKey === state.request.idempotencyKey
}

/** The request that a state is about, if any. */
export function requestOf(state: CreateKeyState): CreateRequest | undefined {
  return 'request' in state ? state.request : undefined
}

/** The secret that a state holds, if any. */
export function secretOf(state: CreateKeyState): OneTimeSecret | undefined {
  return state.status === 'revealed' || state.status === 'confirming-close' ? state.issued.secret : undefined
}
