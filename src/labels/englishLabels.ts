import type { ApiKeysLabels } from './ApiKeysLabels'
import { englishDialogLabels } from './dialogLabels'
import { englishTableLabels } from './tableLabels'

/** The English labels: the default, and the list to translate. */
export const englishLabels: ApiKeysLabels & { readonly locale: string } = {
  locale: 'en',
  ...englishTableLabels,
  ...englishDialogLabels,
}
