import { useState } from 'react'
import type { ApiKeysError, FieldErrors, InputField } from '../../core/ApiKeysError'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import type { FormId } from '../../hooks/useFormDrafts'
import { type FormValues, errorsIn } from './formValues'
import type { FormFields } from './useFormFields'

export type FormState = ReturnType<typeof useFormValues>

/**
 * The values of a form and their errors: found by validation, or reported by the backend until the next edit.
 *
 * Edits are kept in the provider's drafts, because a form may be closed by accident. `learnt` are values that arrive
 * after the form was opened. They never replace an edit.
 */
export function useFormValues(
  formId: FormId,
  begin: () => FormValues,
  bounds: FormFields,
  failure: ApiKeysError | undefined,
  learnt?: Partial<FormValues>,
) {
  const { drafts } = useApiKeysContext('<CreateKeyWizard>')
  const [initial] = useState(begin)
  const [edited, setEdited] = useState<Partial<FormValues>>(() => ({ ...drafts.get(formId) }))
  const draft: FormValues = { ...initial, ...learnt, ...edited }
  const [found, setFound] = useState<FieldErrors>()
  const [refused, setRefused] = useState<FieldErrors>()
  const errors = errorsIn(bounds, found ?? refusedFields(formId, failure))

  const edit = (field: InputField, change: Partial<FormValues>) => {
    drafts.set(formId, { ...drafts.get(formId), ...change })
    setEdited((current) => ({ ...current, ...change }))
    const { [field]: _edited, ...others } = errors
    setFound(others)
  }
  /** Stores the problems found by validation. Returns whether there are none. */
  const accepts = (problems: FieldErrors): boolean => {
    const wrong = Object.keys(problems).length > 0 ? problems : undefined
    setFound(wrong)
    setRefused(wrong)
    return wrong === undefined
  }
  return { bounds, draft, errors, refusal: refused ?? failure, edit, accepts, replace: setEdited }
}

function refusedFields(formId: FormId, error: ApiKeysError | undefined): FieldErrors {
  // If the outcome of a creation is unknown, its own key may hold the name.
  if (formId === 'create' && error?.mayHaveApplied) return NONE
  return error?.code === 'name-taken' ? NAME_TAKEN : (error?.fieldErrors ?? NONE)
}

const NAME_TAKEN: FieldErrors = { name: 'taken' }
const NONE: FieldErrors = {}
