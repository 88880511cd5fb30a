import type { ApiKeyStatus } from '../core/ApiKey'
import type { ApiKeysErrorCode, FieldErrorReason } from '../core/ApiKeysError'
import type { ActionLabels } from './actionLabels'
import type { FindLabels } from './findLabels'
import type { Format } from './format'
import type { FormLabels } from './formLabels'

/** A sentence for each code. */
export type ErrorLabels = Readonly<Record<ApiKeysErrorCode, string>>

/**
 * Every word that Keydrawer shows or has read out. Override any of them through `labels`.
 *
 * Where a label has an argument it is a function, and `format` is always the last one.
 */
export interface ApiKeysLabels extends ActionLabels, FindLabels, FormLabels {
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
  readonly tooLong: (maxLength: number, format: Format) => string
  readonly descriptionError: Readonly<Record<FieldErrorReason, string>>
  /** What happened and what to do about it, when a key could not be made. */
  readonly createError: ErrorLabels
  readonly checking: string
  readonly checkAgain: string
  /** The four things that may follow a failure after which a key may exist. */
  readonly outcomeUnknown: (name: string) => string
  readonly outcomeNone: (name: string) => string
  readonly outcomeRepeatable: string
  readonly outcomeOrphan: (name: string) => string
  readonly orphanWithoutEnd: string
  readonly endAndRetry: string
  readonly ending: string
  readonly endFailed: string
  readonly orphanTitle: (name: string) => string
  readonly orphanText: string
  readonly unacknowledgedTitle: (name: string) => string
  readonly unacknowledgedText: string
  readonly revoke: string
  readonly revoking: string
  readonly keepIt: string
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
