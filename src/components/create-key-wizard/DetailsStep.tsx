import type { DialogWords } from '../../hooks/useWords'
import { KeyFields } from '../parts/KeyFields'
import { CreateError } from './CreateError'
import { StepActions } from './StepActions'
import { type Creation, isBusy, useDetails } from './useDetails'
import { WizardHeader } from './WizardHeader'

/** The first step: what the key is called, what it is for, when it ends and what it may do. */
export function DetailsStep({ creation, words }: DetailsStepProps) {
  const { labels } = words
  const { form, failure, submit, cancel } = useDetails(creation)
  const isWaiting = isBusy(creation.status)
  const { name, description, expiresAt, scopes } = form.bounds
  const asksNothing = !(name || description || expiresAt || scopes)
  return (
    <>
      <WizardHeader
        title={labels.detailsTitle}
        step={1}
        isFocused={asksNothing}
        isBusy={isWaiting}
        onClose={creation.dismiss}
        words={words}
      />
      {failure && Object.keys(form.errors).length === 0 && (
        <CreateError failure={failure} actions={creation} words={words} />
      )}
      <KeyFields form={form} help={labels.nameHelp} isReadOnly={isWaiting} onEnter={submit} words={words} />
      <StepActions creation={creation} onSubmit={submit} onCancel={cancel} words={words} />
    </>
  )
}

interface DetailsStepProps {
  readonly creation: Creation
  readonly words: DialogWords
}
