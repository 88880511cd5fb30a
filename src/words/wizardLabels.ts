import type { FieldErrorReason } from '../core/ApiKeysError'
import { ASK_ADMIN, type ErrorLabels } from './ErrorLabels'
import type { Format } from './format'

/** The words from the form to the secret. */
export interface WizardLabels {
  readonly close: string
  readonly stepOf: (step: number, total: number, format: Format) => string
  readonly detailsTitle: string
  readonly nameLabel: string
  readonly nameHelp: string
  readonly descriptionLabel: string
  readonly optional: string
  readonly charactersLeft: (left: number, format: Format) => string
  readonly createKey: string
  readonly creating: string
  readonly nameError: Readonly<Record<FieldErrorReason, string>>
  readonly tooShort: (minLength: number, format: Format) => string
  readonly tooLong: (maxLength: number, format: Format) => string
  /** In place of `tooLong`, if the backend does not count characters: how many to remove. */
  readonly tooLongBy: (excess: number, format: Format) => string
  readonly descriptionError: Readonly<Record<FieldErrorReason, string>>
  /** What happened and what to do about it, when a key could not be made. */
  readonly createError: ErrorLabels
  readonly checking: string
  readonly checkAgain: string
  /** Shown after ten seconds without an answer. */
  readonly stillWaiting: string
  readonly stopWaiting: string
  /** Shown after a failure after which a key may exist. */
  readonly outcomeUnknown: (name: string) => string
  /** `searched` keys were compared. `isWhole` if these are all keys. */
  readonly outcomeNotFound: (name: string, searched: number, isWhole: boolean, format: Format) => string
  readonly outcomeRepeatable: string
  readonly outcomeCandidate: (name: string) => string
  /** Shown when the request cannot have reached the backend. */
  readonly nothingCreated: string
  /** Shown while the page belongs to another organisation than the key. */
  readonly keyOfScope: (scope: string) => string

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
  /** In place of the download, if no line of a `.env` file is read as this secret by all tools. */
  readonly downloadUnavailable: string
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

export const englishWizardLabels: WizardLabels = {
  close: 'Close',
  stepOf: (step, total, { number }) => `Step ${number(step)} of ${number(total)}`,
  detailsTitle: 'New API key',
  nameLabel: 'Name',
  nameHelp: 'What will use this key? It helps to tell keys apart later.',
  descriptionLabel: 'Description',
  optional: 'optional',
  charactersLeft: (left, { number }) => (left === 1 ? '1 character left' : `${number(left)} characters left`),
  createKey: 'Create key',
  creating: 'Creating the key…',
  nameError: {
    required: 'Give the key a name.',
    'too-short': 'Use a longer name.',
    'too-long': 'Use a shorter name.',
    taken: 'Another key has this name. Choose a different one.',
    invalid: 'The server did not accept this name. Try a simpler one.',
  },
  tooShort: (minLength, { number }) => `Use at least ${number(minLength)} characters.`,
  tooLong: (maxLength, { number }) => `Use at most ${number(maxLength)} characters.`,
  tooLongBy: (excess, { number }) =>
    excess === 1 ? 'Remove at least 1 character.' : `Remove at least ${number(excess)} characters.`,
  descriptionError: {
    required: 'Describe what the key is for.',
    'too-short': 'Use a longer description.',
    'too-long': 'Use a shorter description.',
    taken: 'Another key has this description.',
    invalid: 'The server did not accept this description. Try a simpler one.',
  },
  createError: {
    unauthorized: 'Your session has ended. Sign in again in another tab, then try again: what you typed stays here.',
    forbidden: `You are not allowed to create API keys. ${ASK_ADMIN}`,
    'not-found': 'Keys can’t be created at this address. Contact the people who run this site.',
    'invalid-input': 'The server did not accept this. Check what you typed.',
    'name-taken': 'Another key has this name. Choose a different one.',
    'in-progress': 'The server is still busy with this request.',
    'precondition-failed': 'The keys were changed by somebody else. Reload the page, then try again.',
    'limit-reached': 'You’ve reached the limit of API keys. Remove one that you no longer need.',
    'rate-limited': 'Too many requests.',
    unreachable: 'The connection to the server failed.',
    timeout: 'The server took too long to answer.',
    'server-error': 'The server has a problem.',
    'malformed-response': 'The server sent an unexpected response.',
    'secret-missing': 'The server created the key but did not send its secret.',
    unsupported: 'Keys can’t be created here.',
    aborted: 'The request was cancelled.',
    unknown: 'Something went wrong.',
  },
  checking: 'Checking whether the key was created…',
  checkAgain: 'Check again',
  stillWaiting:
    'This is taking longer than usual. If you stop waiting, the key may still be created. Its secret is shown if it arrives while this dialog is open.',
  stopWaiting: 'Stop waiting',
  outcomeUnknown: (name) =>
    `“${name}” may have been created, but the list can’t be loaded right now. Check again first: trying again may create a second key.`,
  outcomeNotFound: (name, searched, isWhole, { number }) => {
    const where = isWhole ? 'in the list yet' : `among the first ${number(searched)} keys of the list yet`
    return `A new key named “${name}” is not ${where}. It may still appear, and trying again may create a second key.`
  },
  outcomeRepeatable: 'Try again: the server returns the same key and does not create a second one.',
  outcomeCandidate: (name) =>
    `A new key in the list may be “${name}”. Close this form to review it. Trying again creates another key.`,
  nothingCreated: 'No key was created. Check your connection, then try again.',
  keyOfScope: (scope) => `This key belongs to ${scope}.`,

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
  downloadUnavailable: 'This API key contains characters that .env files can’t hold reliably. Copy it instead.',
  haveSaved: 'I have saved the key',
  done: 'Done',
  leaveTitle: 'Close without the key?',
  leaveText: (name) =>
    `The secret for “${name}” is not copied yet and can’t be shown again. Without it, you have to revoke the key and create a new one.`,
  leaveAnyway: 'Close anyway',
  leaveBack: 'Back',
  copyAndClose: 'Copy and close',
  lostTitle: 'This key can no longer be shown',
  lostText: (name) =>
    `You left the page before the secret for “${name}” was saved, so it was cleared. Revoke the key and create a new one.`,
}
