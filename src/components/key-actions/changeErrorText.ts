import type { ApiKeysError } from '../../core/ApiKeysError'
import type { DialogI18n } from '../../hooks/useI18n'

/** Explains why a change failed and what to do about it. */
export function changeErrorText({ code, retryAfterSeconds }: ApiKeysError, { labels, format }: DialogI18n): string {
  const wait = retryAfterSeconds === undefined ? '' : ` ${labels.retryAfter(retryAfterSeconds, format)}`
  return `${labels.changeError[code]}${wait}`
}

/** Whether a retry cannot help. */
export function isFinalError({ code }: ApiKeysError): boolean {
  return code === 'forbidden' || code === 'unsupported'
}
