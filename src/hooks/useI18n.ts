import { useMemo } from 'react'
import { createFormat, type Format } from '../labels/format'
import type { ApiKeysLabels } from '../labels/ApiKeysLabels'
import { mergeLabels } from '../labels/mergeLabels'
import { englishTableLabels, type TableLabels } from '../labels/tableLabels'
import { useApiKeysContext } from './apiKeysContext'
import { useHydrated } from './useHydrated'

/** What there is to say with. A table needs less than a dialog. */
export interface I18n<Labels extends TableLabels = TableLabels> {
  readonly labels: Labels
  readonly format: Format
  /** The host's labels as they were given, for a dialog, which merges more of them. */
  readonly overrides: readonly unknown[]
}

export type DialogI18n = I18n<ApiKeysLabels>

/**
 * What a component says: in English, under the provider's words, under its own. Put together here and not in
 * the provider, so that who renders nothing of ours loads no words; a dialog adds its own to them.
 */
export function useI18n(caller: string, own?: Partial<ApiKeysLabels>): I18n {
  const { labels, locale, timeZone } = useApiKeysContext(caller)
  const isHydrated = useHydrated()
  return useMemo(() => {
    const overrides = [labels, own]
    return {
      labels: mergeLabels(englishTableLabels, overrides),
      // The server knows neither the reader's language nor their clock, so the first paint uses neither.
      format: isHydrated ? createFormat(locale, timeZone) : createFormat(locale ?? 'en', timeZone ?? 'UTC'),
      overrides,
    }
  }, [labels, own, locale, timeZone, isHydrated])
}
