import type { ApiKeysErrorCode } from '../core/ApiKeysError'

/** A sentence for each code. */
export type ErrorLabels = Readonly<Record<ApiKeysErrorCode, string>>

export const ASK_ADMIN = 'Ask an administrator of your organisation.'
