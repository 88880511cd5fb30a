import { useRef, useState } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import type { UpdateApiKeyInput } from '../../core/ApiKeysClient'
import type { ApiKeysError, FieldErrors, InputField } from '../../core/ApiKeysError'
import type { UpdatableField } from '../../core/ClientFeatures'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { type Draft, errorsIn, problemsOf, settled } from '../create-key-wizard/draft'
import { useFormFields } from '../create-key-wizard/useFormFields'
import { editableFields } from '../key-actions/editableFields'
import type { Attempt } from '../key-actions/useKeyDialogs'
import { useAttempt } from './useAttempt'

const NONE: FieldErrors = {}
const NAME_TAKEN: FieldErrors = { name: 'taken' }

export type KeyEdit = ReturnType<typeof useKeyEdit>

/** What is entered over a key, what is wrong with it, and what saving it means. */
export function useKeyEdit(apiKey: ApiKey, attempt: Attempt, onClose: () => void) {
  const { client } = useApiKeysContext('<ApiKeyTable>')
  const bounds = useFormFields()
  // What a key may do is not changed blindly.
  const fields = editableFields(client).filter((field) => field !== 'scopes' || apiKey.scopes !== undefined)
  const [draft, setDraft] = useState(() => draftOf(apiKey))
  // What was found here takes the place of what the backend found, from the first edit on.
  const [found, setFound] = useState<FieldErrors>()
  const wanted = useRef<UpdateApiKeyInput>({})
  const { state, run } = useAttempt(() => attempt(apiKey, { type: 'update', patch: wanted.current }))
  const error = state.status === 'failed' ? state.error : undefined
  const errors = found ?? errorsIn(bounds, refusedFields(error))

  const edit = (field: InputField, change: Partial<Draft>) => {
    setDraft((current) => ({ ...current, ...change }))
    const { [field]: _edited, ...others } = errors
    setFound(others)
  }
  const save = () => {
    if (state.status === 'running') return
    const now = Date.now()
    const sent = settled(draft, now)
    const patch = patchFor(apiKey, sent, fields)
    const problems = Object.entries(problemsOf(sent, bounds, now)).filter(([field]) => field in patch)
    setFound(problems.length === 0 ? undefined : Object.fromEntries(problems))
    if (problems.length > 0) return
    wanted.current = patch
    if (Object.keys(patch).length === 0) onClose()
    else run()
  }
  return { fields, bounds, draft, errors, error, state, edit, save }
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

function refusedFields(error: ApiKeysError | undefined): FieldErrors {
  return error?.code === 'name-taken' ? NAME_TAKEN : (error?.fieldErrors ?? NONE)
}
