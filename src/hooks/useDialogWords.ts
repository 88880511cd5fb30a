import { useMemo } from 'react'
import { englishDialogLabels } from '../words/dialogLabels'
import type { DialogWords, Words } from './useWords'

/** The words of a table and those of what comes later, under what the host says in other words. */
export function useDialogWords({ labels, format }: Words): DialogWords {
  // The host's own are among those of the table already, though nothing there says them.
  return useMemo(() => ({ labels: { ...englishDialogLabels, ...labels }, format }), [labels, format])
}
