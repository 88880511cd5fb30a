import type { FieldErrorReason } from '../core/ApiKeysError'
import type { ExpiryDuration } from '../core/ExpiryDuration'
import type { Format } from './format'

/** Labels for the expiration and the permissions of a key, and for its rotation. */
export interface FormLabels {
  readonly expiryLabel: string
  readonly expiryChoose: string
  readonly expiryIn: (duration: ExpiryDuration, format: Format) => string
  readonly expiryNever: string
  readonly expiryOther: string
  readonly expiryDay: string
  /** Replaces `expiryDay` if the field includes the time of day. */
  readonly expiryTime: string
  /** Shown below the field. `instant` is a formatted date and time. */
  readonly expiresOn: (instant: string) => string
  readonly neverExpires: string
  readonly expiryError: Readonly<Record<FieldErrorReason, string>>

  readonly scopesLabel: string
  readonly scopesAll: string
  readonly scopesReadOnly: string
  readonly scopesChoose: string
  readonly scopesLoading: string
  readonly scopesFailed: string
  /** Follows `scopesFailed` if permissions are optional. */
  readonly scopesFailedText: string
  /** Follows `scopesFailed` if permissions are required. */
  readonly scopesNeeded: string
  readonly scopesSearch: string
  /** Heading of the permissions that belong to no group. */
  readonly scopesOther: string
  readonly selectGroup: string
  readonly selectNone: string
  readonly scopesChosen: (chosen: number, total: number, format: Format) => string
  readonly scopesFound: (found: number, format: Format) => string
  readonly scopesError: Readonly<Record<FieldErrorReason, string>>

  readonly rotateTitle: (name: string) => string
  readonly rotateText: string
  readonly graceLabel: string
  readonly gracePeriod: (seconds: number, format: Format) => string
  /** The consequence for the old secret, shown before the rotation. */
  readonly oldSecretWillStop: string
  readonly oldSecretWillWorkUntil: (instant: string) => string
  readonly oldSecretMayStop: string
  readonly rotateKey: string
  readonly rotating: string
  readonly checkingRotation: string
  /** Shown after a failed rotation that may have created a new secret. */
  readonly outcomeReplaced: string
  readonly outcomeRotationUnknown: (name: string) => string
  readonly rotatedTitle: (name: string) => string
  readonly oldSecretWorksUntil: (instant: string) => string
  readonly oldSecretStopped: string
  readonly confirmCloseRotatedText: string
  readonly lostRotatedText: string
}

export const englishFormLabels: FormLabels = {
  expiryLabel: 'Expires',
  expiryChoose: 'Choose…',
  expiryIn: (preset, { duration }) => `In ${duration(preset)}`,
  expiryNever: 'Never',
  expiryOther: 'Custom date…',
  expiryDay: 'Expiration date',
  expiryTime: 'Expiration date and time',
  expiresOn: (instant) => `This key expires on ${instant}.`,
  neverExpires: 'This key doesn’t expire.',
  expiryError: {
    required: 'Choose an expiration date.',
    'too-short': 'This date is too early. Choose a later date.',
    'too-long': 'This date is too far in the future. Choose an earlier date.',
    taken: 'Choose a different expiration date.',
    invalid: 'The server didn’t accept this expiration date. Choose a different date.',
  },

  scopesLabel: 'Permissions',
  scopesAll: 'All',
  scopesReadOnly: 'Read-only',
  scopesChoose: 'Custom',
  scopesLoading: 'Loading permissions…',
  scopesFailed: 'The permissions couldn’t be loaded.',
  scopesFailedText: 'If you continue, the server decides what the key can do.',
  scopesNeeded: 'To create a key, you need to select permissions.',
  scopesSearch: 'Search permissions',
  scopesOther: 'Other',
  selectGroup: 'Select all',
  selectNone: 'Deselect all',
  scopesChosen: (chosen, total, { number }) => `${number(chosen)} of ${number(total)} selected.`,
  scopesFound: (found, { number }) => `${number(found)} found.`,
  scopesError: {
    required: 'Select at least one permission.',
    'too-short': 'Select more permissions.',
    'too-long': 'Select fewer permissions.',
    taken: 'Select different permissions.',
    invalid: 'The server didn’t accept these permissions. Select different permissions.',
  },

  rotateTitle: (name) => `Rotate “${name}”`,
  rotateText: 'Rotating creates a new secret, which is shown only once. Replace the old secret wherever it is used.',
  graceLabel: 'The old secret stops working',
  gracePeriod: (seconds, { duration }) => (seconds === 0 ? 'Immediately' : `After ${duration(seconds)}`),
  oldSecretWillStop: 'Requests that use the old secret are rejected immediately.',
  oldSecretWillWorkUntil: (instant) => `The old secret works until ${instant}.`,
  oldSecretMayStop: 'Requests that use the old secret may be rejected immediately.',
  rotateKey: 'Rotate key',
  rotating: 'Rotating…',
  checkingRotation: 'Checking whether a new secret was created…',
  outcomeReplaced: 'The secret may have been replaced. Rotate the key again to get a new secret.',
  outcomeRotationUnknown: (name) =>
    `A new secret for “${name}” may have been created, but the list can’t be loaded right now. Check again first: trying again may create another secret.`,
  rotatedTitle: (name) => `API key rotated: “${name}”`,
  oldSecretWorksUntil: (instant) => `The old secret works until ${instant}.`,
  oldSecretStopped: 'The old secret no longer works.',
  confirmCloseRotatedText:
    'The new secret hasn’t been copied yet and can’t be shown again. If you close now, you’ll have to rotate the key again.',
  lostRotatedText: 'You left the page before the new secret was saved, so it was cleared. Rotate the key again.',
}
