import type { KeyboardEvent } from 'react'
import type { Words } from '../../hooks/useWords'
import { ExpiryField } from '../parts/ExpiryField'
import { ScopesField } from '../parts/ScopesField'
import { CreateError } from './CreateError'
import { StepActions } from './StepActions'
import { TextField } from './TextField'
import { type Creation, isBusy, useDetails } from './useDetails'
import { useFocusOnMount } from './useFocusOnMount'
import { WizardHeader } from './WizardHeader'

/**
 * The first step: what the key is called, what it is for, when it ends and what it may do.
 *
 * No `<form>`: the wizard may stand inside a host's form, where a second one is invalid and would
 * submit the first. The fields have no owner and the browser still validates each.
 */
export function DetailsStep({ creation, words }: DetailsStepProps) {
  const details = useDetails(creation)
  const { failure, errors, form, submit } = details
  return (
    <div ref={form}>
      <WizardHeader
        title={words.labels.detailsTitle}
        step={1}
        isFocused={!details.fields.name}
        isBusy={isBusy(creation.status)}
        onClose={creation.dismiss}
        words={words}
      />
      {failure && Object.keys(errors).length === 0 && (
        <CreateError failure={failure} actions={creation} words={words} />
      )}
      <Texts details={details} isReadOnly={isBusy(creation.status)} words={words} />
      <Limits details={details} isReadOnly={isBusy(creation.status)} words={words} />
      <StepActions creation={creation} onSubmit={submit} words={words} />
    </div>
  )
}

interface DetailsStepProps {
  readonly creation: Creation
  readonly words: Words
}

function Texts({ details, isReadOnly, words }: FieldsProps) {
  const { labels, format } = words
  const { draft, errors, fields, submit, edit } = details
  const name = useFocusOnMount<HTMLInputElement & HTMLTextAreaElement>()

  const submitOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }
  const nameError =
    errors.name === 'too-long' && fields.name?.maxLength !== undefined
      ? labels.tooLong(fields.name.maxLength, format)
      : errors.name && labels.nameError[errors.name]
  return (
    <>
      {fields.name && (
        <TextField
          ref={name}
          label={labels.nameLabel}
          help={labels.nameHelp}
          error={nameError}
          length={draft.name.trim().length}
          feature={fields.name}
          value={draft.name}
          readOnly={isReadOnly}
          onChange={(event) => edit('name', { name: event.currentTarget.value })}
          onKeyDown={submitOnEnter}
          words={words}
        />
      )}
      {fields.description && (
        <TextField
          label={labels.descriptionLabel}
          error={errors.description && labels.descriptionError[errors.description]}
          length={draft.description.trim().length}
          feature={fields.description}
          isMultiline
          value={draft.description}
          readOnly={isReadOnly}
          onChange={(event) => edit('description', { description: event.currentTarget.value })}
          words={words}
        />
      )}
    </>
  )
}

function Limits({ details, isReadOnly, words }: FieldsProps) {
  const { labels } = words
  const { draft, errors, edit } = details
  return (
    <>
      <ExpiryField
        value={draft.expiresAt}
        days={draft.days}
        onChange={(value, days) => edit('expiresAt', { expiresAt: days === undefined ? value : undefined, days })}
        error={errors.expiresAt && labels.expiryError[errors.expiresAt]}
        isReadOnly={isReadOnly}
        words={words}
      />
      <ScopesField
        value={draft.scopes}
        onChange={(scopes) => edit('scopes', { scopes })}
        error={errors.scopes && labels.scopesError[errors.scopes]}
        isReadOnly={isReadOnly}
        words={words}
      />
    </>
  )
}

interface FieldsProps {
  readonly details: ReturnType<typeof useDetails>
  readonly isReadOnly: boolean
  readonly words: Words
}
