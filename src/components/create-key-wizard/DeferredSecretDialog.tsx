import { forwardRef } from 'react'
import { reloadPage } from '../parts/reloadPage'
import type { SecretDialogProps } from './SecretDialog'
import { secretDialog, useSecretDialog } from './useSecretDialog'

/**
 * The dialog as soon as it is here, and what there is to say where the network does not bring it.
 *
 * @selector [data-kd='unavailable']
 */
export const DeferredSecretDialog = /* @__PURE__ */ forwardRef<HTMLDialogElement, DeferredSecretDialogProps>(
  function DeferredSecretDialog({ source = secretDialog, ...props }, ref) {
    const { isOpen, creation, words } = props
    const { Dialog, isUnavailable } = useSecretDialog(isOpen, source)
    if (Dialog) return <Dialog {...props} ref={ref} />
    if (!isUnavailable) return null
    const { labels } = words
    return (
      <div role="alert" data-kd="unavailable" data-kd-root="">
        <p>{labels.openFailed}</p>
        <button type="button" data-kd="button" data-size="small" onClick={reloadPage}>
          {labels.reload}
        </button>
        <button type="button" data-kd="button" data-size="small" onClick={creation.dismiss}>
          {labels.cancel}
        </button>
      </div>
    )
  },
)

interface DeferredSecretDialogProps extends SecretDialogProps {
  readonly source?: Parameters<typeof useSecretDialog>[1]
}
