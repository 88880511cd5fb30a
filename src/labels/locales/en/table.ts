import type { LocaleLabels } from '../../ApiKeysLabels'
import { englishTableLabels } from '../../tableLabels'

/** The default labels, as a language like the others. */
export const english: LocaleLabels = {
  locale: 'en',
  loadDialogs: async () => (await import('../../dialogLabels')).englishDialogLabels,
  ...englishTableLabels,
}
