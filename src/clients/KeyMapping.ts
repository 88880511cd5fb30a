import type { Field, Path } from './AnswerMapping'

/** A value of a status field. `null` stands for a field that is `null` or missing. */
export type StatusValue = string | number | boolean | null

/**
 * One field in place of `enabled` and `revokedAt`. Values that are not listed are interpreted as follows:
 *
 * - words such as `active`, `enabled`, `disabled`, `inactive`, `revoked` and `expired` have their usual meaning, in any
 *   case
 * - `true`, `false`, 1, 0, an instant or `null` depend on the last name of the path: with `at: 'is_revoked'` or `at:
 *   'revokedAt'`, `true` and an instant mean revoked, and `false` and `null` do not
 *
 * A key with any other value is unreadable: the table lists it separately and never shows it as active.
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
 * The paths of the fields of a key in its row. A missing path defaults to the name in the REST contract, in the
 * format of `case`. `undefined` means that the backend does not have the field.
 */
export interface KeyMapping {
  /**
   * The id of the key, which may be a number at a path. With `{ secret: path }` the backend identifies keys only by
   * their secret: the page uses an alias in its place, and the list is read again to change the key.
   */
  readonly id?:
    | Field
    | {
        /** The path of the secret. */
        readonly secret: Path
      }
    | undefined
  /** The name of the key. */
  readonly name?: Field | undefined
  /** A note written by the user. */
  readonly description?: Field | undefined
  /** When the key was created. */
  readonly createdAt?: Field | undefined
  /** When the key was last changed. */
  readonly updatedAt?: Field | undefined
  /** When the key was last used. `null` means never. Use `undefined` as the path if the backend does not report it. */
  readonly lastUsedAt?: Field | undefined
  /** When the key expires. `null` means never. */
  readonly expiresAt?: Field | undefined
  /** When the key was revoked. `null` means that it was not. */
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
  /** The id of the key that this one replaced in a rotation. */
  readonly replaces?: Field | undefined
  /** The id of the key that replaces this one. */
  readonly replacedBy?: Field | undefined
  /**
   * The actions that are allowed on the key: `{ delete: false }`, or a reason to show, such as `{ delete: 'Revoke it
   * first.' }`. The actions are `update`, `enable`, `disable`, `rotate`, `revoke` and `delete`. Missing actions are
   * allowed.
   */
  readonly actions?: Field | undefined
}

/**
 * The visible part of a secret: a masked text such as `sk_…x7Qa` or `******x7Qa`, or a prefix and a suffix. Use
 * `lastOf` if the list contains the whole secret: only its last four characters are kept when the response is read.
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
