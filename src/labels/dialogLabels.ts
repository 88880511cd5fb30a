import { type ChangeLabels, englishChangeLabels } from './changeLabels'
import { englishFormLabels, type FormLabels } from './formLabels'
import { englishWizardLabels, type WizardLabels } from './wizardLabels'

/** Labels of menus, dialogs and notices. Loaded with them. */
export interface DialogLabels extends ChangeLabels, FormLabels, WizardLabels {}

export const englishDialogLabels: DialogLabels = {
  ...englishChangeLabels,
  ...englishFormLabels,
  ...englishWizardLabels,
}
