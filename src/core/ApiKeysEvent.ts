import type { KeyAction } from './ApiKey'
import type { ApiKeysErrorCode } from './ApiKeysError'

/**
 * An event for audit and analytics. It never holds a secret, a name or the text of an error.
 *
 * `scope` is the scope that the key belongs to. It differs from the provider's if the scope changed while a key was
 * being created or its secret was shown.
 *
 * - `created`, `rotated`: a new secret has arrived; `replacedId` of `rotated` is the key that was rotated
 * - `revealed`: the step with the secret is on the screen. `shown`: the user made the secret visible
 * - `copied`: the copy is confirmed. `copy-refused`: the browser did not copy
 * - `downloaded`: the download started. `saved`: a copy is confirmed, or the user said so
 * - `closed`: closed after the secret was saved. `closed-unsaved`: closed without saving, confirmed by the user
 * - `lost`: the page was left, or the owner unmounted, before the secret was saved
 * - `updated` `enabled` `disabled` `revoked` `deleted`: the backend confirmed the change
 * - `failed`: the request failed; `action` tells which one
 */
export type ApiKeysEvent = EventDetails & { readonly scope: string }

export type EventDetails =
  | { readonly type: SecretEvent; readonly keyId: string | null }
  | { readonly type: 'rotated'; readonly keyId: string | null; readonly replacedId: string }
  | { readonly type: ChangeEvent; readonly keyId: string }
  | {
      readonly type: 'failed'
      readonly action: KeyAction | 'create'
      readonly keyId: string | null
      readonly code: ApiKeysErrorCode
      /** Whether the backend may have carried out the request. */
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
