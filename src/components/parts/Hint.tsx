import type { KeyHint } from '../../core/ApiKey'
import type { Words } from '../../hooks/useWords'
import { HintPart } from './HintPart'

/** The start in grey and the end in black: the end is what tells keys apart. */
export function Hint({ hint, words }: { readonly hint: KeyHint | null; readonly words: Words }) {
  if (!hint?.prefix && !hint?.suffix) return words.labels.noHint
  return (
    <bdi data-kd="hint" dir="ltr">
      <HintPart>{hint.prefix}</HintPart>…
      {hint.suffix && (
        <b>
          <HintPart>{hint.suffix}</HintPart>
        </b>
      )}
    </bdi>
  )
}
