import type { KeyChange } from '../core/mutateKey'
import type { BulkAction } from '../core/bulkMutate'
import { ASK_ADMIN, type ErrorLabels } from './ErrorLabels'
import type { Format } from './format'

/** Labels for changing an existing key: its menu, dialogs and notices. */
export interface ChangeLabels {
  readonly details: string
  readonly edit: string
  readonly disable: string
  readonly enable: string
  readonly delete: string
  /** Why an action is disabled. */
  readonly refused: Readonly<Record<'revoked' | 'expired' | 'forbidden' | 'not-now', string>>
  /** Followed by one of `changeError`. The change may have been applied nevertheless. */
  readonly changeFailed: (name: string) => string
  readonly changeError: ErrorLabels
  /** Shown while a change is running. */
  readonly changing: Readonly<Record<ChangeType, string>>
  /** Shown after a change was applied. */
  readonly changed: Readonly<Record<ChangeType, (name: string) => string>>
  readonly undo: string
  readonly dismiss: string
  readonly selected: (count: number, format: Format) => string
  readonly clearSelection: string
  /** An action that only some of the selected keys allow. */
  readonly actionForSome: (action: string, count: number, total: number, format: Format) => string
  readonly manyChanged: Readonly<Record<BulkAction, (count: number, total: number, format: Format) => string>>
  readonly endTitle: Readonly<Record<'revoke' | 'delete', (name: string) => string>>
  /** The consequence. `deleteEnded` is for a key that no longer works. */
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
  /** Link to a page of the host about the usage of a key. */
  readonly activity: string
  readonly history: string
  readonly loadingHistory: string
  readonly historyEmpty: string
  readonly historyFailed: string
  readonly manyTitle: Readonly<Record<BulkAction, (count: number, format: Format) => string>>
  readonly manyText: Readonly<Record<BulkAction, string>>
  readonly andMore: (count: number, format: Format) => string
  readonly typeCount: (count: string) => string
  readonly progress: (count: number, total: number, format: Format) => string
  readonly stop: string
  readonly stopping: string
  readonly manyFailed: (count: number, total: number, format: Format) => string
  /** Shown after a bulk action was stopped. */
  readonly manyLeftAlone: (count: number, format: Format) => string
  readonly tryThese: string
}

type ChangeType = KeyChange['type']

const REFUSED = 'The server didn’t accept the change.'

