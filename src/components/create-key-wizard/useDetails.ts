import { serverNow } from '../../core/serverClock'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import type { useCreateApiKey } from '../../hooks/useCreateApiKey'
import { inputOf, newDraft, problemsOf, settled } from './formValues'
import { useFormValues } from './useFormValues'
import { useFormFields } from './useFormFields'

export type Creation = ReturnType<typeof useCreateApiKey>

/** Whether a request is under way, so that nothing can be closed or sent. */
export function isBusy(status: Creation['status']): boolean {
  return status === 'creating' || status === 'checking'
}

/** What is entered, and what sending it means just now. */
export function useDetails(creation: Creation) {
  const { client, drafts } = useApiKeysContext('<CreateKeyWizard>')
  const { recoveryAction } = creation
  const bounds = useFormFields()
  const failure = creation.status === 'failed' ? creation : undefined
  // A wizard that comes back after a failure shows what was entered.
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
