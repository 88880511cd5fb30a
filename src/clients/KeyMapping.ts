import type { Field, Path } from './AnswerMapping'

/** A value of a status field. `null` stands for a field that is `null` or left out. */
export type StatusValue = string | number | boolean | null

/**
 * One field in place of `enabled` and `revokedAt`. Values that are not listed are read as follows:
 *
 * - words such as `active`, `enabled`, `disabled`, `inactive`, `revoked` and `expired`, in any case, as what they say
 * - `true`, `false`, 1, 0, an instant or `null` by the last name of the path: with `at: 'is_revoked'` or
 *   `at: 'revokedAt'`, `true` and an instant are revoked, `false` and `null` are not
 *
 * A key with any other value is unreadable: it is set apart in the table and never shown as active.
 */
export interface StatusMapping {
  /** The path of the status. */
  readonly at: Field
  /** The values of an active key. */
  readonly active?: readonly StatusValue[] | undefined
  /** The values of a disabled key. */
  readonly disabled?: readonly StatusValue[] | undefined
  /** The values of a revoked key. */
  readonly revoked?: readonly StatusValue[] | undefined
  /** The values of an expired key. */
  readonly expired?: readonly StatusValue[] | undefined
}

/**
 * The paths of the fields of a key in its row. A field that is left out is read under the name of the REST contract, in
 * the writing of `case`. `undefined` says that the backend does not have it.
 */
export interface KeyMapping {
  /** The id of the key, which may be a number at a path. With `{ secret: path }` the backend's only id is the secret: an alias takes its place in the page, and the list is read again to change the key. */
  readonly id?:
    | Field
    | {
        /** The path of the secret. */
        readonly secret: Path
      }
    | undefined
  /** The name of the key. */
  readonly name?: Field | undefined
  /** A note that users wrote. */
  readonly description?: Field | undefined
  /** When the key was created. */
  readonly createdAt?: Field | undefined
  /** When the key was last changed. */
  readonly updatedAt?: Field | undefined
  /** When the key was last used. `null` is never; leave the field out if the backend does not tell. */
  readonly lastUsedAt?: Field | undefined
  /** When the key expires. `null` is never. */
  readonly expiresAt?: Field | undefined
  /** When the key was revoked. `null` is not. */
  readonly revokedAt?: Field | undefined
  /** Whether the key is enabled: `true` or `false`. */
  readonly enabled?: Field | undefined
  /** A field such as `state` or `is_active` in place of `enabled` and `revokedAt`. */
  readonly status?: StatusMapping | undefined
  /** The visible part of the secret. @default { prefix: 'hint.prefix', suffix: 'hint.suffix' } */
  readonly hint?: HintMapping | undefined
  /** The paths of the creator's id and name. */
  readonly createdBy?:
    | {
        /** The path of the creator's id. */
        readonly id?: Path | undefined
        /** The path of the creator's name. */
        readonly label?: Path | undefined
      }
    | undefined
  /** The scopes of the key, a list of texts. */
  readonly scopes?: Field | undefined
  /** How many requests were made with the key. @default 'usage.requests' */
  readonly requests?: Field | undefined
  /** How many requests are left. @default 'usage.remaining' */
  readonly remaining?: Field | undefined
  /** The id of the key that this one replaces since a rotation. */
  readonly replaces?: Field | undefined
  /** The id of the key that replaces this one. */
  readonly replacedBy?: Field | undefined
  /**
   * The actions that are allowed on the key: `{ delete: false }`, or a reason to show, such as `{ delete: 'Revoke it first.' }`. The
   * actions are `update`, `enable`, `disable`, `rotate`, `revoke` and `delete`. An action that is left out is allowed.
   */
  readonly actions?: Field | undefined
}

/**
 * The visible part of a secret: a masked text such as `sk_…x7Qa` or `******x7Qa`, or a prefix and a suffix.
 * With `lastOf` the list holds the whole secret: its last four characters are kept, and the rest is
 * dropped when the answer is read.
 */
export type HintMapping =
  | {
      /** The path of a masked text. */
      readonly masked: Path
    }
  | {
      /** The path of the first characters. */
      readonly prefix?: Path | undefined
      /** The path of the final characters. */
      readonly suffix?: Path | undefined
    }
  | {
      /** The path of the whole secret in the list. */
      readonly lastOf: Path
    }
