import type { KeyAction } from './ApiKey'
import type { ApiKeysErrorCode } from './ApiKeysError'

/**
 * What happened here, for audit and analytics. Never with a secret, a name or an error's text.
 *
 * - `created`, `rotated`: a secret was made and has arrived; with `rotated`, `replacedId` is the key that
 *   it was made for
 * - `revealed`: its step is on screen. `shown`: the user had it shown
 * - `copied`: the copy is proven. `copy-refused`: the browser did not copy
 * - `downloaded`: the download was started. `saved`: a copy is proven, or the user said so
 * - `closed`: after it was saved. `closed-unsaved`: by the user's explicit word
 * - `lost`: the page was left, or its owner unmounted, before it was saved
 * - `updated` `enabled` `disabled` `revoked` `deleted`: the backend confirmed it
 * - `failed`: it did not; `action` says of what
 */
export type ApiKeysEvent =
  | { readonly type: SecretEvent; readonly keyId: string | null }
  | { readonly type: 'rotated'; readonly keyId: string | null; readonly replacedId: string }
  | { readonly type: ChangeEvent; readonly keyId: string }
  | {
      readonly type: 'failed'
      readonly action: KeyAction | 'create'
      readonly keyId: string | null
      readonly code: ApiKeysErrorCode
      /** Whether it may have been done all the same. */
      readonly mayHaveApplied: boolean
    }

type SecretEvent =
  | 'created'
  | 'revealed'
  | 'shown'
  | 'copied'
  | 'copy-refused'
  | 'downloaded'
  | 'saved'
  | 'closed'
  | 'closed-unsaved'
  | 'lost'

type ChangeEvent = 'updated' | 'enabled' | 'disabled' | 'revoked' | 'deleted'
