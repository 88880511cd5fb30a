import { type KeyboardEvent, useEffect, useState } from 'react'
import type { CreateApiKeyInput, TextFeature } from '../../core/ApiKeysClient'
import type { ApiKeysError, FieldErrorReason, FieldErrors } from '../../core/ApiKeysError'
import type { useCreateApiKey } from '../../hooks/useCreateApiKey'
import type { Words } from '../../hooks/useWords'
import { CreateError } from './CreateError'
import { TextField } from './TextField'
import { useFocusOnMount } from './useFocusOnMount'
import { WizardHeader } from './WizardHeader'

const NAME: TextFeature = { required: true, maxLength: 100 }
const DESCRIPTION: TextFeature = { maxLength: 500 }

/**
 * The first step: what the key is called and what it is for.
 *
 * No `<form>`: the wizard may stand inside a host's form, where a second one is invalid and would
 * submit the first. The fields have no owner and the browser still validates each.
 */
export function DetailsStep({
  creation,
  words,
}: {
  readonly creation: ReturnType<typeof useCreateApiKey>
  readonly words: Words
}) {
  const { labels, format } = words
  const { status, features } = creation
  const nameFeature = { ...NAME, ...features.name }
  const descriptionFeature = features.description === false ? undefined : { ...DESCRIPTION, ...features.description }
  const isBusy = status === 'creating'
  const failure = status === 'failed' ? creation.error : undefined

  const [input, setInput] = useState(() => typedSoFar(creation))
  // What was found here takes the place of what the backend found, from the first edit on.
  const [found, setFound] = useState<FieldErrors>()
  const errors = found ?? refusedFields(failure)
  const name = useFocusOnMount<HTMLInputElement & HTMLTextAreaElement>()
  const description = useFocusOnMount<HTMLInputElement & HTMLTextAreaElement>(false)

  useEffect(() => {
    if (errors.name) name.current?.focus()
    else if (errors.description) description.current?.focus()
  }, [errors.name, errors.description, name, description])

  const submit = () => {
    if (isBusy) return
    const problems = withoutUndefined({
      name: validate(name.current, nameFeature),
      description: validate(description.current, descriptionFeature),
    })
    const isFine = Object.keys(problems).length === 0
    setFound(isFine ? undefined : problems)
    if (isFine) void creation.create(input)
  }
  const submitOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }
  const edit = (field: keyof CreateApiKeyInput, text: string) => {
    setInput((current) => ({ ...current, [field]: text }))
    const { [field]: _edited, ...others } = errors
    setFound(others)
  }
  const isHopeless = failure?.code === 'forbidden' || failure?.code === 'unsupported'

  return (
    <>
      <WizardHeader
        title={labels.detailsTitle}
        step={1}
        isFocused={false}
        isBusy={isBusy}
        onClose={creation.dismiss}
        words={words}
      />
      {'attempt' in creation && failure && Object.keys(errors).length === 0 && (
        <CreateError error={failure} name={creation.attempt.input.name} words={words} />
      )}
      <TextField
        ref={name}
        label={labels.nameLabel}
        help={labels.nameHelp}
        error={
          errors.name &&
          (errors.name === 'too-long' && nameFeature.maxLength
            ? labels.nameTooLong(nameFeature.maxLength, format)
            : labels.nameError[errors.name])
        }
        length={input.name.trim().length}
        feature={nameFeature}
        value={input.name}
        readOnly={isBusy}
        onChange={(event) => edit('name', event.currentTarget.value)}
        onKeyDown={submitOnEnter}
        words={words}
      />
      {descriptionFeature && (
        <TextField
          ref={description}
          label={labels.descriptionLabel}
          error={errors.description && labels.descriptionError[errors.description]}
          length={input.description.trim().length}
          feature={descriptionFeature}
          isMultiline
          value={input.description}
          readOnly={isBusy}
          onChange={(event) => edit('description', event.currentTarget.value)}
          words={words}
        />
      )}
      <p role="status" data-kd="visually-hidden">
        {isBusy ? labels.creating : ''}
      </p>
      <div data-kd="actions">
        <button type="button" data-kd="button" data-variant="quiet" aria-disabled={isBusy} onClick={creation.dismiss}>
          {isHopeless ? labels.close : labels.cancel}
        </button>
        {!isHopeless && (
          <button
            type="button"
            data-kd="button"
            data-variant="primary"
            data-busy={isBusy ? '' : undefined}
            aria-disabled={isBusy}
            onClick={submit}
          >
            {isBusy ? labels.creating : failure ? labels.tryAgain : labels.createKey}
          </button>
        )}
      </div>
    </>
  )
}

/** A wizard that comes back after a failure shows what was typed. */
function typedSoFar(creation: ReturnType<typeof useCreateApiKey>) {
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

function refusedFields(failure: ApiKeysError | undefined): FieldErrors {
  return failure?.code === 'name-taken' ? NAME_TAKEN : (failure?.fieldErrors ?? NONE)
}

const NAME_TAKEN: FieldErrors = { name: 'taken' }
const NONE: FieldErrors = {}

function withoutUndefined({
  name,
  description,
}: Record<'name' | 'description', FieldErrorReason | undefined>): FieldErrors {
  return { ...(name && { name }), ...(description && { description }) }
}
