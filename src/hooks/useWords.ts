import { useMemo } from 'react'
import { createFormat, type Format } from '../words/format'
import type { ApiKeysLabels } from '../words/ApiKeysLabels'
import { englishTableLabels, type TableLabels } from '../words/tableLabels'
import { useApiKeysContext } from './apiKeysContext'
import { useHydrated } from './useHydrated'

/** What there is to say with. A table needs less than a dialog. */
export interface Words<Labels extends TableLabels = TableLabels> {
  readonly labels: Labels
  readonly format: Format
}

export type DialogWords = Words<ApiKeysLabels>

/**
 * What a component says: in English, under the provider's words, under its own. Put together here and not in
 * the provider, so that who renders nothing of ours loads no words; a dialog adds its own to them.
 */
export function useWords(caller: string, own?: Partial<ApiKeysLabels>): Words {
  const { labels, locale, timeZone } = useApiKeysContext(caller)
  const isHydrated = useHydrated()
  return useMemo(
    () => ({
      labels: { ...englishTableLabels, ...labels, ...own },
      // The server knows neither the reader's language nor their clock, so the first paint uses neither.
      format: isHydrated ? createFormat(locale, timeZone) : createFormat(locale ?? 'en', timeZone ?? 'UTC'),
    }),
    [labels, own, locale, timeZone, isHydrated],
  )
}
