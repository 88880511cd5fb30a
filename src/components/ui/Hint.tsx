import type { KeyHint } from '../../core/ApiKey'
import type { I18n } from '../../hooks/useI18n'
import { HintPart } from './HintPart'

/** The start in grey and the end in black: the end is what tells keys apart. */
export function Hint({ hint, i18n }: { readonly hint: KeyHint | null; readonly i18n: I18n }) {
  if (!hint?.prefix && !hint?.suffix) return i18n.labels.hintUnavailable
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
