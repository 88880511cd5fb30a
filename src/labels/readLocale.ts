import { warnOnce } from '../warnOnce'

/**
 * The `locale` of a host as BCP 47, or `undefined`, which is the browser's, where it is none: every formatter
 * throws for such a text, and would unmount the tree. `en_US` means `en-US`.
 */
export function readLocale(locale: unknown): string | undefined {
  if (locale === undefined) return undefined
  try {
    if (typeof locale === 'string') return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0]
  } catch {
    // Not well-formed.
  }
  warnOnce(
    'The `locale` prop is not a BCP 47 language tag such as "en-US". The language of the browser is used instead.',
  )
  return undefined
}

/** The `timeZone` of a host, or `undefined`, which is the browser's, where this browser does not know it. */
export function readTimeZone(timeZone: unknown): string | undefined {
  if (timeZone === undefined) return undefined
  try {
    // A zone may go by several names, of which the host's is kept.
    if (typeof timeZone === 'string' && Intl.DateTimeFormat('en', { timeZone })) return timeZone
  } catch {
    // Not known.
  }
  warnOnce(
    'The `timeZone` prop is not an IANA time zone such as "Europe/Madrid". The time zone of the browser is used instead.',
  )
  return undefined
}
