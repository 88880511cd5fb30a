import { useMemo } from 'react'
import { englishDialogLabels } from '../labels/dialogLabels'
import { mergeLabels } from '../labels/mergeLabels'
import type { DialogI18n, I18n } from './useI18n'

/** The labels of a table and those of dialogs, whose English is loaded later, under those of the host. */
export function useDialogI18n(i18n: I18n): DialogI18n {
  return useMemo(
    () => ({ ...i18n, labels: { ...i18n.labels, ...mergeLabels(englishDialogLabels, i18n.overrides) } }),
    [i18n],
  )
}
