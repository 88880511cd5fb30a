import type { ApiKey } from '../../core/ApiKey'
import { identityText } from '../../core/keyIdentity'
import { inSentence } from '../../labels/format'
import { DialogHeader } from '../ui/DialogHeader'
import type { KeyDialogProps } from './KeyDialogProps'
import { Dialog } from '../ui/Dialog'
import { KeyFields } from '../forms/KeyFields'
import { Verbatim } from '../ui/Verbatim'
import { ChangeError } from './ChangeError'
import { ConfirmActions } from './ConfirmActions'
import { useKeyEdit } from './useKeyEdit'

/**
 * Edits the name, description, expiry and scopes of a key. Only changed fields are sent, and the user's input survives
 * every failure.
 */
export function EditKeyDialog({ apiKey, notify, onClose, i18n }: EditKeyDialogProps) {
  const { labels } = i18n
  const { form, fields, error, isPending, save, cancel, scopesLeftOut } = useKeyEdit(apiKey, notify, onClose)
  const name = inSentence(identityText(apiKey))

  return (
    <Dialog {...i18n.language} isDescribed={false} aria-busy={isPending} data-step="edit" onDismiss={onClose}>
      <DialogHeader
        title={<Verbatim part={name} in={labels.editTitle} />}
        isFocused={false}
        onClose={onClose}
        i18n={i18n}
      />
      {error && Object.keys(form.errors).length === 0 && <ChangeError error={error} i18n={i18n} />}
      <KeyFields form={form} only={fields} isReadOnly={isPending} onEnter={save} i18n={i18n} />
      <ScopesLeftOut request={scopesLeftOut} i18n={i18n} />
      <ConfirmActions
        change="update"
        isPending={isPending}
        error={error}
        onConfirm={save}
        onCancel={cancel}
        labels={labels}
      />
    </Dialog>
  )
}

/** Shown instead of the scopes until they are loaded. Without `get` or a response, they cannot be edited. */
function ScopesLeftOut({ request, i18n: { labels } }: ScopesLeftOutProps) {
  return (
    <p role="status" data-kd="help">
      {request?.isLoading && labels.scopesLoading}
      {request?.hasFailed && (
        <>
          {labels.scopesFailed}{' '}
          <button type="button" data-kd="link" data-action="retry" onClick={request.retry}>
            {labels.tryAgain}
          </button>
        </>
      )}
    </p>
  )
}

interface ScopesLeftOutProps extends Pick<EditKeyDialogProps, 'i18n'> {
  readonly request: ReturnType<typeof useKeyEdit>['scopesLeftOut']
}

interface EditKeyDialogProps extends KeyDialogProps {
  readonly apiKey: ApiKey
}
