import { useMemo } from 'react'
import { englishDialogLabels } from '../labels/dialogLabels'
import { withDialogParts } from '../labels/dialogParts'
import { mergeLabels } from '../labels/mergeLabels'
import type { DialogI18n, I18n } from './useI18n'
import { useDialogParts } from './useDialogParts'

/** The labels of tables and dialogs, overridden by the host's. Those of dialogs are loaded with the dialogs. */
export function useDialogI18n(i18n: I18n): DialogI18n {
  const isLoaded = useDialogParts(i18n)
  return useMemo(() => {
    // Once more after loading, which changes what the overrides contain.
    const overrides = isLoaded ? withDialogParts(i18n.overrides) : i18n.overrides
    return { ...i18n, labels: { ...i18n.labels, ...mergeLabels(englishDialogLabels, overrides) } }
  }, [i18n, isLoaded])
}
