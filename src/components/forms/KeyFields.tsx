import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { InputField } from '../../core/ApiKeysError'
import type { DialogI18n } from '../../hooks/useI18n'
import { TextField } from './TextField'
import type { FormState } from './useFormValues'
import { ExpiryField } from './ExpiryField'
import { isComposing } from '../ui/isComposing'
import { ScopesField } from './ScopesField'

/**
 * The fields of the forms that create and edit a key. The first field has the focus, and after a refusal the first
 * field with an error.
 *
 * Not a `<form>`: inside a host's form, a nested one is invalid and would submit the outer one. The fields
 * have no form owner, and the browser still validates each of them.
 */
export function KeyFields({ form, only = ALL, help, isReadOnly, onEnter, i18n }: KeyFieldsProps) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => element.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), [])
  useInvalid(element, form.refusal)
  const shown = { form, only, isReadOnly, i18n }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (!isSubmit(event)) return
    event.preventDefault()
    onEnter()
  }
  return (
    <div ref={element} role="presentation" onKeyDown={handleKeyDown}>
      <Texts {...shown} help={help} />
      <Limits {...shown} />
    </div>
  )
}

const ALL: readonly InputField[] = ['name', 'description', 'expiresAt', 'scopes']

interface KeyFieldsProps {
  readonly form: FormState
  /** @default all that the backend supports */
  readonly only?: readonly InputField[] | undefined
  /** The help text below the name. */
  readonly help?: string | undefined
  readonly isReadOnly: boolean
  readonly onEnter: () => void
  readonly i18n: DialogI18n
}

type PartProps = Omit<KeyFieldsProps, 'onEnter'> & { readonly only: readonly InputField[] }

function Texts({ form, only, help, isReadOnly, i18n }: PartProps) {
  const { labels } = i18n
  const { bounds, draft, errors, edit } = form
  return (
    <>
      {only.includes('name') && bounds.name && (
        <TextField
          data-field="name"
          label={labels.nameLabel}
          help={help}
          error={errors.name && labels.nameError[errors.name]}
          feature={bounds.name}
          value={draft.name}
          readOnly={isReadOnly}
          onChange={(event) => edit('name', { name: event.currentTarget.value })}
          i18n={i18n}
        />
      )}
      {only.includes('description') && bounds.description && (
        <TextField
          data-field="description"
          label={labels.descriptionLabel}
          error={errors.description && labels.descriptionError[errors.description]}
          feature={bounds.description}
          isMultiline
          value={draft.description}
          readOnly={isReadOnly}
          onChange={(event) => edit('description', { description: event.currentTarget.value })}
          i18n={i18n}
        />
      )}
    </>
  )
}

function Limits({ form: { draft, errors, edit }, only, isReadOnly, i18n }: PartProps) {
  const { labels } = i18n
  return (
    <>
      {only.includes('expiresAt') && (
        <ExpiryField
          value={draft.expiresAt}
          duration={draft.duration}
          onChange={(value, duration) => edit('expiresAt', { expiresAt: duration ? undefined : value, duration })}
          error={errors.expiresAt && labels.expiryError[errors.expiresAt]}
          isReadOnly={isReadOnly}
          i18n={i18n}
        />
      )}
      {only.includes('scopes') && (
        <ScopesField
          value={draft.scopes}
          onChange={(scopes) => edit('scopes', { scopes })}
          error={errors.scopes && labels.scopesError[errors.scopes]}
          isReadOnly={isReadOnly}
          i18n={i18n}
        />
      )}
    </>
  )
}

/**
 * Whether a key press submits, as in a `<form>`: Enter in a single-line field, or with Ctrl or Cmd in a multi-line
 * one. A held key submits once.
 */
function isSubmit({ key, ctrlKey, metaKey, repeat, target, nativeEvent }: KeyboardEvent): boolean {
  if (key !== 'Enter' || repeat || isComposing(nativeEvent)) return false
  // By tag name, because a popup has its own element classes, so `instanceof` would fail.
  const name = 'tagName' in target ? target.tagName : undefined
  return name === 'INPUT' || (name === 'TEXTAREA' && (ctrlKey || metaKey))
}

/**
 * Focuses the first refused field, once per `refusal`. Also sets the browser's validity, so that `:invalid` and
 * assistive technology agree with the message.
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

const REFUSED = '[aria-invalid="true"], [data-invalid] :is(button, select, input:checked)'
