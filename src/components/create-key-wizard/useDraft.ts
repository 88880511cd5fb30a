import { useState } from 'react'
import type { ApiKeysError, FieldErrors, InputField } from '../../core/ApiKeysError'
import { type Draft, errorsIn } from './draft'
import type { FormFields } from './useFormFields'

export type DraftState = ReturnType<typeof useDraft>

/** What is entered, and what is wrong with it: as found here, or by the backend until the first edit after it. */
export function useDraft(begin: () => Draft, bounds: FormFields, failure: ApiKeysError | undefined) {
  const [draft, setDraft] = useState(begin)
  const [found, setFound] = useState<FieldErrors>()
  const [refused, setRefused] = useState<FieldErrors>()
  const errors = errorsIn(bounds, found ?? refusedFields(failure))

  const edit = (field: InputField, change: Partial<Draft>) => {
    setDraft((current) => ({ ...current, ...change }))
    const { [field]: _edited, ...others } = errors
    setFound(others)
  }
  /** Takes note of what was found before sending, and says whether there is nothing. */
  const accepts = (problems: FieldErrors): boolean => {
    const wrong = Object.keys(problems).length > 0 ? problems : undefined
    setFound(wrong)
    setRefused(wrong)
    return wrong === undefined
  }
  return { bounds, draft, errors, refusal: refused ?? failure, edit, accepts, replace: setDraft }
}

function refusedFields(error: ApiKeysError | undefined): FieldErrors {
  return error?.code === 'name-taken' ? NAME_TAKEN : (error?.fieldErrors ?? NONE)
}

const NAME_TAKEN: FieldErrors = { name: 'taken' }
const NONE: FieldErrors = {}
