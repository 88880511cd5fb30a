import type { KeyNudge } from '../core/ApiKey'
import type { KeyChange } from '../core/changeKey'
import type { ManyAction } from '../core/changeMany'
import { ASK_ADMIN, type ErrorLabels } from './ErrorLabels'
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
  readonly changeError: ErrorLabels
  /** Said while a change is under way, and when it is done. */
  readonly changing: Readonly<Record<ChangeType, string>>
  readonly changed: Readonly<Record<ChangeType, (name: string) => string>>
  readonly undo: string
  readonly dismiss: string
  /** A dialog could not be loaded. */
  readonly openFailed: string
  readonly reload: string
  readonly selected: (count: number, format: Format) => string
  readonly clearSelection: string
  /** An action that not all selected keys allow. */
  readonly actionForSome: (action: string, count: number, total: number, format: Format) => string
  readonly manyChanged: Readonly<Record<ManyAction, (count: number, total: number, format: Format) => string>>
  readonly endsIn: (text: string) => string
  readonly nudge: Readonly<Record<KeyNudge, string>>
  readonly replacedBy: (name: string) => string
  readonly replaces: (name: string) => string
  /** The count beside the limit. */
  readonly countOfQuota: (total: number, quota: number, format: Format) => string
  readonly quotaReached: (quota: number, format: Format) => string
}

type ChangeType = KeyChange['type']

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
    forbidden: `You are not allowed to do this. ${ASK_ADMIN}`,
    'not-now': 'The server does not allow this for this key just now.',
  },
  changeFailed: (name) => `“${name}” could not be changed.`,
  changeError: {
    unauthorized: 'Your session has ended. Sign in again, then try again.',
    forbidden: `You are not allowed to do this. ${ASK_ADMIN}`,
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
  changing: {
    update: 'Saving…',
    enable: 'Enabling…',
    disable: 'Disabling…',
    revoke: 'Revoking…',
    delete: 'Deleting…',
  },
  changed: {
    update: (name) => `“${name}” is saved.`,
    enable: (name) => `“${name}” is enabled.`,
    disable: (name) => `“${name}” is disabled.`,
    revoke: (name) => `“${name}” is revoked.`,
    delete: (name) => `“${name}” is deleted.`,
  },
  undo: 'Undo',
  dismiss: 'Dismiss',
  openFailed: 'This could not be loaded. Check your connection, then reload the page.',
  reload: 'Reload the page',
  selected: (count, { number }) => `${number(count)} selected`,
  clearSelection: 'Clear',
  actionForSome: (action, count, total, { number }) => `${action} ${number(count)} of ${number(total)}`,
  manyChanged: {
    enable: (count, total, format) => manyChanged('enabled', count, total, format),
    disable: (count, total, format) => manyChanged('disabled', count, total, format),
    revoke: (count, total, format) => manyChanged('revoked', count, total, format),
    delete: (count, total, format) => manyChanged('deleted', count, total, format),
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

/** How many keys, in a sentence. */
export function keys(count: number, { number }: Format): string {
  return count === 1 ? '1 key' : `${number(count)} keys`
}

function manyChanged(done: string, count: number, total: number, format: Format): string {
  if (count === total) return `${keys(count, format)} ${count === 1 ? 'is' : 'are'} ${done}.`
  return `${format.number(count)} of ${keys(total, format)} ${count === 1 ? 'is' : 'are'} ${done}. The others are as they were.`
}
