import { useFirstUse } from '../../hooks/useFirstUse'
import type { DialogI18n } from '../../hooks/useI18n'
import { CheckIcon } from '../ui/icons'

/** Says whether the new key has been used. Renders nothing if the backend cannot tell. */
export function FirstUseStatus({ i18n: { labels } }: { readonly i18n: DialogI18n }) {
  const firstUse = useFirstUse()
  if (firstUse === 'unknown') return null
  return (
    <p role="status" data-kd="first-use" data-status={firstUse} data-tone={firstUse === 'seen' ? 'good' : undefined}>
      {firstUse === 'seen' && <CheckIcon />}
      <span>{firstUse === 'seen' ? labels.firstUseSeen : labels.firstUsePending}</span>
    </p>
  )
}
