import { useMemo } from 'react'
import { createFormat, type Format } from '../words/format'
import type { ApiKeysLabels } from '../words/ApiKeysLabels'
import { englishLabels } from '../words/englishLabels'
import { useApiKeysContext } from './apiKeysContext'
import { useHydrated } from './useHydrated'

export interface Words {
  readonly labels: ApiKeysLabels
  readonly format: Format
}

/**
 * What a component says: in English, under the provider's words, under its own. Put together here and not in
 * the provider, so that who renders nothing of ours loads no words.
 */
export function useWords(caller: string, own?: Partial<ApiKeysLabels>): Words {
  const { labels, locale, timeZone } = useApiKeysContext(caller)
  const isHydrated = useHydrated()
  return useMemo(
    () => ({
      labels: { ...englishLabels, ...labels, ...own },
      // The server knows neither the reader's language nor their clock, so the first paint uses neither.
      format: isHydrated ? createFormat(locale, timeZone) : createFormat(locale ?? 'en', timeZone ?? 'UTC'),
    }),
    [labels, own, locale, timeZone, isHydrated],
  )
}
