import { warnOnce } from '../warnOnce'
import { ApiKeysError, type ApiKeysErrorCode, type ApiKeysErrorOptions } from './ApiKeysError'

/**
 * An error that only a developer can mend. Its sentence names the setting to change, and is told on the console
 * as well, once and never in production: the page shows the code's own words.
 */
export function configError(
  code: ApiKeysErrorCode,
  message: string,
  options: Omit<ApiKeysErrorOptions, 'message'> = {},
): ApiKeysError {
  warnOnce(message)
  return new ApiKeysError(code, { ...options, message })
}
