import { useState } from 'react'
import type { ApiKeysLabels } from '../../labels/ApiKeysLabels'
import { copyText } from '../create-key-wizard/copyText'
import { viewOf } from '../ui/nodes'
import { verbatim } from './Facts'

/** The id of a key, with a copy button for support or a script. It says "copied" only if that is proven. */
export function KeyId({ id, labels }: { readonly id: string; readonly labels: ApiKeysLabels }) {
  const [status, setStatus] = useState<'idle' | 'copied' | 'refused'>('idle')
  const copy = async (pressed: Element) => {
    const isCopied = await copyText(id, () => setStatus('copied'), viewOf(pressed))
    setStatus(isCopied ? 'copied' : 'refused')
  }
  return (
    <>
      {verbatim(id)}{' '}
      <button type="button" data-kd="link" data-copy={status} onClick={(event) => void copy(event.currentTarget)}>
        {labels.copyId}
      </button>
      <span role="status" data-kd="help" data-tone={status === 'refused' ? 'bad' : 'good'}>
        {status !== 'idle' && (status === 'copied' ? labels.idCopied : labels.idCopyBlocked)}
      </span>
    </>
  )
}
