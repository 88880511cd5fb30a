import type { ApiKeysLabels } from './ApiKeysLabels'
import { englishDialogLabels } from './dialogLabels'
import { englishTableLabels } from './tableLabels'

/** The words in English: the default, and the list a translator starts from. */
export const englishLabels: ApiKeysLabels = { ...englishTableLabels, ...englishDialogLabels }
