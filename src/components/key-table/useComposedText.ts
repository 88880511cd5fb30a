import { type ChangeEvent, type CompositionEvent, useEffect, useState } from 'react'
import { useLatest } from '../../hooks/useLatest'

/** On-screen keyboards also compose Latin words, and commit them only with a space. */
const PAUSE_MS = 1000

/**
 * Props of a text field that does not report half-composed text: input from an input method is reported once it is
 * committed, or after a pause of one second.
 */
export function useComposedText(value: string, onChange: (text: string) => void) {
  const [composed, setComposed] = useState<string>()
  const latest = useLatest(onChange)
  useEffect(() => {
    if (composed === undefined) return undefined
    const timer = setTimeout(() => latest.current(composed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [latest, composed])

  return {
    value: composed ?? value,
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
      if (composed === undefined) onChange(currentTarget.value)
      else setComposed(currentTarget.value)
    },
    onCompositionStart: ({ currentTarget }: CompositionEvent<HTMLInputElement>) => setComposed(currentTarget.value),
    onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLInputElement>) => {
      setComposed(undefined)
      onChange(currentTarget.value)
    },
  }
}
