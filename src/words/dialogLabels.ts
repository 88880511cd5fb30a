import { type ChangeLabels, englishChangeLabels } from './changeLabels'
import { englishFormLabels, type FormLabels } from './formLabels'
import { englishWizardLabels, type WizardLabels } from './wizardLabels'

/** The words of menus, dialogs and notices. They come with these. */
export interface DialogLabels extends ChangeLabels, FormLabels, WizardLabels {}

export const englishDialogLabels: DialogLabels = {
  ...englishChangeLabels,
  ...englishFormLabels,
  ...englishWizardLabels,
}
