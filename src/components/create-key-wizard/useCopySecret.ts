import { useCallback, useState, useSyncExternalStore } from 'react'
import { secretOf } from '../../create-flow/createKeyMachine'
import type { OneTimeSecret } from '../../core/OneTimeSecret'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { viewOf } from '../ui/nodes'
import { copyText } from './copyText'

/** `copied` only if proven. After `refused` the secret is shown and selected, to be copied by hand. */
export type CopyStatus = 'idle' | 'copied' | 'refused'

interface ClickedIn {
  readonly currentTarget: Element
}

export interface CopySecret {
  readonly status: CopyStatus
  /** @param click The click on the button. Needed only if a portal renders the button into an iframe or a popup window. */
  readonly copy: (click?: ClickedIn) => Promise<CopyStatus>
  /** The user copied the shown secret by hand. */
  readonly confirm: () => void
}

/**
 * Copies the secret of the provider's creation or rotation, and reports the result. A proven copy counts as saved.
 *
 * Call `copy` synchronously in the click handler: browsers revoke the permission at the first `await`. It resolves to
 * `refused` if nothing is proven to be in the clipboard, and never rejects. The secret is not part of any returned
 * value.
 */
export function useCopySecret(): CopySecret {
  const { flow, emit } = useApiKeysContext('useCopySecret()')
  const state = useSyncExternalStore(flow.subscribe, flow.getState, flow.getState)
  const secret = secretOf(state)
  const keyId = 'issued' in state ? state.issued.id : null
  const { confirmSaved } = flow
  const handleCopied = useCallback(() => {
    emit({ type: 'copied', keyId })
    confirmSaved()
  }, [emit, keyId, confirmSaved])
  const handleRefused = useCallback(() => {
    if (secret) emit({ type: 'copy-refused', keyId })
  }, [emit, keyId, secret])
  return useProvenCopy(secret ?? NO_SECRET, handleCopied, handleRefused)
}

const NO_SECRET = { isWiped: true, reveal: () => null }

/** `onCopied` is called each time a copy is proven. */
function useProvenCopy(
  secret: Pick<OneTimeSecret, 'isWiped' | 'reveal'>,
  onCopied: () => void,
  onRefused: () => void,
): CopySecret {
  const [outcome, setOutcome] = useState<{ readonly of: object; readonly status: CopyStatus }>()
  const setStatus = useCallback((status: CopyStatus) => setOutcome({ of: secret, status }), [secret])
  // The status of one secret does not apply to the next.
  const status = outcome?.of === secret ? outcome.status : 'idle'

  const confirm = useCallback(() => {
    setStatus('copied')
    onCopied()
  }, [onCopied, setStatus])

  const copy = useCallback(
    async (click?: ClickedIn): Promise<CopyStatus> => {
      const text = secret.reveal()
      const handleLate = () => {
        if (!secret.isWiped) confirm()
      }
      const isCopied = text !== null && (await copyText(text, handleLate, viewOf(click?.currentTarget)))
      if (isCopied) confirm()
      else {
        setStatus('refused')
        onRefused()
      }
      return isCopied ? 'copied' : 'refused'
    },
    [secret, confirm, onRefused, setStatus],
  )

  return { status, copy, confirm }
}
