import type { ApiKeyStatus } from '../core/ApiKey'
import { ASK_ADMIN, type ErrorLabels } from './ErrorLabels'
import { type ActionLabels, englishActionLabels } from './actionLabels'
import { englishFindLabels, type FindLabels } from './findLabels'
import type { Format } from './format'

/** The words of a page on which nobody has pressed anything. */
export interface TableLabels extends ActionLabels, FindLabels {
  readonly heading: string
  readonly intro: string
  readonly newKey: string
  readonly keyCount: (total: number, format: Format) => string
  /** The count beside the heading. `active` is left out while not all keys are loaded. */
  readonly keySummary: (total: number, active: number | undefined, format: Format) => string
  readonly shownOfTotal: (shown: number, total: number | undefined, format: Format) => string
  /** For a list that is complete, although the server counts another number of keys. */
  readonly incompleteList: (shown: number, reported: number, format: Format) => string

  readonly columnName: string
  readonly columnKey: string
  /** In place of the names, if keys have neither names nor hints. */
  readonly columnId: string
  readonly columnCreated: string
  readonly columnLastUsed: string
  readonly columnExpires: string
  readonly columnCreatedBy: string
  readonly columnStatus: string
  readonly status: Readonly<Record<ApiKeyStatus, string>>
  /** A key of which nothing is known. */
  readonly unnamed: string
  readonly newMark: string
  readonly never: string
  readonly unknown: string
  readonly noHint: string
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
  readonly retry: string
  /** What happened and what to do about it, when the list could not be had. */
  readonly listError: ErrorLabels
  /** When the backend wants to be asked again, where it says so. */
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
  /** Shown instead while the backend still returns the same secret. */
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

const REFUSED = 'The server did not accept the request. Tell the people who run this site.'
export const englishTableLabels: TableLabels = {
  ...englishActionLabels,
  ...englishFindLabels,

  heading: 'API keys',
  intro: 'Your servers use these to call the API. Treat them like passwords.',
  newKey: 'New API key',
  keyCount: (total, { number }) => (total === 1 ? '1 API key' : `${number(total)} API keys`),
  keySummary: (total, active, { number }) => {
    const keys = total === 1 ? '1 key' : `${number(total)} keys`
    return active === undefined ? keys : `${keys}, ${number(active)} active`
  },
  shownOfTotal: (shown, total, { number }) =>
    total === undefined ? `The first ${number(shown)} API keys` : `${number(shown)} of ${number(total)} API keys`,
  incompleteList: (shown, reported, { number }) =>
    `${shown === 1 ? '1 API key' : `${number(shown)} API keys`} shown. The server reports ${number(reported)}.`,

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
  newMark: 'New',
  never: 'Never',
  unknown: 'Unknown',
  noHint: 'Not shown',
  unreadableRow: (field) => `This key cannot be shown: the server sent something unreadable (${field}).`,

  loading: 'Loading API keys…',
  refreshing: 'Refreshing…',
  showMore: 'Show more',
  loadingMore: 'Loading more…',
  emptyTitle: 'No API keys yet',
  emptyText: 'Make one for each server or script, so that you can replace one without touching the others.',
  emptyReadOnly: 'Keys that your administrators make appear here.',
  readOnly: 'You can see the keys. Making one needs an administrator.',
  listFailed: 'The API keys could not be loaded.',
  refreshFailed: 'The list could not be refreshed.',
  staleSince: (ago) => `What you see is from ${ago}.`,
  moreFailed: 'The next keys could not be loaded.',
  retry: 'Retry',
  listError: {
    unauthorized: 'Your session has ended. Sign in again, then retry.',
    forbidden: `You are not allowed to see the API keys. ${ASK_ADMIN}`,
    'not-found': 'There is no list of API keys at this address. Tell the people who run this site.',
    'rate-limited': 'Too many requests. Wait a moment, then try again.',
    unreachable: 'The server cannot be reached. Check your connection, then retry.',
    timeout: 'The server took too long to answer.',
    'server-error': 'The server has a problem. Retry in a moment.',
    'malformed-response': 'The server sent an unexpected response. Contact the people who run this site.',
    unsupported: 'This server has no list of API keys.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'The server is still busy with this. Retry in a moment.',
    'precondition-failed': REFUSED,
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'The request was cancelled.',
    unknown: 'Something went wrong. Try again.',
  },
  retryAfter: (seconds, { number }) =>
    seconds === 1 ? 'Try again in 1 second.' : `Try again in ${number(seconds)} seconds.`,
  cancel: 'Cancel',
  tryAgain: 'Try again',
  orphanTitle: (name) => `The secret for “${name}” was never saved.`,
  orphanText: 'The key was created, but its secret was lost before it was saved. Revoke the key and create a new one.',
  unsavedRotationTitle: (name) => `The new secret for “${name}” was never saved.`,
  unsavedRotationText: 'The old secret may no longer work. Rotate the key again to get a secret that you know.',
  unacknowledgedTitle: (name) => `The server doesn’t know that you saved the secret for “${name}”.`,
  unacknowledgedText: 'It may revoke the key. Tell the server again, or check that the key works.',
  acknowledgeAgain: 'Tell the server again',
  unresolvedTitle: (name) => `“${name}” may have been created.`,
  unresolvedText:
    'The request ended without an answer, so its secret was not shown. If the key was created, it appears in the list.',
  resumeText: 'The server can still return its secret for a few minutes.',
  resume: 'Get the secret',
  candidateTitle: (name) => `“${name}” may be the key from your last request.`,
  candidateText:
    'It has the same name and was created at that time, but it may also be somebody else’s. Revoke it only if it is yours.',
  candidateCreatedBy: (creator) => `created by ${creator}`,
  candidateNeverUsed: 'never used',
  review: 'Review…',
  dismiss: 'Dismiss',
  revoke: 'Revoke',
  rotate: 'Rotate',
}
