import type { ApiKeysError } from '../../core/ApiKeysError'
import type { DialogI18n } from '../../hooks/useI18n'
import { changeErrorText } from './changeErrorText'
import { WarningIcon } from '../ui/icons'

/** Explains why the change failed. */
export function ChangeError({ error, i18n }: { readonly error: ApiKeysError; readonly i18n: DialogI18n }) {
  return (
    <div role="alert" data-kd="callout" data-tone={error.mayHaveApplied ? 'warn' : 'bad'}>
      <WarningIcon />
      <p>{changeErrorText(error, i18n)}</p>
    </div>
  )
}
