import type { KeyboardEvent, ReactNode } from 'react'
import type { DialogWords } from '../../hooks/useWords'
import { TextField } from '../create-key-wizard/TextField'
import { isComposing } from '../parts/isComposing'
import type { TypedConfirmation } from './useTyped'

/** Where one types to confirm. Nothing is rendered where nothing has to be typed. */
export function TypedField({ confirmation, label, onEnter, words }: TypedFieldProps) {
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
      label={label}
      error={isOther ? words.labels.typedOther : undefined}
      feature={REQUIRED}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={handleKeyDown}
      words={words}
    />
  )
}

interface TypedFieldProps {
  readonly confirmation: TypedConfirmation
  readonly label: ReactNode
  readonly onEnter: () => void
  readonly words: DialogWords
}

const REQUIRED = { required: true }
