import type { KeyboardEvent } from 'react'
import type { Words } from '../../hooks/useWords'
import { CreateError } from './CreateError'
import { TextField } from './TextField'
import { type Creation, isBusy, useDetails } from './useDetails'
import { WizardHeader } from './WizardHeader'

/**
 * The first step: what the key is called and what it is for.
 *
 * No `<form>`: the wizard may stand inside a host's form, where a second one is invalid and would
 * submit the first. The fields have no owner and the browser still validates each.
 */
export function DetailsStep({ creation, words }: DetailsStepProps) {
  const { labels, format } = words
  const { input, errors, failure, nameRef, nameFeature, descriptionRef, descriptionFeature, submit, edit } =
    useDetails(creation)
  const isWaiting = isBusy(creation.status)

  const submitOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }
  const nameError =
    errors.name === 'too-long' && nameFeature.maxLength !== undefined
      ? labels.tooLong(nameFeature.maxLength, format)
      : errors.name && labels.nameError[errors.name]

  return (
    <>
      <WizardHeader
        title={labels.detailsTitle}
        step={1}
        isFocused={false}
        isBusy={isWaiting}
        onClose={creation.dismiss}
        words={words}
      />
      {failure && Object.keys(errors).length === 0 && (
        <CreateError failure={failure} actions={creation} words={words} />
      )}
      <TextField
        ref={nameRef}
        label={labels.nameLabel}
        help={labels.nameHelp}
        error={nameError}
        length={input.name.trim().length}
        feature={nameFeature}
        value={input.name}
        readOnly={isWaiting}
        onChange={(event) => edit('name', event.currentTarget.value)}
        onKeyDown={submitOnEnter}
        words={words}
      />
      {descriptionFeature && (
        <TextField
          ref={descriptionRef}
          label={labels.descriptionLabel}
          error={errors.description && labels.descriptionError[errors.description]}
          length={input.description.trim().length}
          feature={descriptionFeature}
          isMultiline
          value={input.description}
          readOnly={isWaiting}
          onChange={(event) => edit('description', event.currentTarget.value)}
          words={words}
        />
      )}
      <DetailsActions creation={creation} onSubmit={submit} words={words} />
    </>
  )
}

interface DetailsStepProps {
  readonly creation: Creation
  readonly words: Words
}

/** Busy is not disabled: the button keeps the focus, and what is going on is read out. */
function DetailsActions({ creation, onSubmit, words: { labels } }: DetailsActionsProps) {
  const { remedy } = creation
  const isWaiting = isBusy(creation.status)
  const waiting = waitingText(creation.status, labels)
  return (
    <>
      <p role="status" data-kd="visually-hidden">
        {waiting}
      </p>
      <div data-kd="actions">
        <button
          type="button"
          data-kd="button"
          data-variant="quiet"
          aria-disabled={isWaiting}
          onClick={creation.dismiss}
        >
          {remedy === 'close' ? labels.close : labels.cancel}
        </button>
        {remedy !== 'close' && (
          <button
            type="button"
            data-kd="button"
            data-variant="primary"
            data-busy={isWaiting ? '' : undefined}
            aria-disabled={isWaiting}
            onClick={onSubmit}
          >
            {waiting ?? submitText(remedy, labels)}
          </button>
        )}
      </div>
    </>
  )
}

interface DetailsActionsProps extends DetailsStepProps {
  readonly onSubmit: () => void
}

function waitingText(status: Creation['status'], labels: Words['labels']): string | undefined {
  if (status === 'creating') return labels.creating
  if (status === 'checking') return labels.checking
  return status === 'ending' ? labels.ending : undefined
}

function submitText(remedy: Creation['remedy'], labels: Words['labels']): string {
  if (remedy === 'end-and-retry') return labels.endAndRetry
  if (remedy === 'check') return labels.checkAgain
  return remedy ? labels.tryAgain : labels.createKey
}
