import type { ApiKeyScope, SortField } from './ApiKey'
import type { ExpiryDuration } from './ExpiryDuration'
import type { LengthUnit, TextPattern } from './textLength'

/** Features of a backend beyond the methods of its client. */
export interface ClientFeatures {
  /** `false` if keys have no names, so that the form asks for none. @default { required: true, maxLength: 100 } */
  readonly name?: TextFeature | false | undefined
  /** `false` hides the field. @default { maxLength: 500 } */
  readonly description?: TextFeature | false | undefined
  /** The promise of the backend about a creation that is sent twice. @default 'L0' */
  readonly idempotency?: IdempotencyLevel | undefined
  /** Whether keys can expire, and which expiration dates are offered. `{}` offers the defaults. @default false */
  readonly expiry?: ExpiryPolicy | false | undefined
  /** Scopes are offered if there are `options`, or if the client has `listScopes`. @default {} */
  readonly scopes?: ScopesFeature | undefined
  /** The fields that `update` can change. @default ['name', 'description'] */
  readonly update?: readonly UpdatableField[] | undefined
  /** The options of a rotation, if the client can rotate. @default {} */
  readonly rotate?: RotateFeature | undefined
  /** The operations that the server does for a list. All others are done in memory over the loaded keys. */
  readonly list?: ListFeature | undefined
}

/**
 * The promise of a backend about a creation that is sent twice.
 *
 * - `L0`: none. Two requests create two keys.
 * - `L1`: idempotent replay. The same key and body return the same answer, including the secret.
 * - `L2`: as L1, and the replay ends once the client acknowledges the secret.
 */
export type IdempotencyLevel = 'L0' | 'L1' | 'L2'

/** The rules for a text. The form checks them before it sends the text. */
export interface TextFeature {
  /** Whether the text must not be empty. @default true for a name, false for a description */
  readonly required?: boolean | undefined
  /** The minimum length. An optional text may also be empty. */
  readonly minLength?: number | undefined
  /** The maximum length that the backend accepts. @default 100 for a name, 500 for a description */
  readonly maxLength?: number | undefined
  /**
   * The unit of `minLength` and `maxLength`. A database or JSON Schema counts code points, JavaScript and Java count
   * UTF-16 units.
   *
   * @default 'code-points'
   */
  readonly lengthUnit?: LengthUnit | undefined
  /** A rule that the text must match, with the sentence that explains it. */
  readonly pattern?: TextPattern | undefined
}

/** A field that `update` can change. */
export type UpdatableField = 'name' | 'description' | 'expiresAt' | 'scopes'

export interface ScopesFeature {
  /** Whether a key must have a scope. @default false */
  readonly required?: boolean | undefined
  /** The values of the scopes that are selected at first. @default all of them */
  readonly default?: readonly string[] | undefined
  /** All scopes, if they are the same for everybody. They replace `listScopes`. */
  readonly options?: readonly (ApiKeyScope | string)[] | undefined
}

/** The expiration dates that a key may have. */
export interface ExpiryPolicy {
  /**
   * The expiration dates that are offered: `{ hours: 12 }`, `{ days: 30 }`, `{ months: 3 }`, or a number of days of 24
   * hours. Months that are longer than `maxDays` are shortened to it, and months that are an hour shorter than
   * `minDays` are extended to it.
   *
   * @default [7, 30, 90, 365]
   */
  readonly presets?: readonly (number | ExpiryDuration)[] | undefined
  /** The initial choice. `null` is "never". @default 90 days, or the longest preset below `maxDays` */
  readonly default?: number | ExpiryDuration | null | undefined
  /** Whether a key may never expire. @default true without `maxDays`, else false */
  readonly allowNever?: boolean | undefined
  /** Whether the user may choose a custom date. @default true */
  readonly allowCustom?: boolean | undefined
  /**
   * The precision of a custom date: a day, or a day and a time. With a day, the key expires at the end of that day in
   * the time zone of the page.
   *
   * @default 'day'
   */
  readonly precision?: 'day' | 'minute' | undefined
  /** The earliest expiration date that may be chosen, in days of 24 hours from now. At most a century. @default 0 */
  readonly minDays?: number | undefined
  /** The latest expiration date that may be chosen, in days of 24 hours from now. */
  readonly maxDays?: number | undefined
}

export interface RotateFeature {
  /**
   * The grace periods to choose from, in seconds: how long the old secret keeps working. With fewer than two there is
   * no choice.
   *
   * @default []
   */
  readonly gracePeriods?: readonly number[] | undefined
  /**
   * Whether the key keeps its id, so that a rotation replaces its secret and creates no new key. The end of a grace
   * period is then shown only next to the new secret, because the old key is not in the list. @default false
   */
  readonly keepsId?: boolean | undefined
}

export interface ListFeature {
  /** Whether the server searches, by the parameter `search`. @default false */
  readonly search?: boolean | undefined
  /** Whether the server filters by status, by the parameter `status`. @default false */
  readonly status?: boolean | undefined
  /** The columns that the server sorts by. @default [] */
  readonly sort?: readonly SortField[] | undefined
}
