import { useEffect, useState } from 'react'
import type { TextFeature } from '../../core/ClientFeatures'
import type { ApiKeysError, FieldErrorReason, FieldErrors } from '../../core/ApiKeysError'
import type { useCreateApiKey } from '../../hooks/useCreateApiKey'
import { useFocusOnMount } from './useFocusOnMount'

const NAME: TextFeature = { required: true, maxLength: 100 }
const DESCRIPTION: TextFeature = { maxLength: 500 }

export type Creation = ReturnType<typeof useCreateApiKey>

/** Whether an answer is waited for, and nothing can be closed or sent. */
export function isBusy(status: Creation['status']): boolean {
  return status === 'creating' || status === 'checking' || status === 'ending'
}

/** What was typed, what is wrong with it, and what sending it means just now. */
export function useDetails(creation: Creation) {
  const { features, remedy } = creation
  const nameFeature: TextFeature = { ...NAME, ...features.name }
  const descriptionFeature: TextFeature | undefined =
    features.description === false ? undefined : { ...DESCRIPTION, ...features.description }
  const failure = creation.status === 'failed' ? creation : undefined

  const [input, setInput] = useState(() => typedSoFar(creation))
  // What was found here takes the place of what the backend found, from the first edit on.
  const [found, setFound] = useState<FieldErrors>()
  const errors = found ?? refusedFields(failure?.error)
  const nameRef = useFocusOnMount<HTMLInputElement & HTMLTextAreaElement>()
  const descriptionRef = useFocusOnMount<HTMLInputElement & HTMLTextAreaElement>(false)

  useEffect(() => {
    if (errors.name) nameRef.current?.focus()
    else if (errors.description) descriptionRef.current?.focus()
  }, [errors.name, errors.description, nameRef, descriptionRef])

  const submit = () => {
    if (isBusy(creation.status) || remedy === 'close') return
    const problems = withoutUndefined({
      name: validate(nameRef.current, nameFeature),
      description: validate(descriptionRef.current, descriptionFeature),
    })
    const isFine = Object.keys(problems).length === 0
    setFound(isFine ? undefined : problems)
    if (!isFine) return
    if (remedy === 'check') void creation.check()
    else if (remedy === 'end-and-retry') void creation.endAndRetry(input)
    else void creation.create(input)
  }
  const edit = (field: 'name' | 'description', text: string) => {
    setInput((current) => ({ ...current, [field]: text }))
    const { [field]: _edited, ...others } = errors
    setFound(others)
  }

  return { input, errors, failure, nameRef, nameFeature, descriptionRef, descriptionFeature, submit, edit }
}

/** A wizard that comes back after a failure shows what was typed. */
function typedSoFar(creation: Creation) {
  const { name = '', description = '' } = 'attempt' in creation ? creation.attempt.input : {}
  return { name, description }
}

/** Tells the browser, too, so that `:invalid` and assistive technology agree with what we say. */
function validate(control: HTMLInputElement | null, feature: TextFeature | undefined): FieldErrorReason | undefined {
  if (!control) return undefined
  const length = control.value.trim().length
  const isTooLong = length > (feature?.maxLength ?? Infinity)
  const reason = control.required && length === 0 ? 'required' : isTooLong ? 'too-long' : undefined
  control.setCustomValidity(reason ?? '')
  return reason
}

function refusedFields(error: ApiKeysError | undefined): FieldErrors {
  return error?.code === 'name-taken' ? NAME_TAKEN : (error?.fieldErrors ?? NONE)
}

const NAME_TAKEN: FieldErrors = { name: 'taken' }
const NONE: FieldErrors = {}

function withoutUndefined({
  name,
  description,
}: Record<'name' | 'description', FieldErrorReason | undefined>): FieldErrors {
  return { ...(name && { name }), ...(description && { description }) }
}
