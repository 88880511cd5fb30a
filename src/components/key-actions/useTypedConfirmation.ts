import { useRef, useState } from 'react'
import { matchesConfirmation } from '../../core/confirmationText'

export type TypedConfirmation = ReturnType<typeof useTypedConfirmation>

/** Confirmation by typing. If no text is required, everything is confirmed. */
export function useTypedConfirmation(accepted: readonly string[]) {
  const ref = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState('')
  const [isOther, setIsOther] = useState(false)

  const type = (text: string) => {
    setTyped(text)
    setIsOther(false)
  }
  /** Returns whether the typed text matches. If not, shows an error. */
  const check = (): boolean => {
    if (accepted.length === 0 || accepted.some((text) => matchesConfirmation(typed, text))) return true
    setIsOther(true)
    ref.current?.focus()
    return false
  }
  return { ref, typed, isOther, isWanted: accepted.length > 0, type, check }
}
