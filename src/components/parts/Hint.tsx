import type { KeyHint } from '../../core/ApiKey'
import type { Words } from '../../hooks/useWords'

/** The start in grey and the end in black: the end is what tells keys apart. */
export function Hint({ hint, words }: { readonly hint: KeyHint | null; readonly words: Words }) {
  if (!hint?.prefix && !hint?.suffix) return words.labels.noHint
  return (
    <bdi data-kd="hint">
      {hint.prefix}…{hint.suffix && <b>{hint.suffix}</b>}
    </bdi>
  )
}
