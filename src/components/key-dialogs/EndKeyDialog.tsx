import { type ApiKey, statusOf } from '../../core/ApiKey'
import { confirmationOf } from '../../core/confirmation'
import { identityText } from '../../core/keyIdentity'
import type { ApiKeysLabels } from '../../words/ApiKeysLabels'
import { inSentence } from '../../words/format'
import { KeyFacts } from '../create-key-wizard/KeyFacts'
import type { DialogProps } from '../key-actions/KeyDialogs'
import { Dialog, DialogDescription, DialogTitle } from '../parts/Dialog'
import { Verbatim } from '../parts/Verbatim'
import { ChangeError } from './ChangeError'
import { ConfirmActions } from './ConfirmActions'
import { TypedField } from './TypedField'
import { useAttempt } from './useAttempt'
import { useTyped } from './useTyped'

const DAY_MS = 86_400_000

/** Asked before a key is revoked or deleted: which key, and what that means. */
export function EndKeyDialog({ apiKey, way, now, confirmBy, attempt, onClose, words }: EndKeyDialogProps) {
  const { labels, format } = words
  const wanted = confirmationOf(apiKey)
  const name = inSentence(identityText(apiKey))
  const confirmation = useTyped(confirmBy === 'typing' ? [wanted] : NOTHING)
  const { state, run } = useAttempt(() => attempt(apiKey, { type: way }))
  const isRunning = state.status === 'running'
  const isWorking = statusOf(apiKey, now) === 'active'
  const { lastUsedAt } = apiKey
  const isUsed = isWorking && lastUsedAt && now - Date.parse(lastUsedAt) < DAY_MS
  const submit = () => {
    if (confirmation.check()) run()
  }

  return (
    <Dialog isDescribed role="alertdialog" aria-busy={isRunning} data-step={way} onDismiss={onClose}>
      <header data-kd="dialog-head">
        <DialogTitle data-kd="dialog-title">
          <Verbatim part={name} in={labels.endTitle[way]} />
        </DialogTitle>
      </header>
      <KeyFacts apiKey={apiKey} words={words} />
      <DialogDescription data-kd="dialog-text">
        {consequence(way, isWorking, labels)}{' '}
        {isUsed && <b>{labels.usedLately(format.relative(Math.min(Date.parse(lastUsedAt), now), now))}</b>}
      </DialogDescription>
      <TypedField
        confirmation={confirmation}
        label={<Verbatim part={inSentence(wanted)} in={labels.typeToConfirm} />}
        onEnter={submit}
        words={words}
      />
      {state.status === 'failed' && <ChangeError error={state.error} words={words} />}
      <ConfirmActions state={state} change={way} onConfirm={submit} onCancel={onClose} labels={labels} />
    </Dialog>
  )
}

interface EndKeyDialogProps extends DialogProps {
  readonly apiKey: ApiKey
  readonly way: 'revoke' | 'delete'
}

const NOTHING: readonly string[] = []

function consequence(way: 'revoke' | 'delete', isWorking: boolean, { endText }: ApiKeysLabels): string {
  return way === 'delete' && !isWorking ? endText.deleteEnded : endText[way]
}
