import type { ApiKeyStatus } from '../core/ApiKey'
import type { ApiKeysErrorCode, FieldErrorReason } from '../core/ApiKeysError'
import type { Format } from './format'

/**
 * Every word that Keydrawer shows or has read out. Override any of them through `labels`.
 *
 * Where a label has an argument it is a function, and `format` is always the last one.
 */
export interface ApiKeysLabels {
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
  readonly listError: Readonly<Record<ApiKeysErrorCode, string>>

  readonly close: string
  readonly cancel: string
  readonly stepOf: (step: number, total: number, format: Format) => string
  readonly detailsTitle: string
  readonly nameLabel: string
  readonly nameHelp: string
  readonly descriptionLabel: string
  readonly optional: string
  readonly charactersLeft: (left: number, format: Format) => string
  readonly createKey: string
  readonly creating: string
  readonly tryAgain: string
  readonly nameError: Readonly<Record<FieldErrorReason, string>>
  readonly nameTooLong: (maxLength: number, format: Format) => string
  readonly descriptionError: Readonly<Record<FieldErrorReason, string>>
  /** What happened and what to do about it, when a key could not be made. */
  readonly createError: Readonly<Record<ApiKeysErrorCode, string>>
  /** Said instead of `createError` when nobody knows whether the key was made. */
  readonly outcomeUnknown: (name: string) => string
  /** Said when the request cannot have reached the backend. */
  readonly nothingMade: string
  readonly retryAfter: (seconds: number, format: Format) => string

  readonly revealTitle: string
  readonly onlyOnceTitle: string
  readonly onlyOnceText: string
  readonly secretLabel: string
  readonly secretHidden: string
  readonly show: string
  readonly hide: string
  readonly copy: string
  readonly copiedButton: string
  readonly copied: string
  readonly copyRefused: string
  readonly forKey: string
  readonly download: string
  readonly downloaded: string
  readonly haveSaved: string
  readonly done: string
  readonly leaveTitle: string
  readonly leaveText: (name: string) => string
  readonly leaveAnyway: string
  readonly leaveBack: string
  readonly copyAndClose: string
  readonly lostTitle: string
  readonly lostText: (name: string) => string
}

const ASK_ADMIN = 'Ask an administrator of your organisation.'

/** The words in English: the default, and the list a translator starts from. */
export const englishLabels: ApiKeysLabels = {
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
    'invalid-input': 'The server did not accept the request. Tell the people who run this site.',
    'name-taken': 'The server did not accept the request. Tell the people who run this site.',
    'limit-reached': 'A limit of your plan is reached.',
    'rate-limited': 'That were too many requests. Wait a moment, then retry.',
    unreachable: 'The server cannot be reached. Check your connection, then retry.',
    timeout: 'The server took too long to answer.',
    'server-error': 'The server has a problem. Retry in a moment.',
    'malformed-response': 'The server sent something that makes no sense. Tell the people who run this site.',
    'secret-missing': 'The server sent something that makes no sense. Tell the people who run this site.',
    unsupported: 'This server has no list of API keys.',
    aborted: 'The request was cancelled.',
    unknown: 'What went wrong is not known.',
  },

  close: 'Close',
  cancel: 'Cancel',
  stepOf: (step, total, { number }) => `Step ${number(step)} of ${number(total)}`,
  detailsTitle: 'New API key',
  nameLabel: 'Name',
  nameHelp: 'What will use this key? It helps to tell keys apart later.',
  descriptionLabel: 'Description',
  optional: 'optional',
  charactersLeft: (left, { number }) => (left === 1 ? '1 character left' : `${number(left)} characters left`),
  createKey: 'Create key',
  creating: 'Creating the key…',
  tryAgain: 'Try again',
  nameError: {
    required: 'Give the key a name.',
    'too-short': 'Use a longer name.',
    'too-long': 'Use a shorter name.',
    taken: 'Another key has this name. Choose a different one.',
    invalid: 'The server did not accept this name. Try a simpler one.',
  },
  nameTooLong: (maxLength, { number }) => `Use at most ${number(maxLength)} characters.`,
  descriptionError: {
    required: 'Describe what the key is for.',
    'too-short': 'Use a longer description.',
    'too-long': 'Use a shorter description.',
    taken: 'Another key has this description.',
    invalid: 'The server did not accept this description. Try a simpler one.',
  },
  createError: {
    unauthorized: 'Your session has ended. Sign in again in another tab, then try again: what you typed stays here.',
    forbidden: `You are not allowed to make API keys. ${ASK_ADMIN}`,
    'not-found': 'Keys cannot be made at this address. Tell the people who run this site.',
    'invalid-input': 'The server did not accept this. Check what you typed.',
    'name-taken': 'Another key has this name. Choose a different one.',
    'limit-reached': 'Your organisation has as many keys as it may have. Remove one you no longer need.',
    'rate-limited': 'That were too many requests.',
    unreachable: 'The connection to the server failed.',
    timeout: 'The server took too long to answer.',
    'server-error': 'The server has a problem.',
    'malformed-response': 'The server sent something that makes no sense.',
    'secret-missing': 'The server made the key but did not send its secret.',
    unsupported: 'Keys cannot be made here.',
    aborted: 'The request was cancelled.',
    unknown: 'What went wrong is not known.',
  },
  outcomeUnknown: (name) =>
    `A key may have been made, and its secret cannot be shown any more. Close this and look for “${name}” in the list: revoke it if it is there, then make a new one.`,
  nothingMade: 'No key was made. Check your connection, then try again.',
  retryAfter: (seconds, { number }) =>
    seconds === 1 ? 'Try again in 1 second.' : `Try again in ${number(seconds)} seconds.`,

  revealTitle: 'Copy your key now',
  onlyOnceTitle: 'This is the only time it is shown.',
  onlyOnceText: 'Nobody, not even support, can show it again. Keep it in your secret store.',
  secretLabel: 'Secret of the new key',
  secretHidden: 'Hidden. It can be copied without being shown.',
  show: 'Show',
  hide: 'Hide',
  copy: 'Copy',
  copiedButton: 'Copied',
  copied: 'Copied. The clipboard holds the whole key.',
  copyRefused: 'The browser refused to copy. The key is selected: press Ctrl+C, or ⌘C on a Mac.',
  forKey: 'For',
  download: 'Download as .env',
  downloaded: 'The download was started. Check that the file is there, then tick the box.',
  haveSaved: 'I have saved the key',
  done: 'Done',
  leaveTitle: 'Close without the key?',
  leaveText: (name) =>
    `It was not copied yet and can’t be shown again. You would have to revoke “${name}” and make a new key.`,
  leaveAnyway: 'Close anyway',
  leaveBack: 'Back',
  copyAndClose: 'Copy and close',
  lostTitle: 'This key can no longer be shown',
  lostText: (name) =>
    `You left the page before the key was saved, so it was cleared. Revoke “${name}” and make a new key.`,
}
