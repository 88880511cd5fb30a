import type { KeyNudge } from '../core/ApiKey'
import type { ApiKeysErrorCode } from '../core/ApiKeysError'
import type { Format } from './format'

/** The words for what can be done with a key that exists. */
export interface ActionLabels {
  /** The column of the menus, read out alone. */
  readonly columnActions: string
  readonly actionsFor: (name: string) => string
  readonly select: (name: string) => string
  readonly selectAll: string
  readonly details: string
  readonly edit: string
  readonly rotate: string
  readonly disable: string
  readonly enable: string
  readonly delete: string
  /** Why an action cannot be taken. */
  readonly refused: Readonly<Record<'revoked' | 'expired' | 'forbidden' | 'not-now', string>>
  /** Said when a change could not be made. */
  readonly changeFailed: (name: string) => string
  readonly changeError: Readonly<Record<ApiKeysErrorCode, string>>
  readonly endsIn: (text: string) => string
  readonly nudge: Readonly<Record<KeyNudge, string>>
  readonly replacedBy: (name: string) => string
  readonly replaces: (name: string) => string
  /** The count beside the limit. */
  readonly countOfQuota: (total: number, quota: number, format: Format) => string
  readonly quotaReached: (quota: number, format: Format) => string
}

const REFUSED = 'The server did not accept the change.'

export const englishActionLabels: ActionLabels = {
  columnActions: 'Actions',
  actionsFor: (name) => `Actions for ${name}`,
  select: (name) => `Select ${name}`,
  selectAll: 'Select all',
  details: 'Details',
  edit: 'Edit',
  rotate: 'Rotate',
  disable: 'Disable',
  enable: 'Enable',
  delete: 'Delete',
  refused: {
    revoked: 'This key is revoked.',
    expired: 'This key has expired.',
    forbidden: 'You are not allowed to do this. Ask an administrator of your organisation.',
    'not-now': 'The server does not allow this for this key just now.',
  },
  changeFailed: (name) => `“${name}” could not be changed.`,
  changeError: {
    unauthorized: 'Your session has ended. Sign in again, then try again.',
    forbidden: 'You are not allowed to do this. Ask an administrator of your organisation.',
    'not-found': 'The server does not know this key any more.',
    'invalid-input': REFUSED,
    'name-taken': 'Another key has this name.',
    'in-progress': 'The server is still busy with this key. Try again in a moment.',
    'limit-reached': REFUSED,
    'rate-limited': 'That were too many requests. Wait a moment, then try again.',
    unreachable: 'The server cannot be reached. Check your connection, then try again.',
    timeout: 'The server took too long to answer. It may have been done all the same: look at the list.',
    'server-error': 'The server has a problem. It may have been done all the same: look at the list.',
    'malformed-response': 'The server sent something that makes no sense. Look at the list.',
    'secret-missing': REFUSED,
    unsupported: 'This server cannot do that.',
    aborted: 'The request was cancelled.',
    unknown: 'What went wrong is not known.',
  },
  endsIn: (text) => `Ends ${text}`,
  nudge: {
    'never-used': 'Never used',
    idle: 'Not used for 90 days',
    'never-expires': 'Never expires',
  },
  replacedBy: (name) => `Replaced by “${name}”`,
  replaces: (name) => `Replaces “${name}”`,
  countOfQuota: (total, quota, { number }) => `${number(total)} of ${number(quota)} API keys`,
  quotaReached: (quota, { number }) =>
    `Your organisation has all ${number(quota)} API keys that it may have. Remove one you no longer need.`,
}
