import { type ChangeLabels, englishChangeLabels } from './changeLabels'
import { englishFormLabels, type FormLabels } from './formLabels'
import { englishWizardLabels, type WizardLabels } from './wizardLabels'

/** The words of all dialogs. They come with the first. */
export interface DialogLabels extends ChangeLabels, FormLabels, WizardLabels {}

export const englishDialogLabels: DialogLabels = {
  ...englishChangeLabels,
  ...englishFormLabels,
  ...englishWizardLabels,
}
