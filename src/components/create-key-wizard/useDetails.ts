import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ApiKeysError, FieldErrors, InputField } from '../../core/ApiKeysError'
import type { useCreateApiKey } from '../../hooks/useCreateApiKey'
import { type Draft, errorsIn, inputOf, newDraft, problemsOf, settled } from './draft'
import { useFormFields } from './useFormFields'

export type Creation = ReturnType<typeof useCreateApiKey>

/** Whether an answer is waited for, and nothing can be closed or sent. */
export function isBusy(status: Creation['status']): boolean {
  return status === 'creating' || status === 'checking' || status === 'ending'
}

/** What is entered, what is wrong with it, and what sending it means just now. */
export function useDetails(creation: Creation) {
  const { remedy } = creation
  const fields = useFormFields()
  const failure = creation.status === 'failed' ? creation : undefined
  // A wizard that comes back after a failure shows what was entered.
  const [draft, setDraft] = useState(() => newDraft('attempt' in creation ? creation.attempt.input : undefined, fields))
  // What was found here takes the place of what the backend found, from the first edit on.
  const [found, setFound] = useState<FieldErrors>()
  const [refused, setRefused] = useState<FieldErrors>()
  const errors = errorsIn(fields, found ?? refusedFields(failure?.error))
  const form = useRef<HTMLDivElement>(null)
  useInvalid(form, refused ?? failure?.error)

  const submit = () => {
    if (isBusy(creation.status) || remedy === 'close') return
    const now = Date.now()
    const sent = settled(draft, now)
    const problems = problemsOf(sent, fields, now)
    if (Object.keys(problems).length > 0) {
      setFound(problems)
      setRefused(problems)
      return
    }
    setFound(undefined)
    setRefused(undefined)
    setDraft(sent)
    if (remedy === 'check') void creation.check()
    else if (remedy === 'end-and-retry') void creation.endAndRetry(inputOf(sent, fields))
    else void creation.create(inputOf(sent, fields))
  }
  const edit = (field: InputField, change: Partial<Draft>) => {
    setDraft((current) => ({ ...current, ...change }))
    const { [field]: _edited, ...others } = errors
    setFound(others)
  }

  return { form, fields, draft, errors, failure, submit, edit }
}

/**
 * Leads to the first field that was refused, once for each `refusal`. Tells the browser, too, so that
 * `:invalid` and assistive technology agree with what we say.
 */
function useInvalid(form: RefObject<HTMLElement | null>, refusal: object | undefined): void {
  const known = useRef<object>(undefined)
  useEffect(() => {
    for (const control of form.current?.querySelectorAll<HTMLInputElement>('[aria-invalid]') ?? [])
      control.setCustomValidity(control.matches('[aria-invalid="true"]') ? 'invalid' : '')
    if (refusal === known.current) return
    known.current = refusal
    form.current?.querySelector<HTMLElement>(REFUSED)?.focus()
  })
}

const REFUSED = '[aria-invalid="true"], [data-invalid] :is(button, input:checked)'

function refusedFields(error: ApiKeysError | undefined): FieldErrors {
  return error?.code === 'name-taken' ? NAME_TAKEN : (error?.fieldErrors ?? NONE)
}

const NAME_TAKEN: FieldErrors = { name: 'taken' }
const NONE: FieldErrors = {}
