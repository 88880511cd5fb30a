import type { KeyChange } from '../core/changeKey'
import type { ManyAction } from '../core/changeMany'
import { ASK_ADMIN, type ErrorLabels } from './ErrorLabels'
import type { Format } from './format'

/** The words for what can be done with a key that exists: its menu, its dialogs, and what became of it. */
export interface ChangeLabels {
  readonly details: string
  readonly edit: string
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
  readonly selected: (count: number, format: Format) => string
  readonly clearSelection: string
  /** An action that not all selected keys allow. */
  readonly actionForSome: (action: string, count: number, total: number, format: Format) => string
  readonly manyChanged: Readonly<Record<ManyAction, (count: number, total: number, format: Format) => string>>
  readonly endTitle: Readonly<Record<'revoke' | 'delete', (name: string) => string>>
  /** What it means for a key that works, and for one that does not. */
  readonly endText: Readonly<Record<'revoke' | 'delete' | 'deleteEnded', string>>
  readonly usedLately: (ago: string) => string
  readonly typeToConfirm: (text: string) => string
  readonly typedOther: string
  readonly editTitle: (name: string) => string
  readonly save: string
  readonly keyDetails: string
  readonly keyId: string
  readonly copyId: string
  readonly idCopied: string
  readonly idCopyRefused: string
  readonly keyUpdated: string
  readonly keyRevoked: string
  readonly keyUsage: string
  readonly usage: (requests: number, remaining: number | null | undefined, format: Format) => string
  readonly noScopes: string
  readonly keyReplacedBy: string
  readonly keyReplaces: string
  /** Where the host has a page about the use of a key. */
  readonly activity: string
  readonly history: string
  readonly loadingHistory: string
  readonly historyEmpty: string
  readonly historyFailed: string
  readonly manyTitle: Readonly<Record<ManyAction, (count: number, format: Format) => string>>
  readonly manyText: Readonly<Record<ManyAction, string>>
  readonly andMore: (count: number, format: Format) => string
  readonly typeCount: (count: string) => string
  readonly progress: (count: number, total: number, format: Format) => string
  readonly stop: string
  readonly stopping: string
  readonly manyFailed: (count: number, total: number, format: Format) => string
  /** After a stop: those whose turn had not come. */
  readonly manyLeftAlone: (count: number, format: Format) => string
  readonly tryThese: string
}

type ChangeType = KeyChange['type']

const REFUSED = 'The server did not accept the change.'

export const englishChangeLabels: ChangeLabels = {
  details: 'Details',
  edit: 'Edit',
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
    'not-found': 'This key could not be found.',
    'invalid-input': REFUSED,
    'name-taken': 'Another key has this name.',
    'in-progress': 'The server is still busy with this key. Try again in a moment.',
    'precondition-failed': 'This key was changed by somebody else. Reload the page, then try again.',
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
  selected: (count, { number }) => `${number(count)} selected`,
  clearSelection: 'Clear',
  actionForSome: (action, count, total, { number }) => `${action} ${number(count)} of ${number(total)}`,
  manyChanged: {
    enable: (count, total, format) => manyChanged('enabled', count, total, format),
    disable: (count, total, format) => manyChanged('disabled', count, total, format),
    revoke: (count, total, format) => manyChanged('revoked', count, total, format),
    delete: (count, total, format) => manyChanged('deleted', count, total, format),
  },
  endTitle: { revoke: (name) => `Revoke “${name}”?`, delete: (name) => `Delete “${name}”?` },
  endText: {
    revoke: 'It stops working at once, and whatever uses it is refused. This cannot be undone.',
    delete: 'It stops working at once, whatever uses it is refused, and its record is erased. This cannot be undone.',
    deleteEnded: 'It does not work any more. Its record is erased, and this cannot be undone.',
  },
  usedLately: (ago) => `It was used ${ago}: something still depends on it.`,
  typeToConfirm: (text) => `Type ${text} to confirm`,
  typedOther: 'That is something else. Look at the key above, and type what it says.',
  editTitle: (name) => `Edit “${name}”`,
  save: 'Save',
  keyDetails: 'Key details',
  keyId: 'ID',
  copyId: 'Copy ID',
  idCopied: 'Copied.',
  idCopyRefused: 'The browser refused to copy. Select the ID and copy it by hand.',
  keyUpdated: 'Changed',
  keyRevoked: 'Revoked',
  keyUsage: 'Used',
  usage: (requests, remaining, { number }) => {
    const used = requests === 1 ? 'once' : `${number(requests)} times`
    return typeof remaining === 'number' ? `${used}, ${number(remaining)} left` : used
  },
  noScopes: 'None',
  keyReplacedBy: 'Replaced by',
  keyReplaces: 'Replaces',
  activity: 'Activity',
  history: 'History',
  loadingHistory: 'Loading the history…',
  historyEmpty: 'Nothing has happened yet.',
  historyFailed: 'The history could not be loaded.',
  manyTitle: {
    enable: (count, format) => `Enable ${keys(count, format)}?`,
    disable: (count, format) => `Disable ${keys(count, format)}?`,
    revoke: (count, format) => `Revoke ${keys(count, format)}?`,
    delete: (count, format) => `Delete ${keys(count, format)}?`,
  },
  manyText: {
    enable: 'They work again at once.',
    disable: 'They stop working at once, and whatever uses them is refused. They can be enabled again.',
    revoke: 'They stop working at once, and whatever uses them is refused. This cannot be undone.',
    delete: 'They stop working at once, and their records are erased. This cannot be undone.',
  },
  andMore: (count, { number }) => `and ${number(count)} more`,
  typeCount: (count) => `Type the number of keys, ${count}, to confirm`,
  progress: (count, total, { number }) => `${number(count)} of ${number(total)}`,
  stop: 'Stop',
  stopping: 'Stopping…',
  manyFailed: (count, total, { number }) => `${number(count)} of ${number(total)} could not be changed.`,
  manyLeftAlone: (count, { number }) => (count === 1 ? '1 was left alone.' : `${number(count)} were left alone.`),
  tryThese: 'Try these again',
}

function keys(count: number, { number }: Format): string {
  return count === 1 ? '1 key' : `${number(count)} keys`
}

function manyChanged(done: string, count: number, total: number, format: Format): string {
  if (count === total) return `${keys(count, format)} ${count === 1 ? 'is' : 'are'} ${done}.`
  return `${format.number(count)} of ${keys(total, format)} ${count === 1 ? 'is' : 'are'} ${done}. The others are as they were.`
}
