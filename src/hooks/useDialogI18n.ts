import { useMemo } from 'react'
import { englishDialogLabels } from '../labels/dialogLabels'
import { mergeLabels } from '../labels/mergeLabels'
import type { DialogI18n, I18n } from './useI18n'

/** The labels of tables and dialogs, overridden by the host's. The English ones of dialogs are loaded later. */
export function useDialogI18n(i18n: I18n): DialogI18n {
  return useMemo(
    () => ({ ...i18n, labels: { ...i18n.labels, ...mergeLabels(englishDialogLabels, i18n.overrides) } }),
    [i18n],
  )
}
