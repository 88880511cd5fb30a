import type { FieldErrorReason } from '../core/ApiKeysError'
import { ASK_ADMIN, type ErrorLabels } from './ErrorLabels'
import { createPlural } from './createPlural'
import type { Format } from './format'

/** Labels of the dialog that creates or rotates a key and shows its secret. */
export interface WizardLabels {
  readonly close: string
  readonly stepOf: (step: number, total: number, format: Format) => string
  readonly createTitle: string
  readonly nameLabel: string
  readonly nameHelp: string
  readonly descriptionLabel: string
  readonly optional: string
  readonly charactersLeft: (left: number, format: Format) => string
  /** Submits the create form. */
  readonly createKey: string
  readonly creating: string
  readonly nameError: Readonly<Record<FieldErrorReason, string>>
  readonly tooShort: (minLength: number, format: Format) => string
  readonly tooLong: (maxLength: number, format: Format) => string
  /** Replaces `tooLong` if the server counts bytes or other units: how many characters to remove. */
  readonly tooLongBy: (excess: number, format: Format) => string
  readonly descriptionError: Readonly<Record<FieldErrorReason, string>>
  /** The cause and the next step, after a key could not be created. */
  readonly createError: ErrorLabels
  readonly checking: string
  readonly checkAgain: string
  /** Shown after ten seconds without a response. */
  readonly stillWaiting: string
  readonly stopWaiting: string
  /** Shown after a failed request that may have created a key. */
  readonly outcomeUnknown: (name: string) => string
  /** `searched` is the number of compared keys. `isWhole` tells whether these are all keys. */
  readonly outcomeNotFound: (name: string, searched: number, isWhole: boolean, format: Format) => string
  readonly outcomeRepeatable: string
  readonly outcomeCandidate: (name: string) => string
  /** Shown if the request cannot have reached the server. */
  readonly nothingCreated: string
  /** Shown if the page switched to another organization than that of the key. */
  readonly keyOfScope: (scope: string) => string

  readonly revealTitle: (name: string) => string
  readonly onlyOnceTitle: string
  readonly onlyOnceText: string
  readonly secretLabel: string
  readonly secretHidden: string
  readonly show: string
  readonly hide: string
  readonly copy: string
  readonly copiedButton: string
  readonly copied: string
  readonly copyBlocked: string
  readonly download: string
  readonly downloaded: string
  /** Replaces the download link if tools would not read the secret correctly from a `.env` file. */
  readonly downloadUnavailable: string
  /** Names the group of code examples below the secret. */
  readonly snippetsLabel: string
  readonly copySnippet: string
  /** Shown if the language of the snippet cannot hold the characters of the secret. */
  readonly snippetUnavailable: string
  readonly firstUsePending: string
  readonly firstUseSeen: string
  /** Checkbox that confirms that the secret is stored. */
  readonly savedCheckbox: string
  readonly done: string
  readonly confirmCloseTitle: (name: string) => string
  readonly confirmCloseText: string
  readonly closeAnyway: string
  readonly backToSecret: string
  readonly copyAndClose: string
  readonly lostTitle: (name: string) => string
  readonly lostText: string
}

const plural = /* @__PURE__ */ createPlural('en')

