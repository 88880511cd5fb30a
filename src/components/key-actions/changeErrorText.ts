import type { ApiKeysError } from '../../core/ApiKeysError'
import type { DialogWords } from '../../hooks/useWords'

/** Why a change could not be made, and what to do about it. */
export function changeErrorText({ code, retryAfterSeconds }: ApiKeysError, { labels, format }: DialogWords): string {
  const wait = retryAfterSeconds === undefined ? '' : ` ${labels.retryAfter(retryAfterSeconds, format)}`
  return `${labels.changeError[code]}${wait}`
}

/** Whether trying again is of no use. */
export function isFinalError({ code }: ApiKeysError): boolean {
  return code === 'forbidden' || code === 'unsupported'
}
