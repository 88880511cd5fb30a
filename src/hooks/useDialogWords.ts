import { useMemo } from 'react'
import { englishDialogLabels } from '../words/dialogLabels'
import type { DialogWords, Words } from './useWords'

/** The words of a table and those of dialogs, under what the host says in other words. Comes with the first dialog. */
export function useDialogWords({ labels, format }: Words): DialogWords {
  // The host's own words for dialogs are among those of the table already, though nothing there says them.
  return useMemo(() => ({ labels: { ...englishDialogLabels, ...labels }, format }), [labels, format])
}
