import { useMemo } from 'react'
import type { ApiKeysLabels, LabelOverrides } from '../labels/ApiKeysLabels'
import { createFormat, type Format } from '../labels/format'
import { formatLocale, type LanguageAttributes, languageAttributes, localeOfLabels } from '../labels/language'
import { mergeFormat, mergeLabels } from '../labels/mergeLabels'
import { englishTableLabels, type TableLabels } from '../labels/tableLabels'
import { useApiKeysContext } from './apiKeysContext'
import { usePageLanguage } from './usePageLanguage'

/** The labels and formats of a component. A table needs fewer labels than a dialog. */
export interface I18n<Labels extends TableLabels = TableLabels> {
  readonly labels: Labels
  readonly format: Format
  /** For root elements: set if the labels are in another language than the page. */
  readonly language: LanguageAttributes
  /** The host's labels as given, for a dialog, which merges more of them. */
  readonly overrides: readonly unknown[]
}

export type DialogI18n = I18n<ApiKeysLabels>

/**
 * The labels of a component: English, overridden by the provider's, then by its own. Merged here and not in the
 * provider, so that a host that renders none of our components loads no labels. A dialog adds its own.
 */
export function useI18n(caller: string, own?: LabelOverrides): I18n {
  const { labels, locale, timeZone, format } = useApiKeysContext(caller)
  // The server knows neither the language of the page nor the user's time zone, so the first paint uses neither.
  const page = usePageLanguage()
  return useMemo(() => {
    const overrides = [labels, own]
    const words = localeOfLabels(overrides)
    const formats = locale ?? formatLocale(words, page)
    return {
      labels: mergeLabels(englishTableLabels, overrides),
      format: mergeFormat(createFormat(formats, page ? timeZone : (timeZone ?? 'UTC'), words), format),
      language: languageAttributes(words, page),
      overrides,
    }
  }, [labels, own, locale, timeZone, format, page])
}
