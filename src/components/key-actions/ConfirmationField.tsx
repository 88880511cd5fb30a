import type { KeyboardEvent, ReactNode } from 'react'
import type { DialogI18n } from '../../hooks/useI18n'
import { TextField } from '../forms/TextField'
import { isComposing } from '../ui/isComposing'
import type { TypedConfirmation } from './useTypedConfirmation'

/** The field for typed confirmation. Renders nothing if no typing is required. */
export function ConfirmationField({ confirmation, label, onEnter, i18n }: ConfirmationFieldProps) {
  const { ref, typed, isOther, isWanted, type } = confirmation
  if (!isWanted) return null
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return
    event.preventDefault()
    onEnter()
  }
  return (
    <TextField
      ref={ref}
      data-field="confirmation"
      label={label}
      error={isOther ? i18n.labels.confirmationMismatch : undefined}
      feature={REQUIRED}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={handleKeyDown}
      i18n={i18n}
    />
  )
}

interface ConfirmationFieldProps {
  readonly confirmation: TypedConfirmation
  readonly label: ReactNode
  readonly onEnter: () => void
  readonly i18n: DialogI18n
}

const REQUIRED = { required: true }
