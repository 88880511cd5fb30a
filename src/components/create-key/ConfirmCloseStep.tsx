import type { MouseEvent } from 'react'
import type { ConfirmingCloseState } from '../../create-flow/createKeyMachine'
import type { CreateApiKeyActions } from '../../hooks/useCreateApiKey'
import type { DialogI18n } from '../../hooks/useI18n'
import { DialogDescription, DialogTitle } from '../ui/Dialog'
import { KeyTitle } from './KeyTitle'
import type { CopySecret } from './useCopySecret'
import { useFocusOnMount } from '../ui/useFocusOnMount'

/** The question before a secret is lost: explains the consequence and offers three choices. */
export function ConfirmCloseStep({ state, actions, copying, i18n: { labels } }: ConfirmCloseStepProps) {
  const safest = useFocusOnMount<HTMLButtonElement>()

  const copyAndClose = async (click: MouseEvent) => {
    if ((await copying.copy(click)) === 'copied') actions.dismiss()
    else actions.cancelClose()
  }

  return (
    <>
      <header data-kd="dialog-head">
        <DialogTitle data-kd="dialog-title">
          <KeyTitle state={state} in={labels.confirmCloseTitle} labels={labels} />
        </DialogTitle>
      </header>
      <DialogDescription data-kd="dialog-text">
        {state.request.rotation ? labels.confirmCloseRotatedText : labels.confirmCloseText}
      </DialogDescription>
      <div data-kd="actions">
        <button
          type="button"
          data-kd="button"
          data-action="close-without-saving"
          data-variant="quiet"
          data-side="start"
          onClick={actions.closeWithoutSaving}
        >
          {labels.closeAnyway}
        </button>
        <button type="button" data-kd="button" data-action="back" onClick={actions.cancelClose}>
          {labels.backToSecret}
        </button>
        <button
          type="button"
          data-kd="button"
          data-action="copy-and-close"
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

interface ConfirmCloseStepProps {
  readonly state: ConfirmingCloseState
  readonly actions: CreateApiKeyActions
  readonly copying: CopySecret
  readonly i18n: DialogI18n
}
