import type { MouseEvent } from 'react'
import type { ConfirmingCloseState } from '../../core/createKeyMachine'
import type { CreateApiKeyActions } from '../../hooks/useCreateApiKey'
import { identityOfIssued } from '../../core/keyIdentity'
import type { DialogI18n } from '../../hooks/useI18n'
import { inSentence } from '../../labels/format'
import { DialogDescription, DialogTitle } from '../ui/Dialog'
import { Verbatim } from '../ui/Verbatim'
import type { CopySecret } from './useCopySecret'
import { useFocusOnMount } from './useFocusOnMount'

/** The question before a secret is lost: explains the consequence and offers three choices. */
export function ConfirmCloseStep({ state, actions, copying, i18n: { labels } }: LeaveStepProps) {
  const safest = useFocusOnMount<HTMLButtonElement>()
  const { rotation, input } = state.request
  const name = identityOfIssued(state.issued, input.name)
  const keyName = inSentence(name || labels.unnamed)

  const copyAndClose = async (click: MouseEvent) => {
    if ((await copying.copy(click)) === 'copied') actions.dismiss()
    else actions.cancelClose()
  }

  return (
    <>
      <header data-kd="dialog-head">
        <DialogTitle data-kd="dialog-title">{labels.confirmCloseTitle}</DialogTitle>
      </header>
      <DialogDescription data-kd="dialog-text">
        <Verbatim part={keyName} in={rotation ? labels.confirmCloseRotatedText : labels.confirmCloseText} />
      </DialogDescription>
      <div data-kd="actions">
        <button
          type="button"
          data-kd="button"
          data-variant="quiet"
          data-side="start"
          onClick={actions.closeWithoutSaving}
        >
          {labels.closeAnyway}
        </button>
        <button type="button" data-kd="button" onClick={actions.cancelClose}>
          {labels.backToSecret}
        </button>
        <button
          type="button"
          data-kd="button"
          data-variant="primary"
          ref={safest}
          onClick={(click) => void copyAndClose(click)}
        >
          {labels.copyAndClose}
        </button>
      </div>
    </>
  )
}

interface LeaveStepProps {
  readonly state: ConfirmingCloseState
  readonly actions: CreateApiKeyActions
  readonly copying: CopySecret
  readonly i18n: DialogI18n
}
