import type { ApiKey } from '../../core/ApiKey'
import { identityText } from '../../core/keyIdentity'
import { inSentence } from '../../words/format'
import { WizardHeader } from '../create-key-wizard/WizardHeader'
import type { DialogProps } from '../key-actions/KeyDialogs'
import { Dialog } from '../parts/Dialog'
import { KeyFields } from '../parts/KeyFields'
import { Verbatim } from '../parts/Verbatim'
import { ChangeError } from './ChangeError'
import { ConfirmActions } from './ConfirmActions'
import { useKeyEdit } from './useKeyEdit'

/**
 * What a key is called, what it is for, when it ends and what it may do. Only what was changed is sent, and
 * what was entered survives every failure.
 */
export function EditKeyDialog({ apiKey, attempt, onClose, words }: EditKeyDialogProps) {
  const { labels } = words
  const { form, fields, error, state, save, cancel, scopesLeftOut } = useKeyEdit(apiKey, attempt, onClose)
  const name = inSentence(identityText(apiKey))
  const isRunning = state.status === 'running'

  return (
    <Dialog isDescribed={false} aria-busy={isRunning} data-step="edit" onDismiss={onClose}>
      <WizardHeader
        title={<Verbatim part={name} in={labels.editTitle} />}
        isFocused={false}
        onClose={onClose}
        words={words}
      />
      {error && Object.keys(form.errors).length === 0 && <ChangeError error={error} words={words} />}
      <KeyFields form={form} only={fields} isReadOnly={isRunning} onEnter={save} words={words} />
      <ScopesLeftOut request={scopesLeftOut} words={words} />
      <ConfirmActions state={state} change="update" onConfirm={save} onCancel={cancel} labels={labels} />
    </Dialog>
  )
}

/** Stands for the permissions until they are loaded. Without `get`, or without an answer, they cannot be edited. */
function ScopesLeftOut({ request, words: { labels } }: ScopesLeftOutProps) {
  return (
    <p role="status" data-kd="help">
      {request?.isLoading && labels.scopesLoading}
      {request?.hasFailed && (
        <>
          {labels.scopesFailed}{' '}
          <button type="button" data-kd="link" onClick={request.retry}>
            {labels.retry}
          </button>
        </>
      )}
    </p>
  )
}

interface ScopesLeftOutProps extends Pick<EditKeyDialogProps, 'words'> {
  readonly request: ReturnType<typeof useKeyEdit>['scopesLeftOut']
}

interface EditKeyDialogProps extends DialogProps {
  readonly apiKey: ApiKey
}
