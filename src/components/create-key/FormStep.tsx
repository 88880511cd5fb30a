import type { DialogI18n } from '../../hooks/useI18n'
import { KeyFields } from '../forms/KeyFields'
import { CreateError } from './CreateError'
import { StepActions } from './StepActions'
import { type Creation, isBusy, useDetails } from './useDetails'
import { DialogHeader } from '../ui/DialogHeader'

/** The first step: the name, description, expiry and scopes of the key. */
export function FormStep({ creation, i18n }: FormStepProps) {
  const { labels } = i18n
  const { form, failure, submit, cancel } = useDetails(creation)
  const isWaiting = isBusy(creation.status)
  const { name, description, expiresAt, scopes } = form.bounds
  const asksNothing = !(name || description || expiresAt || scopes)
  return (
    <>
      <DialogHeader
        title={labels.createTitle}
        step={1}
        isFocused={asksNothing}
        isBusy={isWaiting}
        onClose={creation.dismiss}
        i18n={i18n}
      />
      {failure && Object.keys(form.errors).length === 0 && (
        <CreateError failure={failure} actions={creation} i18n={i18n} />
      )}
      <KeyFields form={form} help={labels.nameHelp} isReadOnly={isWaiting} onEnter={submit} i18n={i18n} />
      <StepActions creation={creation} onSubmit={submit} onCancel={cancel} i18n={i18n} />
    </>
  )
}

interface FormStepProps {
  readonly creation: Creation
  readonly i18n: DialogI18n
}
