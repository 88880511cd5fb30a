import type { CreateKeyState } from '../../core/createKeyMachine'
import { identityOfIssued } from '../../core/keyIdentity'
import type { DialogI18n } from '../../hooks/useI18n'
import { inSentence } from '../../labels/format'
import { DialogDescription } from '../ui/Dialog'
import { Verbatim } from '../ui/Verbatim'
import { WizardHeader } from './WizardHeader'

/** Shown if the page was left before the secret was saved, and the browser restored it without the secret. */
export function LostStep({ state, onClose, i18n }: LostStepProps) {
  const { labels } = i18n
  const { rotation, input } = state.request
  const name = identityOfIssued(state.issued, input.name)
  const keyName = inSentence(name || labels.unnamed)
  return (
    <>
      <WizardHeader title={labels.lostTitle} isFocused onClose={onClose} i18n={i18n} />
      <DialogDescription data-kd="dialog-text">
        <Verbatim part={keyName} in={rotation ? labels.lostRotatedText : labels.lostText} />
      </DialogDescription>
      <div data-kd="actions">
        <button type="button" data-kd="button" data-variant="primary" onClick={onClose}>
          {labels.close}
        </button>
      </div>
    </>
  )
}

interface LostStepProps {
  readonly state: Extract<CreateKeyState, { status: 'lost' }>
  readonly onClose: () => void
  readonly i18n: DialogI18n
}
