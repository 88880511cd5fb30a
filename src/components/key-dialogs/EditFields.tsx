import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Words } from '../../hooks/useWords'
import { TextField } from '../create-key-wizard/TextField'
import { ExpiryField } from '../parts/ExpiryField'
import { ScopesField } from '../parts/ScopesField'
import type { KeyEdit } from './useKeyEdit'

/** The fields of a key that can be changed. The focus is on the first, and after a refusal on the first that is refused. */
export function EditFields({ edit, words }: EditFieldsProps) {
  const { errors } = edit
  const form = useRef<HTMLDivElement>(null)
  const refused = Object.keys(errors).toSorted().join(' ')
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), [])
  useEffect(() => {
    if (refused === '') return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input')?.focus()
  }, [refused])

  return (
    <div ref={form}>
      <Texts edit={edit} words={words} />
      <Limits edit={edit} words={words} />
    </div>
  )
}

interface EditFieldsProps {
  readonly edit: KeyEdit
  readonly words: Words
}

function Texts({ edit: { fields, bounds, draft, errors, state, edit, save }, words }: EditFieldsProps) {
  const { labels, format } = words
  const isReadOnly = state.status === 'running'
  const maxLength = bounds.name?.maxLength
  const isTooLong = errors.name === 'too-long' && maxLength !== undefined
  const saveOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    save()
  }
  return (
    <>
      {fields.includes('name') && bounds.name && (
        <TextField
          label={labels.nameLabel}
          error={isTooLong ? labels.tooLong(maxLength, format) : errors.name && labels.nameError[errors.name]}
          length={draft.name.trim().length}
          feature={bounds.name}
          value={draft.name}
          readOnly={isReadOnly}
          onChange={(event) => edit('name', { name: event.currentTarget.value })}
          onKeyDown={saveOnEnter}
          words={words}
        />
      )}
      {fields.includes('description') && bounds.description && (
        <TextField
          label={labels.descriptionLabel}
          error={errors.description && labels.descriptionError[errors.description]}
          length={draft.description.trim().length}
          feature={bounds.description}
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

function Limits({ edit: { fields, draft, errors, state, edit }, words }: EditFieldsProps) {
  const { labels } = words
  const isReadOnly = state.status === 'running'
  return (
    <>
      {fields.includes('expiresAt') && (
        <ExpiryField
          value={draft.expiresAt}
          days={draft.days}
          onChange={(value, days) => edit('expiresAt', { expiresAt: days === undefined ? value : undefined, days })}
          error={errors.expiresAt && labels.expiryError[errors.expiresAt]}
          isReadOnly={isReadOnly}
          words={words}
        />
      )}
      {fields.includes('scopes') && (
        <ScopesField
          value={draft.scopes}
          onChange={(scopes) => edit('scopes', { scopes })}
          error={errors.scopes && labels.scopesError[errors.scopes]}
          isReadOnly={isReadOnly}
          words={words}
        />
      )}
    </>
  )
}
