import type { ApiKeysErrorCode } from '../core/ApiKeysError'

/** One text for each error code. */
export type ErrorLabels = Readonly<Record<ApiKeysErrorCode, string>>

export const ASK_ADMIN = 'Ask an administrator for access.'