export const englishChangeLabels: ChangeLabels = {
  details: 'Details',
  edit: 'Edit',
  disable: 'Disable',
  enable: 'Enable',
  delete: 'Delete',
  refused: {
    revoked: 'This key has been revoked.',
    expired: 'This key has expired.',
    forbidden: `You don’t have permission to do this. ${ASK_ADMIN}`,
    'not-now': 'The server doesn’t allow this action for this key right now.',
  },
  changeFailed: (name) => `The request for “${name}” failed.`,
  changeError: {
    unauthorized: 'Your session has expired. Sign in again, then try again.',
    forbidden: `You don’t have permission to do this. ${ASK_ADMIN}`,
    'not-found': 'This key wasn’t found. It may have been deleted.',
    'invalid-input': REFUSED,
    'name-taken': 'Another key already has this name. Choose a different name.',
    'in-progress': 'The server is still processing a request for this key. Try again in a moment.',
    'precondition-failed': 'This key has changed since it was loaded. Reload the page, then try again.',
    'limit-reached': REFUSED,
    'rate-limited': 'Too many requests. Wait a moment, then try again.',
    unreachable: 'The server can’t be reached. Check your connection, then try again.',
    timeout: 'The server took too long to respond. The change may have been applied: check the list.',
    'server-error': 'Something went wrong on the server. The change may have been applied: check the list.',
    'malformed-response': 'The server sent an unexpected response. The change may have been applied: check the list.',
    'secret-missing': REFUSED,
    unsupported: 'The server doesn’t support this action.',
    aborted: 'The request was canceled.',
    unknown: 'Something went wrong. Try again.',
  },
  changing: {
    update: 'Saving…',
    enable: 'Enabling…',
    disable: 'Disabling…',
    revoke: 'Revoking…',
    delete: 'Deleting…',
  },
  changed: {
    update: (name) => `The changes to “${name}” were saved.`,
    enable: (name) => `“${name}” was enabled.`,
    disable: (name) => `“${name}” was disabled.`,
    revoke: (name) => `“${name}” was revoked.`,
    delete: (name) => `“${name}” was deleted.`,
  },
  undo: 'Undo',
  dismiss: 'Dismiss',
  selected: (count, { number }) => `${number(count)} selected`,
  clearSelection: 'Clear selection',
  actionForSome: (action, count, total, { number }) => `${action} ${number(count)} of ${number(total)}`,
  manyChanged: {
    enable: (count, total, format) => manyChanged('enabled', count, total, format),
    disable: (count, total, format) => manyChanged('disabled', count, total, format),
    revoke: (count, total, format) => manyChanged('revoked', count, total, format),
    delete: (count, total, format) => manyChanged('deleted', count, total, format),
  },
  endTitle: { revoke: (name) => `Revoke “${name}”?`, delete: (name) => `Delete “${name}”?` },
  endText: {
    revoke: 'The key stops working immediately, and requests that use it are rejected. This can’t be undone.',
    delete:
      'The key stops working immediately, requests that use it are rejected, and its record is erased. This can’t be undone.',
    deleteEnded: 'The key no longer works. Deleting it erases its record. This can’t be undone.',
  },
  usedLately: (ago) => `This key was used ${ago} and may still be in use.`,
  typeToConfirm: (text) => `Type ${text} to confirm`,
  typedOther: 'The text doesn’t match. Type it exactly as shown above.',
  editTitle: (name) => `Edit “${name}”`,
  save: 'Save',
  keyDetails: 'Key details',
  keyId: 'ID',
  copyId: 'Copy ID',
  idCopied: 'ID copied.',
  idCopyRefused: 'The browser blocked copying. Select the ID and copy it manually.',
  keyUpdated: 'Last updated',
  keyRevoked: 'Revoked',
  keyUsage: 'Usage',
  usage: (requests, remaining, { number }) => {
    const used = requests === 1 ? '1 request' : `${number(requests)} requests`
    return typeof remaining === 'number' ? `${used}, ${number(remaining)} remaining` : used
  },
  noScopes: 'None',
  keyReplacedBy: 'Replaced by',
  keyReplaces: 'Replaces',
  activity: 'View activity',
  history: 'History',
  loadingHistory: 'Loading history…',
  historyEmpty: 'No history yet.',
  historyFailed: 'The history couldn’t be loaded.',
  manyTitle: {
    enable: (count, format) => `Enable ${keys(count, format)}?`,
    disable: (count, format) => `Disable ${keys(count, format)}?`,
    revoke: (count, format) => `Revoke ${keys(count, format)}?`,
    delete: (count, format) => `Delete ${keys(count, format)}?`,
  },
  manyText: {
    enable: 'The keys work again immediately.',
    disable:
      'The keys stop working immediately, and requests that use them are rejected. You can enable them again later.',
    revoke: 'The keys stop working immediately, and requests that use them are rejected. This can’t be undone.',
    delete: 'The keys stop working immediately, and their records are erased. This can’t be undone.',
  },
  andMore: (count, { number }) => `and ${number(count)} more`,
  typeCount: (count) => `Type the number of keys (${count}) to confirm`,
  progress: (count, total, { number }) => `${number(count)} of ${number(total)}`,
  stop: 'Stop',
  stopping: 'Stopping…',
  manyFailed: (count, total, { number }) => `${number(count)} of ${number(total)} requests failed.`,
  manyLeftAlone: (count, { number }) => `${number(count)} skipped.`,
  tryThese: 'Try again',
}

function keys(count: number, { number }: Format): string {
  return count === 1 ? '1 API key' : `${number(count)} API keys`
}

function manyChanged(done: string, count: number, total: number, format: Format): string {
  if (count === total) return `${keys(count, format)} ${count === 1 ? 'was' : 'were'} ${done}.`
  return `${format.number(count)} of ${keys(total, format)} ${count === 1 ? 'was' : 'were'} ${done}. The others weren’t changed.`
}
