import { isRecord } from '../core/isRecord'
import { readLocale } from './readLocale'

/** The language of the page, as its root element states it. */
export interface PageLanguage {
  readonly lang: string
  readonly dir: string
}

/** Attributes of an element whose text is in another language than the page. */
export interface LanguageAttributes {
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
}

/**
 * The language of a host's labels: that of the last ones that state it. English if there are none, and `undefined` if
 * the host did not say.
 */
export function localeOfLabels(overrides: readonly unknown[]): string | undefined {
  for (const own of overrides.toReversed()) {
    const locale = isRecord(own) ? readLocale(statedLocale(own), 'labels.locale') : undefined
    if (locale !== undefined) return locale
  }
  return overrides.some((own) => isRecord(own)) ? undefined : 'en'
}

function statedLocale(labels: Readonly<Record<string, unknown>>): unknown {
  try {
    return labels['locale']
  } catch {
    // A getter or a `Proxy` of the host throws. The labels themselves are reported once.
    return undefined
  }
}

/**
 * The locale of dates and numbers without a `locale` prop: that of the labels, else that of the page. If the page is
 * in a regional variety of the same language, such as `de-CH` for labels in `de`, it is that one.
 */
export function formatLocale(labels: string | undefined, page: PageLanguage | undefined): string {
  const lang = canonical(page?.lang)
  if (labels === undefined) return lang ?? 'en'
  return lang?.startsWith(`${labels}-`) ? lang : labels
}

/** The attributes of an element whose text may be in another language than the page. */
export function languageAttributes(labels: string | undefined, page: PageLanguage | undefined): LanguageAttributes {
  if (labels === undefined || !page) return NONE
  const [own, around] = [scriptOf(labels), scriptOf(canonical(page.lang) ?? '')]
  // English labels are those of a host that chose none, whose page may be in a language that it does not state.
  if (own.tag === around.tag || (around.tag === '' && own.tag === ENGLISH)) return NONE
  const dir = RTL_SCRIPTS.has(own.script) ? 'rtl' : 'ltr'
  return { lang: labels, ...(dir !== (page.dir === 'rtl' ? 'rtl' : 'ltr') && { dir }) }
}

const NONE: LanguageAttributes = {}
const ENGLISH = 'en-Latn'
const RTL_SCRIPTS = new Set<string | undefined>(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])

/** The language and its script, without the region. */
function scriptOf(locale: string): { readonly tag: string; readonly script?: string | undefined } {
  if (locale === '') return { tag: '' }
  const { language, script } = new Intl.Locale(locale).maximize()
  return { tag: `${language}-${script}`, script }
}

/** Pages may state anything, such as `en_US`, so that an invalid language is ignored without a warning. */
function canonical(lang: string | undefined): string | undefined {
  try {
    return lang ? Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0] : undefined
  } catch {
    return undefined
  }
}
