import { type ApiKey, knownDate } from '../../core/ApiKey'
import type { UpdateApiKeyInput } from '../../core/ApiKeysClient'
import type { UpdatableField } from '../../core/ClientFeatures'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useUpdateApiKey } from '../../hooks/keyChanges'
import { useFieldsLeftOut } from '../../hooks/useWholeKey'
import { type FormValues, problemsOf, settled } from '../forms/formValues'
import { useFormValues } from '../forms/useFormValues'
import { useFormFields } from '../forms/useFormFields'
import { omitUndefined } from '../../core/omitUndefined'
import { editableFields } from '../../core/editableFields'
import { serverNow } from '../../core/serverClock'
import { trimText } from '../../core/textLength'
import type { KeyDialogProps } from './KeyDialogProps'
import { useDialogChange } from './useDialogChange'

/** The state of the form that edits a key. */
export function useKeyEdit(apiKey: ApiKey, notify: KeyDialogProps['notify'], onClose: () => void) {
  const { client, drafts } = useApiKeysContext('<ApiKeyTable>')
  const formId = `edit ${apiKey.id}` as const
  const bounds = useFormFields()
  const editable = editableFields(client)
  const missing = editable.filter((field) => apiKey[field] === undefined)
  const rest = useFieldsLeftOut(apiKey, missing.length > 0)
  const learnt = rest.data && learntFrom(rest.data, missing)
  const whole: ApiKey = { ...apiKey, ...learnt }
  // Scopes are editable only if the current ones are known.
  const fields = editable.filter((field) => field !== 'scopes' || whole.scopes !== undefined)
  const { mutateAsync, isPending, error } = useUpdateApiKey()
  const change = useDialogChange({ notify, onClose })
  const form = useFormValues(formId, () => draftOf(apiKey), bounds, error ?? undefined, learnt && draftFieldsOf(learnt))

  const cancel = () => {
    if (!isPending) drafts.delete(formId)
    onClose()
  }
  const save = () => {
    if (isPending) return
    const now = serverNow(client)
    const sent = settled(form.draft, bounds, now)
    const patch = patchFor(whole, sent, fields)
    const problems = Object.entries(problemsOf(sent, bounds, now)).filter(([field]) => field in patch)
    if (!form.accepts(Object.fromEntries(problems))) return
    if (Object.keys(patch).length === 0) return cancel()
    void change({ apiKey, change: { type: 'update', patch } }, async () => {
      await mutateAsync({ id: apiKey.id, ...patch })
      drafts.delete(formId)
    })
  }
  return { form, fields, error, isPending, save, cancel, scopesLeftOut: missing.includes('scopes') ? rest : undefined }
}

/** The values of fields that the list left out. */
function learntFrom(apiKey: ApiKey, missing: readonly UpdatableField[]): Partial<ApiKey> {
  return omitUndefined(
    Object.fromEntries(
      missing.map((field) => [field, field === 'expiresAt' ? knownDate(apiKey, field) : apiKey[field]]),
    ),
  )
}

function draftFieldsOf({ description, ...others }: Partial<ApiKey>): Partial<FormValues> {
  const { expiresAt, scopes } = others
  return omitUndefined({ description: description ?? undefined, expiresAt, scopes })
}

function draftOf(apiKey: ApiKey): FormValues {
  const { name, description, scopes } = apiKey
  const expiresAt = knownDate(apiKey, 'expiresAt')
  return { name: name ?? '', description: description ?? '', expiresAt, scopes, duration: undefined }
}

/** Only the fields that change. A removed description is `null`. */
function patchFor(apiKey: ApiKey, draft: FormValues, fields: readonly UpdatableField[]): UpdateApiKeyInput {
  const { expiresAt, scopes } = draft
  const [name, description] = [trimText(draft.name), trimText(draft.description)]
  const can = (field: UpdatableField) => fields.includes(field)
  return {
    ...(can('name') && name !== trimText(apiKey.name ?? '') && { name }),
    ...(can('description') &&
      description !== trimText(apiKey.description ?? '') && { description: description || null }),
    ...(can('expiresAt') && expiresAt !== knownDate(apiKey, 'expiresAt') && { expiresAt }),
    ...(can('scopes') && scopes && sorted(scopes) !== sorted(apiKey.scopes) && { scopes }),
  }
}

function sorted(scopes: readonly string[] = []): string {
  return JSON.stringify(scopes.toSorted())
}
