import type { CreateKeyState } from '../../core/createKeyMachine'
import { identityOfIssued } from '../../core/keyIdentity'
import type { DialogWords } from '../../hooks/useWords'
import { inSentence } from '../../words/format'
import { DialogDescription } from '../parts/Dialog'
import { Verbatim } from '../parts/Verbatim'
import { WizardHeader } from './WizardHeader'

/** The page was left before the secret was saved, and the browser brought it back without it. */
export function LostStep({ state, onClose, words }: LostStepProps) {
  const { labels } = words
  const { rotation, input } = state.request
  const name = identityOfIssued(state.issued, input.name)
  const keyName = inSentence(name || labels.unnamed)
  return (
    <>
      <WizardHeader title={labels.lostTitle} isFocused onClose={onClose} words={words} />
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
  readonly words: DialogWords
}
