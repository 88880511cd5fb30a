import type { KeyHint } from '../../core/ApiKey'
import type { I18n } from '../../hooks/useI18n'
import { HintPart } from './HintPart'

/** The prefix in grey and the suffix in black, because the suffix distinguishes keys. */
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
