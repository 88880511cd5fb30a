import { useRef } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import type { UpdateApiKeyInput } from '../../core/ApiKeysClient'
import type { UpdatableField } from '../../core/ClientFeatures'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { type Draft, problemsOf, settled } from '../create-key-wizard/draft'
import { useDraft } from '../create-key-wizard/useDraft'
import { useFormFields } from '../create-key-wizard/useFormFields'
import { editableFields } from '../../core/editableFields'
import { serverNow } from '../../core/serverClock'
import type { Attempt } from '../key-actions/useKeyDialogs'
import { useAttempt } from './useAttempt'

/** What is entered over a key, and what saving it means. */
export function useKeyEdit(apiKey: ApiKey, attempt: Attempt, onClose: () => void) {
  const { client, drafts } = useApiKeysContext('<ApiKeyTable>')
  const formId = `edit ${apiKey.id}` as const
  const bounds = useFormFields()
  // What a key may do is not changed blindly.
  const fields = editableFields(client).filter((field) => field !== 'scopes' || apiKey.scopes !== undefined)
  const wanted = useRef<UpdateApiKeyInput>({})
  const { state, run } = useAttempt(async () => {
    const failure = await attempt(apiKey, { type: 'update', patch: wanted.current })
    if (!failure) drafts.delete(formId)
    return failure
  })
  const error = state.status === 'failed' ? state.error : undefined
  const form = useDraft(formId, () => draftOf(apiKey), bounds, error)

  const cancel = () => {
    if (state.status !== 'running') drafts.delete(formId)
    onClose()
  }
  const save = () => {
    if (state.status === 'running') return
    const now = serverNow(client)
    const sent = settled(form.draft, now)
    const patch = patchFor(apiKey, sent, fields)
    const problems = Object.entries(problemsOf(sent, bounds, now)).filter(([field]) => field in patch)
    if (!form.accepts(Object.fromEntries(problems))) return
    wanted.current = patch
    if (Object.keys(patch).length === 0) cancel()
    else run()
  }
  return { form, fields, error, state, save, cancel }
}

function draftOf({ name, description, expiresAt, scopes }: ApiKey): Draft {
  return { name: name ?? '', description: description ?? '', expiresAt, scopes, days: undefined }
}

/** Only what is to change. A description that is taken away is `null`. */
function patchFor(apiKey: ApiKey, draft: Draft, fields: readonly UpdatableField[]): UpdateApiKeyInput {
  const { expiresAt, scopes } = draft
  const [name, description] = [draft.name.trim(), draft.description.trim()]
  const can = (field: UpdatableField) => fields.includes(field)
  return {
    ...(can('name') && name !== (apiKey.name ?? '').trim() && { name }),
    ...(can('description') &&
      description !== (apiKey.description ?? '').trim() && { description: description || null }),
    ...(can('expiresAt') && expiresAt !== apiKey.expiresAt && { expiresAt }),
    ...(can('scopes') && scopes && sorted(scopes) !== sorted(apiKey.scopes) && { scopes }),
  }
}

function sorted(scopes: readonly string[] = []): string {
  return JSON.stringify(scopes.toSorted())
}
