import { type ApiKey, statusOf } from '../../core/ApiKey'
import { getConfirmationText } from '../../core/confirmationText'
import { identityText } from '../../core/keyIdentity'
import { useDeleteApiKey, useRevokeApiKey } from '../../hooks/keyChanges'
import type { ApiKeysLabels } from '../../labels/ApiKeysLabels'
import { inSentence } from '../../labels/format'
import { KeySummary } from '../ui/KeySummary'
import type { KeyDialogProps } from './KeyDialogProps'
import { Dialog, DialogDescription, DialogTitle } from '../ui/Dialog'
import { Verbatim } from '../ui/Verbatim'
import { ChangeError } from './ChangeError'
import { ConfirmActions } from './ConfirmActions'
import { ConfirmationField } from './ConfirmationField'
import { useDialogChange } from './useDialogChange'
import { useTypedConfirmation } from './useTypedConfirmation'

const DAY_MS = 86_400_000

/** Confirms that a key is to be revoked or deleted, and explains the consequence. */
export function RevokeDialog({ apiKey, action, now, confirmBy, notify, onClose, i18n }: RevokeDialogProps) {
  const { labels, format } = i18n
  const wanted = getConfirmationText(apiKey)
  const name = inSentence(identityText(apiKey))
  const confirmation = useTypedConfirmation(confirmBy === 'typing' ? [wanted] : NOTHING)
  const mutations = { revoke: useRevokeApiKey(), delete: useDeleteApiKey() }
  const { mutateAsync, isPending, error } = mutations[action]
  const change = useDialogChange({ notify, onClose })
  const isWorking = statusOf(apiKey, now) === 'active'
  const { lastUsedAt } = apiKey
  const isUsed = isWorking && lastUsedAt && now - Date.parse(lastUsedAt) < DAY_MS
  const submit = () => {
    if (confirmation.check()) void change({ apiKey, change: { type: action } }, () => mutateAsync(apiKey.id))
  }

  return (
    <Dialog
      {...i18n.language}
      isDescribed
      role="alertdialog"
      aria-busy={isPending}
      data-step={action}
      onDismiss={onClose}
    >
      <header data-kd="dialog-head">
        <DialogTitle data-kd="dialog-title">
          <Verbatim part={name} in={labels.revokeOrDeleteTitle[action]} />
        </DialogTitle>
      </header>
      <KeySummary apiKey={apiKey} i18n={i18n} />
      <DialogDescription data-kd="dialog-text">
        {consequence(action, isWorking, labels)}{' '}
        {isUsed && <b>{labels.recentlyUsed(format.relative(Math.min(Date.parse(lastUsedAt), now), now))}</b>}
      </DialogDescription>
      <ConfirmationField
        confirmation={confirmation}
        label={<Verbatim part={inSentence(wanted)} in={labels.typeToConfirm} />}
        onEnter={submit}
        i18n={i18n}
      />
      {error && <ChangeError error={error} i18n={i18n} />}
      <ConfirmActions
        change={action}
        isPending={isPending}
        error={error}
        onConfirm={submit}
        onCancel={onClose}
        labels={labels}
      />
    </Dialog>
  )
}

interface RevokeDialogProps extends KeyDialogProps {
  readonly apiKey: ApiKey
  readonly action: 'revoke' | 'delete'
}

const NOTHING: readonly string[] = []

function consequence(action: 'revoke' | 'delete', isWorking: boolean, { revokeOrDeleteText }: ApiKeysLabels): string {
  return action === 'delete' && !isWorking ? revokeOrDeleteText.deleteInactive : revokeOrDeleteText[action]
}
