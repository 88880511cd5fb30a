import type { FieldErrorReason } from '../core/ApiKeysError'
import type { ExpiryDuration } from '../core/ExpiryDuration'
import type { Format } from './format'

/** The words for the end and the scopes of a key, and for its rotation. */
export interface FormLabels {
  readonly expiryLabel: string
  readonly expiryChoose: string
  readonly expiryIn: (duration: ExpiryDuration, format: Format) => string
  readonly expiryNever: string
  readonly expiryOther: string
  readonly expiryDay: string
  /** In place of `expiryDay` if the field takes a time of day as well. */
  readonly expiryTime: string
  /** Under the choice, with the instant to the minute. */
  readonly endsOn: (instant: string) => string
  readonly endsNever: string
  readonly expiryError: Readonly<Record<FieldErrorReason, string>>

  readonly scopesLabel: string
  readonly scopesAll: string
  readonly scopesReadOnly: string
  readonly scopesChoose: string
  readonly scopesLoading: string
  readonly scopesFailed: string
  /** Follows `scopesFailed`: what that means for the key. */
  readonly scopesFailedText: string
  readonly scopesNeeded: string
  readonly scopesSearch: string
  /** Over those that belong to no group. */
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
  /** What becomes of the old secret, said before the new one is made. */
  readonly oldWillEnd: string
  readonly oldWillWorkUntil: (instant: string) => string
  readonly oldMayEnd: string
  readonly rotateKey: string
  readonly rotating: string
  readonly checkingRotation: string
  /** Shown after a failed rotation after which a new secret may exist. */
  readonly outcomeReplaced: string
  readonly outcomeRotationUnknown: (name: string) => string
  readonly rotatedTitle: string
  readonly oldWorksUntil: (instant: string) => string
  readonly oldHasEnded: string
  readonly leaveRotatedText: (name: string) => string
  readonly lostRotatedText: (name: string) => string
}

export const englishFormLabels: FormLabels = {
  expiryLabel: 'Expires',
  expiryChoose: 'Choose…',
  expiryIn: (preset, { number, duration }) => {
    if ('months' in preset) return preset.months === 1 ? 'In 1 month' : `In ${number(preset.months)} months`
    if ('hours' in preset) return `In ${duration(Math.round(preset.hours * 60) * 60)}`
    const { days } = preset
    if (!Number.isInteger(days)) return `In ${duration(Math.round(days * 1440) * 60)}`
    return days === 1 ? 'In 1 day' : `In ${number(days)} days`
  },
  expiryNever: 'Never',
  expiryOther: 'On another day…',
  expiryDay: 'Last day',
  expiryTime: 'Expiration date and time',
  endsOn: (instant) => `It stops working on ${instant}.`,
  endsNever: 'This key doesn’t expire.',
  expiryError: {
    required: 'Choose an expiration date.',
    'too-short': 'This date is too early. Choose a later date.',
    'too-long': 'This date is too far in the future. Choose an earlier date.',
    taken: 'Choose another expiration date.',
    invalid: 'The server did not accept this expiration date. Choose another one.',
  },

  scopesLabel: 'Permissions',
  scopesAll: 'All',
  scopesReadOnly: 'Read only',
  scopesChoose: 'Choose…',
  scopesLoading: 'Loading permissions…',
  scopesFailed: 'The permissions could not be loaded.',
  scopesFailedText: 'You can go on without them: the server then decides what the key may do.',
  scopesNeeded: 'No key can be made without them.',
  scopesSearch: 'Search permissions',
  scopesOther: 'Others',
  selectGroup: 'Select all',
  selectNone: 'Select none',
  scopesChosen: (chosen, total, { number }) => `${number(chosen)} of ${number(total)} selected.`,
  scopesFound: (found, { number }) => `${number(found)} found.`,
  scopesError: {
    required: 'Select at least one permission.',
    'too-short': 'Select more permissions.',
    'too-long': 'Select fewer permissions.',
    taken: 'Select other permissions.',
    invalid: 'The server did not accept these permissions. Select others.',
  },

  rotateTitle: (name) => `Rotate “${name}”`,
  rotateText: 'You get a new secret, shown once. Put it in place of the old one wherever that is used.',
  graceLabel: 'The old secret stops working',
  gracePeriod: (seconds, { duration }) => (seconds === 0 ? 'Right away' : `After ${duration(seconds)}`),
  oldWillEnd: 'Whatever uses the old secret stops working right away.',
  oldWillWorkUntil: (instant) => `The old secret goes on working until ${instant}.`,
  oldMayEnd: 'Whatever uses the old secret may stop working right away.',
  rotateKey: 'Rotate key',
  rotating: 'Creating the new secret…',
  checkingRotation: 'Checking whether a new secret was created…',
  outcomeReplaced: 'The secret may have been replaced. Rotate again to get a secret that you know.',
  outcomeRotationUnknown: (name) =>
    `A new secret for “${name}” may have been created, but the list can’t be loaded right now. Check again first: trying again may create another.`,
  rotatedTitle: 'Copy the new secret now',
  oldWorksUntil: (instant) => `The old one works until ${instant}.`,
  oldHasEnded: 'The old one no longer works.',
  leaveRotatedText: (name) =>
    `It was not copied yet and can’t be shown again. You would have to rotate “${name}” once more.`,
  lostRotatedText: (name) =>
    `You left the page before the new secret was saved, so it was cleared. Rotate “${name}” once more.`,
}
