import { useCallback, useState } from 'react'
import type { OneTimeSecret } from '../../core/OneTimeSecret'
import { copyText } from './copyText'

/** `copied` only when proven. After `refused` the secret is shown and selected, to be copied by hand. */
export type CopyStatus = 'idle' | 'copied' | 'refused'

export interface CopySecret {
  readonly status: CopyStatus
  readonly copy: () => Promise<CopyStatus>
  /** The user copied the shown secret by hand. */
  readonly confirm: () => void
}

/** Copies a secret and says how it went. `onCopied` is called each time a copy is proven. */
export function useCopySecret(secret: OneTimeSecret, onCopied: () => void, onRefused: () => void): CopySecret {
  const [status, setStatus] = useState<CopyStatus>('idle')

  const confirm = useCallback(() => {
    setStatus('copied')
    onCopied()
  }, [onCopied])

  const copy = useCallback(async (): Promise<CopyStatus> => {
    const text = secret.reveal()
    const handleLate = () => {
      if (!secret.isWiped) confirm()
    }
    const isCopied = text !== null && (await copyText(text, handleLate))
    if (isCopied) confirm()
    else {
      setStatus('refused')
      onRefused()
    }
    return isCopied ? 'copied' : 'refused'
  }, [secret, confirm, onRefused])

  return { status, copy, confirm }
}