export const englishWizardLabels: WizardLabels = {
  close: 'Close',
  stepOf: (step, total, { number }) => `Step ${number(step)} of ${number(total)}`,
  createTitle: 'Create API key',
  nameLabel: 'Name',
  nameHelp: 'Describe what uses this key, so that you can recognize it later.',
  descriptionLabel: 'Description',
  optional: 'optional',
  charactersLeft: plural({ one: '# character left', other: '# characters left' }),
  createKey: 'Create API key',
  creating: 'Creating…',
  nameError: {
    required: 'Enter a name.',
    'too-short': 'Use a longer name.',
    'too-long': 'Use a shorter name.',
    taken: 'Another key already has this name. Choose a different name.',
    invalid: 'The server didn’t accept this name. Try a simpler name.',
  },
  tooShort: plural({ one: 'Use at least # character.', other: 'Use at least # characters.' }),
  tooLong: plural({ one: 'Use at most # character.', other: 'Use at most # characters.' }),
  tooLongBy: plural({ one: 'Remove at least # character.', other: 'Remove at least # characters.' }),
  descriptionError: {
    required: 'Enter a description.',
    'too-short': 'Use a longer description.',
    'too-long': 'Use a shorter description.',
    taken: 'Another key already has this description. Enter a different description.',
    invalid: 'The server didn’t accept this description. Try a simpler description.',
  },
  createError: {
    unauthorized: 'Your session has expired. Sign in again in another tab, then try again. Your entries are kept.',
    forbidden: `You don’t have permission to create API keys. ${ASK_ADMIN}`,
    'not-found': 'API keys can’t be created at this address. Contact support.',
    'invalid-input': 'The server didn’t accept your entries. Check them, then try again.',
    'name-taken': 'Another key already has this name. Choose a different name.',
    'in-progress': 'The server is still processing this request.',
    'precondition-failed': 'The list of keys has changed since it was loaded. Reload the page, then try again.',
    'limit-reached': 'You’ve reached the limit for API keys. Remove a key that you no longer need.',
    'rate-limited': 'Too many requests.',
    unreachable: 'The connection to the server failed.',
    timeout: 'The server took too long to respond.',
    'server-error': 'Something went wrong on the server.',
    'malformed-response': 'The server sent an unexpected response.',
    'secret-missing': 'The server created the key but didn’t send its secret.',
    unsupported: 'API keys can’t be created here.',
    aborted: 'The request was canceled.',
    unknown: 'Something went wrong.',
  },
  checking: 'Checking whether the key was created…',
  checkAgain: 'Check again',
  stillWaiting:
    'This is taking longer than usual. If you stop waiting, the request may still succeed. The secret is shown if it arrives while this dialog is open.',
  stopWaiting: 'Stop waiting',
  outcomeUnknown: (name) =>
    `“${name}” may have been created, but the list can’t be loaded right now. Check again first: trying again may create a second key.`,
  outcomeNotFound: (name, searched, isWhole, { number }) =>
    isWhole
      ? `A new key named “${name}” isn’t in the list yet. It may still appear, and trying again may create a second key.`
      : `A new key named “${name}” isn’t among the first ${number(searched)} keys in the list yet. It may still appear, and trying again may create a second key.`,
  outcomeRepeatable: 'Try again: the server returns the same key and doesn’t create a second one.',
  outcomeCandidate: (name) =>
    `A new key in the list may be “${name}”. Close this dialog to review it. Trying again creates another key.`,
  nothingCreated: 'No key was created. Check your connection, then try again.',
  keyOfScope: (scope) => `This key belongs to ${scope}.`,

  revealTitle: (name) => `API key created: “${name}”`,
  onlyOnceTitle: 'This secret is shown only once.',
  onlyOnceText: 'Copy it now and keep it in your secret manager. Nobody, not even support, can show it again.',
  secretLabel: 'New secret',
  secretHidden: 'The secret is hidden. You can copy it without showing it.',
  show: 'Show',
  hide: 'Hide',
  copy: 'Copy',
  copiedButton: 'Copied',
  copied: 'Copied. The clipboard contains the whole secret.',
  copyBlocked: 'The browser blocked copying. The secret is selected: press Ctrl+C, or ⌘C on a Mac.',
  download: 'Download as .env',
  downloaded: 'Download started. Check that the file was saved, then select the checkbox.',
  downloadUnavailable: 'This secret contains characters that .env files can’t store reliably. Copy the secret instead.',
  snippetsLabel: 'Use your key',
  copySnippet: 'Copy snippet',
  snippetUnavailable: 'This secret contains characters that this snippet can’t hold. Copy the secret instead.',
  firstUsePending: 'Waiting for the first request with this key…',
  firstUseSeen: 'It works: the first request has arrived.',
  savedCheckbox: 'I’ve saved the secret',
  done: 'Done',
  confirmCloseTitle: (name) => `Close without saving the secret for “${name}”?`,
  confirmCloseText:
    'The secret hasn’t been copied yet and can’t be shown again. If you close now, you’ll have to revoke the key and create a new one.',
  closeAnyway: 'Close anyway',
  backToSecret: 'Back',
  copyAndClose: 'Copy and close',
  lostTitle: (name) => `The secret for “${name}” can no longer be shown`,
  lostText: 'You left the page before the secret was saved, so it was cleared. Revoke the key and create a new one.',
}
