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

  readonly columnName: string
  readonly columnKey: string
  readonly columnCreated: string
  readonly columnLastUsed: string
  readonly columnExpires: string
  readonly columnCreatedBy: string
  readonly columnStatus: string
  readonly status: Readonly<Record<ApiKeyStatus, string>>
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
  readonly ending: string
  readonly endFailed: string
  readonly orphanTitle: (name: string) => string
  readonly orphanText: string
  readonly unseenRotationTitle: (name: string) => string
  readonly unseenRotationText: string
  readonly unacknowledgedTitle: (name: string) => string
  readonly unacknowledgedText: string
  readonly revoke: string
  readonly rotate: string
  readonly revoking: string
  readonly keepIt: string
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

  columnName: 'Name',
  columnKey: 'Key',
  columnCreated: 'Created',
  columnLastUsed: 'Last used',
  columnExpires: 'Expires',
  columnCreatedBy: 'Created by',
  columnStatus: 'Status',
  status: { active: 'Active', disabled: 'Disabled', expired: 'Expired', revoked: 'Revoked' },
  unnamed: 'No name',
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
    'rate-limited': 'That were too many requests. Wait a moment, then retry.',
    unreachable: 'The server cannot be reached. Check your connection, then retry.',
    timeout: 'The server took too long to answer.',
    'server-error': 'The server has a problem. Retry in a moment.',
    'malformed-response': 'The server sent something that makes no sense. Tell the people who run this site.',
    unsupported: 'This server has no list of API keys.',
    'invalid-input': REFUSED,
    'name-taken': REFUSED,
    'in-progress': 'The server is still busy with this. Retry in a moment.',
    'limit-reached': REFUSED,
    'secret-missing': REFUSED,
    aborted: 'The request was cancelled.',
    unknown: 'What went wrong is not known.',
  },
  retryAfter: (seconds, { number }) =>
    seconds === 1 ? 'Try again in 1 second.' : `Try again in ${number(seconds)} seconds.`,
  cancel: 'Cancel',
  tryAgain: 'Try again',
  ending: 'Revoking the lost key…',
  endFailed: 'The lost key could not be revoked. Try again.',
  orphanTitle: (name) => `Nobody has the secret of “${name}”.`,
  orphanText: 'The key was made, but its secret was lost before it was saved. Revoke it and make a new one.',
  unseenRotationTitle: (name) => `Nobody saved a new secret of “${name}”.`,
  unseenRotationText: 'The one before may be refused. Rotate the key again to have one that you know.',
  unacknowledgedTitle: (name) => `The server does not know that “${name}” is saved.`,
  unacknowledgedText: 'It could not be told and may end the key by itself. Check that the key works.',
  revoke: 'Revoke',
  rotate: 'Rotate',
  revoking: 'Revoking…',
  keepIt: 'Keep it',
}
