import { type ComponentPropsWithoutRef, useEffect, useRef, useSyncExternalStore } from 'react'
import { requestOf, secretOf } from '../../create-flow/createKeyMachine'
import type { OneTimeSecret } from '../../core/OneTimeSecret'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { privacyAttributes } from '../ui/privacyAttributes'
import { ShownSecret } from './SecretField'
import { useCopySecret } from './useCopySecret'

/**
 * The secret of the provider's creation or rotation, in a `<code>`. Renders nothing without a secret.
 *
 * The text is written outside of React's render and wiped on unmount, so that neither a memo nor the React Compiler
 * retains it, as both would with `secret.reveal()` in a render. Copying by hand copies the whole secret and counts as
 * saving it.
 *
 * @selector [data-kd='secret-text']
 */
export function SecretText({ isSelected = false, className = '', ...attributes }: SecretTextProps) {
  const { flow, emit } = useApiKeysContext('<SecretText>')
  const state = useSyncExternalStore(flow.subscribe, flow.getState, flow.getState)
  const { confirm } = useCopySecret()
  const secret = secretOf(state)
  const keyId = 'issued' in state ? state.issued.id : null
  const request = requestOf(state)
  const reported = useRef<OneTimeSecret>(undefined)
  useEffect(() => {
    // Strict mode runs effects twice.
    if (!secret || reported.current === secret) return
    reported.current = secret
    emit({ type: 'shown', keyId }, request)
  }, [emit, keyId, request, secret])
  if (!secret) return null
  return (
    <ShownSecret
      {...attributes}
      className={`${privacyAttributes.className} ${className}`.trim()}
      secret={secret}
      isSelected={isSelected}
      onCopiedByHand={confirm}
    />
  )
}

export interface SecretTextProps extends Pick<ComponentPropsWithoutRef<'code'>, 'className' | 'id' | 'style'> {
  /** Selects the text, so that the user can copy it by hand after the browser has refused. @default false */
  readonly isSelected?: boolean | undefined
}
