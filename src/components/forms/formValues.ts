import type { CreateApiKeyInput } from '../../core/ApiKeysClient'
import type { FieldErrorReason, FieldErrors, InputField } from '../../core/ApiKeysError'
import type { TextFeature } from '../../core/ClientFeatures'
import { omitUndefined } from '../../core/omitUndefined'
import { expiryProblem } from '../../core/expiryBounds'
import type { ExpiryDuration } from '../../core/ExpiryDuration'
import { expiryAfter } from '../../core/ExpiryPolicy'
import { followsPattern, textLength, trimText } from '../../core/textLength'
import type { FormFields } from './useFormFields'

/** The current values of the form. */
export interface FormValues {
  readonly name: string
  readonly description: string
  readonly expiresAt: string | null | undefined
  /** Set while a preset is chosen. The expiry is computed on submit. */
  readonly duration: ExpiryDuration | undefined
  /** `undefined` means all scopes. */
  readonly scopes: readonly string[] | undefined
}

/** The initial values of a form: of the previous request, or the policy's defaults. */
export function newDraft(sent: CreateApiKeyInput | undefined, fields: FormFields): FormValues {
  const { name = '', description = '' } = sent ?? {}
  const scopes = sent ? sent.scopes : fields.scopes?.usual
  const usual = fields.expiresAt?.default
  if (sent) return { name, description, scopes, expiresAt: sent.expiresAt, duration: undefined }
  return { name, description, scopes, expiresAt: usual === null ? null : undefined, duration: usual ?? undefined }
}

/**
 * The values to send. A preset becomes a fixed expiry here: it is part of the request, and a retry has to send the same
 * request.
 */
export function settled(draft: FormValues, fields: FormFields, now: number): FormValues {
  const { expiresAt, duration } = draft
  if (duration === undefined || expiresAt !== undefined) return draft
  return { ...draft, expiresAt: expiryAfter(now, duration, fields.expiresAt ?? {}) }
}

export function inputOf(draft: FormValues, fields: FormFields): CreateApiKeyInput {
  const { name, description, expiresAt } = draft
  const scopes = draft.scopes ?? fields.scopes?.known
  return { name, description, ...(fields.expiresAt && { expiresAt }), ...(fields.scopes && { scopes }) }
}

/** Validates the values of a form. */
export function problemsOf(draft: FormValues, fields: FormFields, now: number): FieldErrors {
  const { name, description, expiresAt, scopes } = fields
  return omitUndefined({
    name: name && textProblem(draft.name, name),
    description: description && textProblem(draft.description, description),
    expiresAt: expiresAt && expiryProblem(draft.expiresAt, expiresAt, now),
    scopes: scopes && scopesProblem(draft.scopes, scopes),
  })
}

function textProblem(
  text: string,
  { required, minLength = 0, maxLength = Infinity, lengthUnit, pattern }: TextFeature,
): FieldErrorReason | undefined {
  const trimmed = trimText(text)
  if (trimmed === '') return required ? 'required' : undefined
  const length = textLength(trimmed, lengthUnit)
  if (length > maxLength) return 'too-long'
  if (length < minLength) return 'too-short'
  return followsPattern(trimmed, pattern) ? undefined : 'invalid'
}

/** Requires at least one scope: without any, a key may do nothing on some backends and everything on others. */
function scopesProblem(
  chosen: FormValues['scopes'],
  { known, isRequired }: NonNullable<FormFields['scopes']>,
): FieldErrorReason | undefined {
  if (!known) return isRequired ? 'required' : undefined
  return chosen?.length === 0 ? 'required' : undefined
}

/** The errors of the visible fields. Errors of other fields could not be seen. */
export function errorsIn(fields: FormFields, errors: FieldErrors): FieldErrors {
  const isAsked = (field: InputField) => fields[field] !== undefined
  const { name, description, expiresAt, scopes } = errors
  return omitUndefined({
    name: isAsked('name') ? name : undefined,
    description: isAsked('description') ? description : undefined,
    expiresAt: isAsked('expiresAt') ? expiresAt : undefined,
    scopes: isAsked('scopes') ? scopes : undefined,
  })
}
