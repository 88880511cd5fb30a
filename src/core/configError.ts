import { warnOnce } from '../warnOnce'
import { ApiKeysError, type ApiKeysErrorCode, type ApiKeysErrorOptions } from './ApiKeysError'

/**
 * Returns an error that only a developer can fix. `message` names the setting to change. It is also logged to the
 * console, once and never in production, because the page shows only the text for the code.
 */
export function configError(
  code: ApiKeysErrorCode,
  message: string,
  options: Omit<ApiKeysErrorOptions, 'message'> = {},
): ApiKeysError {
  warnOnce(message)
  return new ApiKeysError(code, { ...options, message })
}
