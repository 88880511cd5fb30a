import type { BulkAction } from '../core/bulkMutate'
import type { ExpiryDuration } from '../core/ExpiryDuration'

/** The fields of a form. A field that is left out is not touched. */
export interface KeyFields {
  readonly name?: string | undefined
  readonly description?: string | undefined
  /** One of the offered durations, `'never'`, or the text of the date field, such as `2027-01-31`. */
  readonly expires?: ExpiryDuration | 'never' | (string & {}) | undefined
  /** The values of the scopes to choose. All others are deselected. */
  readonly scopes?: 'all' | 'read-only' | readonly string[] | undefined
}

export interface RotateOptions {
  /** In seconds: one of the offered grace periods. */
  readonly gracePeriod?: number | undefined
}

export interface ConfirmOptions {
  /**
   * `true` confirms the dialog and types the requested text if there is one. A text is typed instead of the requested
   * one. `false` cancels the dialog.
   *
   * @default true
   */
  readonly confirm?: boolean | string | undefined
}

/** The dialog that shows a new secret. */
export interface IssuedTester {
  /** The secret, as the dialog shows it. */
  readonly secret: () => string
  /** Presses *Copy*. Resolves to the text in the clipboard, and rejects if the browser refused to copy. */
  readonly copy: () => Promise<string>
  /** Ticks *I have saved it*, which is offered after a refused copy or a download. */
  readonly confirmSaved: () => Promise<void>
  /** Presses *Done*. Rejects if the secret is not saved. */
  readonly done: () => Promise<void>
  /** Closes the dialog without saving the secret. */
  readonly discard: () => Promise<void>
}

/** One key of the table. Every method waits until the key is listed, and scrolls to it. */
export interface KeyTester {
  /** `active`, `disabled`, `expired`, `revoked` or `unreadable`. */
  readonly status: Promise<string>
  /** The available actions of its menu, in their order, such as `rotate`. */
  readonly actions: Promise<readonly string[]>
  /** The unavailable actions of its menu, with the reasons. */
  readonly disabledActions: Promise<Readonly<Record<string, string>>>
  readonly rotate: (options?: RotateOptions) => Promise<IssuedTester>
  readonly update: (fields: KeyFields) => Promise<void>
  readonly enable: () => Promise<void>
  readonly disable: () => Promise<void>
  readonly revoke: (options?: ConfirmOptions) => Promise<void>
  readonly delete: (options?: ConfirmOptions) => Promise<void>
}

/**
 * Drives the page of API keys as a user does.
 *
 * A method resolves once the page shows its success. Otherwise it rejects with an error that says what the page shows
 * instead. The dialog then stays open.
 */
export interface ApiKeysTester {
  /** Loads the code-split parts and waits until the list is loaded, or failed to load. */
  readonly ready: () => Promise<void>
  /** The state of the table: `loading`, `ready`, `empty`, `no-match`, `failed` or `forbidden`. */
  readonly status: Promise<string>
  /** The names of all loaded keys, in the order of the table. */
  readonly keys: Promise<readonly string[]>
  /** @param key The name of a key, or its id if several keys share a name. */
  readonly key: (key: string | { readonly id: string }) => KeyTester
  /** Whether a key can be created at the moment. */
  readonly canCreate: Promise<boolean>
  /** Opens the wizard if it is not open, fills its form and submits it. Without fields, submits the form as it is. */
  readonly create: (fields?: KeyFields) => Promise<IssuedTester>
  /** Closes the open dialog. An unsaved secret stays. */
  readonly cancel: () => Promise<void>
  readonly search: (text: string) => Promise<void>
  readonly select: (keys: readonly string[]) => Promise<void>
  /** Changes the selected keys. */
  readonly bulk: (action: BulkAction, options?: ConfirmOptions) => Promise<void>
  readonly showMore: () => Promise<void>
  /** Presses *Try again* in the table, and waits for the outcome. */
  readonly retry: () => Promise<void>
  /** The error that is shown: in the open dialog, in the table, or in a notice. */
  readonly error: Promise<string | null>
  /** The notices about changes, oldest first. */
  readonly notices: Promise<readonly string[]>
  /** The banners above the table, such as about read-only access, the quota or a lost key. */
  readonly banners: Promise<readonly string[]>
}
