import { useEffect, useRef, useState } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import type { UpdateApiKeyInput } from '../../core/ApiKeysClient'
import type { ApiKeysError, FieldErrorReason, FieldErrors } from '../../core/ApiKeysError'
import type { ClientFeatures, TextFeature } from '../../core/ClientFeatures'
import { editableFields } from '../key-actions/editableFields'
import type { Attempt } from '../key-actions/useKeyDialogs'
import { useAttempt } from './useAttempt'

const NONE: FieldErrors = {}
const NAME_TAKEN: FieldErrors = { name: 'taken' }

/** What is typed over a key, what is wrong with it, and what saving it means. */
export function useKeyEdit(apiKey: ApiKey, features: ClientFeatures, attempt: Attempt, onClose: () => void) {
  const fields = editableFields(features)
  const nameFeature: TextFeature = { required: true, maxLength: 100, ...features.name }
  const descriptionFeature: TextFeature = { maxLength: 500, ...(features.description || undefined) }
  const [input, setInput] = useState(() => ({ name: apiKey.name ?? '', description: apiKey.description ?? '' }))
  // What was found here takes the place of what the backend found, from the first edit on.
  const [found, setFound] = useState<FieldErrors>()
  const patch = patchFor(apiKey, input, fields.includes('description'))
  const { state, run } = useAttempt(() => attempt(apiKey, { type: 'update', patch }))
  const error = state.status === 'failed' ? state.error : undefined
  const errors = found ?? refusedFields(error)
  const nameRef = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const descriptionRef = useRef<HTMLInputElement & HTMLTextAreaElement>(null)

  useEffect(() => {
    if (errors.name) nameRef.current?.focus()
    else if (errors.description) descriptionRef.current?.focus()
  }, [errors.name, errors.description])

  const edit = (field: 'name' | 'description', text: string) => {
    setInput((current) => ({ ...current, [field]: text }))
    const { [field]: _edited, ...others } = errors
    setFound(others)
  }
  const save = () => {
    if (state.status === 'running') return
    if (Object.keys(patch).length === 0) {
      onClose()
      return
    }
    const name = patch.name === undefined ? undefined : refusalOf(patch.name, nameFeature)
    const description = refusalOf(patch.description ?? '', descriptionFeature)
    const isFine = !name && !description
    setFound(isFine ? undefined : { ...(name && { name }), ...(description && { description }) })
    if (isFine) run()
  }
  return { fields, input, errors, error, state, nameRef, nameFeature, descriptionRef, descriptionFeature, edit, save }
}

/** Only what is to change. A description that is taken away is `null`. */
function patchFor(
  { name, description }: ApiKey,
  input: { readonly name: string; readonly description: string },
  hasDescription: boolean,
): UpdateApiKeyInput {
  const typed = { name: input.name.trim(), description: input.description.trim() }
  return {
    ...(typed.name !== (name ?? '').trim() && { name: typed.name }),
    ...(hasDescription &&
      typed.description !== (description ?? '').trim() && { description: typed.description || null }),
  }
}

function refusalOf(
  text: string,
  { required = false, maxLength = Infinity }: TextFeature,
): FieldErrorReason | undefined {
  if (required && text === '') return 'required'
  return text.length > maxLength ? 'too-long' : undefined
}

function refusedFields(error: ApiKeysError | undefined): FieldErrors {
  return error?.code === 'name-taken' ? NAME_TAKEN : (error?.fieldErrors ?? NONE)
}
