import type { KeyChange } from '../core/mutateKey'
import type { BulkAction } from '../core/bulkMutate'
import { ASK_ADMIN, type ErrorLabels } from './ErrorLabels'
import { createPlural } from './createPlural'
import type { Format } from './format'

/** Labels for changing an existing key: its menu, dialogs and notices. */
export interface ChangeLabels {
  readonly details: string
  readonly edit: string
  readonly disable: string
  readonly enable: string
  readonly delete: string
  /** Why an action is disabled. */
  readonly disabledReason: Readonly<Record<'revoked' | 'expired' | 'forbidden' | 'not-now', string>>
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
  readonly actionForSome: BulkLabels
  readonly bulkChanged: BulkLabels
  readonly revokeOrDeleteTitle: Readonly<Record<'revoke' | 'delete', (name: string) => string>>
  /** The consequence. `deleteInactive` is for a key that no longer works. */
  readonly revokeOrDeleteText: Readonly<Record<'revoke' | 'delete' | 'deleteInactive', string>>
  readonly recentlyUsed: (ago: string) => string
  readonly typeToConfirm: (text: string) => string
  readonly confirmationMismatch: string
  readonly editTitle: (name: string) => string
  readonly save: string
  readonly keyDetails: (name: string) => string
  readonly keyId: string
  readonly copyId: string
  readonly idCopied: string
  readonly idCopyBlocked: string
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
  /** The usual events. Others are shown in the words of the backend. */
  readonly historyEvent: Readonly<Record<KeyEvent, string>>
  readonly bulkTitle: Readonly<Record<BulkAction, (count: number, format: Format) => string>>
  readonly bulkText: Readonly<Record<BulkAction, string>>
  readonly andMore: (count: number, format: Format) => string
  readonly typeCount: (count: string) => string
  readonly progress: (count: number, total: number, format: Format) => string
  readonly stop: string
  readonly stopping: string
  readonly bulkFailed: (count: number, total: number, format: Format) => string
  /** Shown after a bulk action was stopped. */
  readonly bulkSkipped: (count: number, format: Format) => string
  /** Repeats a bulk action for the keys that failed. */
  readonly retryFailed: string
}

type ChangeType = KeyChange['type']
type BulkLabels = Readonly<Record<BulkAction, (count: number, total: number, format: Format) => string>>

/** The events of a key that have a label. */
type KeyEvent = 'created' | 'rotated' | 'updated' | 'enabled' | 'disabled' | 'revoked' | 'deleted' | 'acknowledged'

const REFUSED = 'The server didn’t accept the change.'
const OTHERS = 'The others weren’t changed.'
const plural = /* @__PURE__ */ createPlural('en')

export const englishChangeLabels: ChangeLabels = {
  details: 'Details',
  edit: 'Edit',
  disable: 'Disable',
  enable: 'Enable',
  delete: 'Delete',
  disabledReason: {
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
  actionForSome: {
    enable: (count, total, { number }) => `Enable ${number(count)} of ${number(total)}`,
    disable: (count, total, { number }) => `Disable ${number(count)} of ${number(total)}`,
    revoke: (count, total, { number }) => `Revoke ${number(count)} of ${number(total)}`,
    delete: (count, total, { number }) => `Delete ${number(count)} of ${number(total)}`,
  },
  bulkChanged: {
    enable: (count, total, format) =>
      count === total
        ? plural({ one: '# API key was enabled.', other: '# API keys were enabled.' })(count, format)
        : plural({
            one: `# of ${format.number(total)} API keys was enabled. ${OTHERS}`,
            other: `# of ${format.number(total)} API keys were enabled. ${OTHERS}`,
          })(count, format),
    disable: (count, total, format) =>
      count === total
        ? plural({ one: '# API key was disabled.', other: '# API keys were disabled.' })(count, format)
        : plural({
            one: `# of ${format.number(total)} API keys was disabled. ${OTHERS}`,
            other: `# of ${format.number(total)} API keys were disabled. ${OTHERS}`,
          })(count, format),
    revoke: (count, total, format) =>
      count === total
        ? plural({ one: '# API key was revoked.', other: '# API keys were revoked.' })(count, format)
        : plural({
            one: `# of ${format.number(total)} API keys was revoked. ${OTHERS}`,
            other: `# of ${format.number(total)} API keys were revoked. ${OTHERS}`,
          })(count, format),
    delete: (count, total, format) =>
      count === total
        ? plural({ one: '# API key was deleted.', other: '# API keys were deleted.' })(count, format)
        : plural({
            one: `# of ${format.number(total)} API keys was deleted. ${OTHERS}`,
            other: `# of ${format.number(total)} API keys were deleted. ${OTHERS}`,
          })(count, format),
  },
  revokeOrDeleteTitle: { revoke: (name) => `Revoke “${name}”?`, delete: (name) => `Delete “${name}”?` },
  revokeOrDeleteText: {
    revoke: 'The key stops working immediately, and requests that use it are rejected. This can’t be undone.',
    delete:
      'The key stops working immediately, requests that use it are rejected, and its record is erased. This can’t be undone.',
    deleteInactive: 'The key no longer works. Deleting it erases its record. This can’t be undone.',
  },
  recentlyUsed: (ago) => `This key was used ${ago} and may still be in use.`,
  typeToConfirm: (text) => `Type ${text} to confirm`,
  confirmationMismatch: 'The text doesn’t match. Type it exactly as shown above.',
  editTitle: (name) => `Edit “${name}”`,
  save: 'Save',
  keyDetails: (name) => `Details of “${name}”`,
  keyId: 'ID',
  copyId: 'Copy ID',
  idCopied: 'ID copied.',
  idCopyBlocked: 'The browser blocked copying. Select the ID and copy it manually.',
  keyUpdated: 'Last updated',
  keyRevoked: 'Revoked',
  keyUsage: 'Usage',
  usage: (requests, remaining, format) => {
    const used = plural({ one: '# request', other: '# requests' })(requests, format)
    return typeof remaining === 'number' ? `${used}, ${format.number(remaining)} remaining` : used
  },
  noScopes: 'None',
  keyReplacedBy: 'Replaced by',
  keyReplaces: 'Replaces',
  activity: 'View activity',
  history: 'History',
  loadingHistory: 'Loading history…',
  historyEmpty: 'No history yet.',
  historyFailed: 'The history couldn’t be loaded.',
  historyEvent: {
    created: 'Created',
    rotated: 'Rotated',
    updated: 'Updated',
    enabled: 'Enabled',
    disabled: 'Disabled',
    revoked: 'Revoked',
    deleted: 'Deleted',
    acknowledged: 'Secret saved',
  },
  bulkTitle: {
    enable: plural({ one: 'Enable # API key?', other: 'Enable # API keys?' }),
    disable: plural({ one: 'Disable # API key?', other: 'Disable # API keys?' }),
    revoke: plural({ one: 'Revoke # API key?', other: 'Revoke # API keys?' }),
    delete: plural({ one: 'Delete # API key?', other: 'Delete # API keys?' }),
  },
  bulkText: {
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
  bulkFailed: (count, total, { number }) => `${number(count)} of ${number(total)} requests failed.`,
  bulkSkipped: (count, { number }) => `${number(count)} skipped.`,
  retryFailed: 'Retry failed keys',
}
