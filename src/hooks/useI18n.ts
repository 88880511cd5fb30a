import { useMemo } from 'react'
import { createFormat, type Format } from '../labels/format'
import type { ApiKeysLabels } from '../labels/ApiKeysLabels'
import { mergeLabels } from '../labels/mergeLabels'
import { englishTableLabels, type TableLabels } from '../labels/tableLabels'
import { useApiKeysContext } from './apiKeysContext'
import { useHydrated } from './useHydrated'

/** The labels and formats of a component. A table needs fewer labels than a dialog. */
export interface I18n<Labels extends TableLabels = TableLabels> {
  readonly labels: Labels
  readonly format: Format
  /** The host's labels as given, for a dialog, which merges more of them. */
  readonly overrides: readonly unknown[]
}

export type DialogI18n = I18n<ApiKeysLabels>

/**
 * The labels of a component: English, overridden by the provider's, then by its own. Merged here and not in the
 * provider, so that a host that renders none of our components loads no labels. A dialog adds its own.
 */
export function useI18n(caller: string, own?: Partial<ApiKeysLabels>): I18n {
  const { labels, locale, timeZone } = useApiKeysContext(caller)
  const isHydrated = useHydrated()
  return useMemo(() => {
    const overrides = [labels, own]
    return {
      labels: mergeLabels(englishTableLabels, overrides),
      // The server knows neither the user's language nor their time zone, so the first paint uses neither.
      format: isHydrated ? createFormat(locale, timeZone) : createFormat(locale ?? 'en', timeZone ?? 'UTC'),
      overrides,
    }
  }, [labels, own, locale, timeZone, isHydrated])
}
