import { useMemo } from 'react'
import { englishDialogLabels } from '../words/dialogLabels'
import { mergeLabels } from '../words/mergeLabels'
import type { DialogWords, Words } from './useWords'

/** The labels of a table and those of dialogs, whose English is loaded later, under those of the host. */
export function useDialogWords(words: Words): DialogWords {
  return useMemo(
    () => ({ ...words, labels: { ...words.labels, ...mergeLabels(englishDialogLabels, words.overrides) } }),
    [words],
  )
}
