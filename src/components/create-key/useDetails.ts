import { serverNow } from '../../core/serverClock'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import type { useCreateApiKey } from '../../hooks/useCreateApiKey'
import { inputOf, newDraft, problemsOf, settled } from '../forms/formValues'
import { useFormValues } from '../forms/useFormValues'
import { useFormFields } from '../forms/useFormFields'

export type Creation = ReturnType<typeof useCreateApiKey>

/** Whether a request is pending, so that the dialog can neither be closed nor submitted. */
export function isBusy(status: Creation['status']): boolean {
  return status === 'creating' || status === 'checking'
}

/** The state of the creation form, and what its submit button does at the moment. */
export function useDetails(creation: Creation) {
  const { client, drafts } = useApiKeysContext('<CreateKeyWizard>')
  const { recoveryAction } = creation
  const bounds = useFormFields()
  const failure = creation.status === 'failed' ? creation : undefined
  // A wizard that opens again after a failure shows the previous values.
  const sentBefore = 'request' in creation ? creation.request.input : undefined
  const form = useFormValues('create', () => newDraft(sentBefore, bounds), bounds, failure?.error)

  const submit = () => {
    if (isBusy(creation.status) || recoveryAction === 'close') return
    const now = serverNow(client)
    const sent = settled(form.draft, bounds, now)
    if (!form.accepts(problemsOf(sent, bounds, now))) return
    form.replace(sent)
    if (recoveryAction === 'check-again') void creation.check()
    else void creation.create(inputOf(sent, bounds))
  }
  const cancel = () => {
    if (isBusy(creation.status)) return
    drafts.delete('create')
    creation.dismiss()
  }
  return { form, failure, submit, cancel }
}
