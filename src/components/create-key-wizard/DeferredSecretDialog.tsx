import { forwardRef } from 'react'
import { Later } from '../parts/Later'
import { Unavailable } from '../parts/Unavailable'
import type { useLater } from '../parts/useLater'
import type { SecretDialog, SecretDialogProps } from './SecretDialog'

/** All from the form to the secret in one piece, and one for the page: it is code, and has no state. */
export const secretDialog = /* @__PURE__ */ new Later(async () => (await import('./SecretDialog')).SecretDialog)

/** The dialog as soon as it is here, and what there is to say where the network does not bring it. */
export const DeferredSecretDialog = /* @__PURE__ */ forwardRef<HTMLDialogElement, DeferredSecretDialogProps>(
  function DeferredSecretDialog({ later: { value: Dialog, isUnavailable }, ...props }, ref) {
    if (Dialog) return <Dialog {...props} ref={ref} />
    return isUnavailable && <Unavailable onCancel={props.creation.dismiss} words={props.words} />
  },
)

interface DeferredSecretDialogProps extends SecretDialogProps {
  readonly later: ReturnType<typeof useLater<typeof SecretDialog>>
}
