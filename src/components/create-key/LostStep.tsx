import type { CreateKeyState } from '../../create-flow/createKeyMachine'
import type { DialogI18n } from '../../hooks/useI18n'
import { DialogDescription } from '../ui/Dialog'
import { KeyTitle } from './KeyTitle'
import { DialogHeader } from '../ui/DialogHeader'

/** Shown if the page was left before the secret was saved, and the browser restored it without the secret. */
export function LostStep({ state, onClose, i18n }: LostStepProps) {
  const { labels } = i18n
  return (
    <>
      <DialogHeader
        title={<KeyTitle state={state} in={labels.lostTitle} labels={labels} />}
        isFocused
        onClose={onClose}
        i18n={i18n}
      />
      <DialogDescription data-kd="dialog-text">
        {state.request.rotation ? labels.lostRotatedText : labels.lostText}
      </DialogDescription>
      <div data-kd="actions">
        <button type="button" data-kd="button" data-action="close" data-variant="primary" onClick={onClose}>
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
