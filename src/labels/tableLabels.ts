import type { ApiKeyStatus } from '../core/ApiKey'
import { ASK_ADMIN, type ErrorLabels } from './ErrorLabels'
import { type ActionLabels, englishActionLabels } from './actionLabels'
import { englishFindLabels, type FindLabels } from './findLabels'
import { createPlural } from './createPlural'
import type { Format } from './format'

/** Labels of the page and the table. Loaded first. */
export interface TableLabels extends ActionLabels, FindLabels {
  readonly heading: string
  readonly intro: string
  /** Opens the create dialog. */
  readonly createButton: string
  readonly keyCount: (total: number, format: Format) => string
  /** Shown beside the heading. `active` is undefined until all keys are loaded. */
  readonly keySummary: (total: number, active: number | undefined, format: Format) => string
  readonly shownOfTotal: (shown: number, total: number | undefined, format: Format) => string
  /** Shown if the server reports a different total than its list contains. */
  readonly incompleteList: (shown: number, reported: number, format: Format) => string

  readonly columnName: string
  readonly columnKey: string
  /** Replaces the name column if keys have neither names nor hints. */
  readonly columnId: string
  readonly columnCreated: string
  readonly columnLastUsed: string
  readonly columnExpires: string
  readonly columnCreatedBy: string
  readonly columnStatus: string
  readonly status: Readonly<Record<ApiKeyStatus, string>>
  /** Replaces the name of a key without a name. */
  readonly unnamed: string
  readonly newBadge: string
  readonly never: string
  readonly unknown: string
  readonly hintUnavailable: string
  /** `field` is the label of its column, or the name of the field if it has none. */
  readonly unreadableRow: (field: string) => string

  readonly loading: string
  readonly refreshing: string
  readonly showMore: string
  readonly loadingMore: string
  readonly emptyTitle: string
  readonly emptyText: string
  readonly emptyReadOnly: string
  readonly readOnly: string
  readonly listFailed: string
  readonly refreshFailed: string
  readonly staleSince: (ago: string) => string
  readonly moreFailed: string
  /** The cause and the next step, after the list could not be loaded. */
  readonly listError: ErrorLabels
  /** Shown after an error if the server said how long to wait. */
  readonly retryAfter: (seconds: number, format: Format) => string
  readonly cancel: string
  readonly tryAgain: string
  readonly orphanTitle: (name: string) => string
  readonly orphanText: string
  readonly unsavedRotationTitle: (name: string) => string
  readonly unsavedRotationText: string
  readonly unacknowledgedTitle: (name: string) => string
  readonly unacknowledgedText: string
  readonly acknowledgeAgain: string
  readonly unresolvedTitle: (name: string) => string
  readonly unresolvedText: string
  /** Replaces the text above while the server still returns the same secret. */
  readonly resumeText: string
  readonly resume: string
  readonly candidateTitle: (name: string) => string
  readonly candidateText: string
  readonly candidateCreatedBy: (creator: string) => string
  readonly candidateNeverUsed: string
  readonly review: string
  readonly dismiss: string
  readonly revoke: string
  readonly rotate: string
}

const REFUSED = 'The server didn’t accept the request. Contact support.'
const plural = /* @__PURE__ */ createPlural('en')

export const englishTableLabels: TableLabels = {
  ...englishActionLabels,
  ...englishFindLabels,

  heading: 'API keys',
  intro: 'Use these keys to authenticate requests to the API. Treat them like passwords.',
  createButton: 'Create API key',
  keyCount: plural({ one: '# API key', other: '# API keys' }),
  keySummary: (total, active, format) => {
    const keys = plural({ one: '# key', other: '# keys' })(total, format)
    return active === undefined ? keys : `${keys}, ${format.number(active)} active`
  },
  shownOfTotal: (shown, total, { number }) =>
    total === undefined ? `First ${number(shown)} API keys` : `${number(shown)} of ${number(total)} API keys`,
  incompleteList: (shown, reported, format) =>
    plural({
      one: `# API key shown. The server reports ${format.number(reported)}.`,
      other: `# API keys shown. The server reports ${format.number(reported)}.`,
    })(shown, format),

  columnName: 'Name',
  columnKey: 'Key',
  columnId: 'ID',
  columnCreated: 'Created',
  columnLastUsed: 'Last used',
  columnExpires: 'Expires',
  columnCreatedBy: 'Created by',
  columnStatus: 'Status',
  status: { active: 'Active', disabled: 'Disabled', expired: 'Expired', revoked: 'Revoked' },
  unnamed: 'Unnamed key',
  newBadge: 'New',
  never: 'Never',
  unknown: 'Unknown',
  hintUnavailable: 'Not available',
  unreadableRow: (field) => `This key can’t be shown because the server sent invalid data (${field}).`,

  loading: 'Loading API keys…',
  refreshing: 'Refreshing…',
  showMore: 'Show more',
  loadingMore: 'Loading more…',
  emptyTitle: 'No API keys yet',
  emptyText:
    'Create a separate key for each server or script, so that you can replace one without affecting the others.',
  emptyReadOnly: 'API keys created by your administrators appear here.',
  readOnly: 'You have read-only access. Ask an administrator to create a key.',
  listFailed: 'The API keys couldn’t be loaded.',
  refreshFailed: 'The list couldn’t be refreshed.',
  staleSince: (ago) => `Last updated ${ago}.`,
  moreFailed: 'The next keys couldn’t be loaded.',
  listError: {
    unauthorized: 'Your session has expired. Sign in again, then try again.',
    forbidden: `You don’t have permission to view API keys. ${ASK_ADMIN}`,
    'not-found': 'The list of API keys wasn’t found. Contact support.',
    'rate-limited': 'Too many requests. Wait a moment, then try again.',
    unreachable: 'The server can’t be reached. Check your connection, then try again.',
    timeout: 'The server took too long to respond. Try again.',
    'server-error': 'Something went wrong on the server. Try again in a moment.',
    'malformed-response': 'The server sent an unexpected response. Contact support.',
    unsupported: 'The server doesn’t support listing API keys.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'The server is still processing a request. Try again in a moment.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'The request was canceled.',
    unknown: 'Something went wrong. Try again.',
  },
  retryAfter: plural({ one: 'Try again in # second.', other: 'Try again in # seconds.' }),
  cancel: 'Cancel',
  tryAgain: 'Try again',
  orphanTitle: (name) => `The secret for “${name}” was never saved.`,
  orphanText: 'The key was created, but its secret was lost before it was saved. Revoke the key and create a new one.',
  unsavedRotationTitle: (name) => `The new secret for “${name}” was never saved.`,
  unsavedRotationText: 'The old secret may no longer work. Rotate the key again to get a new secret.',
  unacknowledgedTitle: (name) => `The server wasn’t notified that you saved the secret for “${name}”.`,
  unacknowledgedText: 'The server may revoke the key. Notify the server again, or check that the key works.',
  acknowledgeAgain: 'Notify server again',
  unresolvedTitle: (name) => `“${name}” may have been created.`,
  unresolvedText:
    'The request didn’t complete, so the secret wasn’t shown. If the key was created, it appears in the list.',
  resumeText: 'The server can still return the secret for a few minutes.',
  resume: 'Get secret',
  candidateTitle: (name) => `“${name}” may be the key from your last request.`,
  candidateText:
    'This key has the same name and was created at that time, but it may belong to someone else. Revoke it only if it’s yours.',
  candidateCreatedBy: (creator) => `created by ${creator}`,
  candidateNeverUsed: 'never used',
  review: 'Review…',
  dismiss: 'Dismiss',
  revoke: 'Revoke',
  rotate: 'Rotate',
}
