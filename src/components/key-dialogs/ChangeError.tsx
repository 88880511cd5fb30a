import type { ApiKeysError } from '../../core/ApiKeysError'
import type { DialogWords } from '../../hooks/useWords'
import { changeErrorText } from '../key-actions/changeErrorText'
import { WarningIcon } from '../parts/icons'

/** Why it could not be done. */
export function ChangeError({ error, words }: { readonly error: ApiKeysError; readonly words: DialogWords }) {
  return (
    <div role="alert" data-kd="callout" data-tone={error.mayHaveApplied ? 'warn' : 'bad'}>
      <WarningIcon />
      <p>{changeErrorText(error, words)}</p>
    </div>
  )
}
