import { warnOnce } from '../warnOnce'

/**
 * The `locale` of a host as BCP 47, with `en_US` read as `en-US`. Returns `undefined` if it is invalid: every formatter
 * would throw for it and unmount the tree. `source` names it in the warning.
 */
export function readLocale(locale: unknown, source = 'locale'): string | undefined {
  if (locale === undefined) return undefined
  try {
    if (typeof locale === 'string') return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0]
  } catch {
    // Not well-formed.
  }
  warnOnce(`\`${source}\` is not a BCP 47 language tag such as "en-US". The language of the page is used instead.`)
  return undefined
}

/** The `timeZone` of a host. Returns `undefined`, which is the browser's, if this browser does not know it. */
export function readTimeZone(timeZone: unknown): string | undefined {
  if (timeZone === undefined) return undefined
  try {
    // A zone may have several names. The host's is kept.
    if (typeof timeZone === 'string' && Intl.DateTimeFormat('en', { timeZone })) return timeZone
  } catch {
    // Not known.
  }
  warnOnce(
    'The `timeZone` prop is not an IANA time zone such as "Europe/Madrid". The time zone of the browser is used instead.',
  )
  return undefined
}
