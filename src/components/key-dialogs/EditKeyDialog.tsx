import { type KeyboardEvent, useEffect } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { TextField } from '../create-key-wizard/TextField'
import { WizardHeader } from '../create-key-wizard/WizardHeader'
import type { KeyDialogsProps } from '../key-actions/KeyDialogs'
import { Dialog } from '../parts/Dialog'
import { ChangeError } from './ChangeError'
import { ConfirmActions } from './ConfirmActions'
import { useKeyEdit } from './useKeyEdit'

/**
 * What a key is called and what it is for. Only what was changed is sent, and what was typed survives
 * every failure.
 *
 * No `<form>`, as in the wizard: the table may stand inside a host's.
 */
export function EditKeyDialog({ apiKey, attempt, onClose, words }: EditKeyDialogProps) {
  const { labels } = words
  const { client } = useApiKeysContext('<ApiKeyTable>')
  const edit = useKeyEdit(apiKey, client.features ?? {}, attempt, onClose)
  const { state, error, errors } = edit
  const isRunning = state.status === 'running'

  return (
    <Dialog isOpen isDescribed={false} aria-busy={isRunning} data-step="edit" onOpen={ignore} onDismiss={onClose}>
      <WizardHeader title={labels.editTitle} isFocused={false} onClose={onClose} words={words} />
      {error && Object.keys(errors).length === 0 && <ChangeError error={error} words={words} />}
      <Fields edit={edit} isRunning={isRunning} words={words} />
      <ConfirmActions state={state} change="update" onConfirm={edit.save} onCancel={onClose} labels={labels} />
    </Dialog>
  )
}

interface EditKeyDialogProps extends Omit<KeyDialogsProps, 'task'> {
  readonly apiKey: ApiKey
}

const ignore = () => {}

interface FieldsProps extends Pick<KeyDialogsProps, 'words'> {
  readonly edit: ReturnType<typeof useKeyEdit>
  readonly isRunning: boolean
}

function Fields({ edit, isRunning, words }: FieldsProps) {
  const { labels, format } = words
  const { fields, input, errors, nameRef, nameFeature, descriptionRef, descriptionFeature } = edit
  useEffect(() => (nameRef.current ?? descriptionRef.current)?.focus(), [nameRef, descriptionRef])

  const saveOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    edit.save()
  }
  const tooLong = ({ maxLength = 0 }) => labels.tooLong(maxLength, format)
  return (
    <>
      {fields.includes('name') && (
        <TextField
          ref={nameRef}
          label={labels.nameLabel}
          error={errors.name && (errors.name === 'too-long' ? tooLong(nameFeature) : labels.nameError[errors.name])}
          length={input.name.trim().length}
          feature={nameFeature}
          value={input.name}
          readOnly={isRunning}
          onChange={(event) => edit.edit('name', event.currentTarget.value)}
          onKeyDown={saveOnEnter}
          words={words}
        />
      )}
      {fields.includes('description') && (
        <TextField
          ref={descriptionRef}
          label={labels.descriptionLabel}
          error={errors.description && labels.descriptionError[errors.description]}
          length={input.description.trim().length}
          feature={descriptionFeature}
          isMultiline
          value={input.description}
          readOnly={isRunning}
          onChange={(event) => edit.edit('description', event.currentTarget.value)}
          words={words}
        />
      )}
    </>
  )
}
