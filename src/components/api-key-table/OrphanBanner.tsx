import { useState } from 'react'
import type { OrphanedKey } from '../../core/LooseEnds'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useOrphanedApiKeys } from '../../hooks/useOrphanedApiKeys'
import type { Words } from '../../hooks/useWords'
import { mayDo } from '../key-actions/manyActions'
import { useRotationDialog } from '../key-actions/useRotationDialog'
import { inSentence } from '../../words/format'

/** One line for each key that needs a look, with what can be done about it. */
export function OrphanBanners({ words }: { readonly words: Words }) {
  const { client, permissions, listedPermissions } = useApiKeysContext('<ApiKeyTable>')
  const { orphans, end, keep } = useOrphanedApiKeys()
  const openRotation = useRotationDialog(words.labels)
  const rotate = mayDo('rotate', client, permissions, listedPermissions) ? openRotation : undefined
  return orphans.map((orphan) => (
    <OrphanBanner key={orphan.id} orphan={orphan} onEnd={end} onRotate={rotate} onKeep={keep} words={words} />
  ))
}

function OrphanBanner({ orphan, onEnd, onRotate, onKeep, words: { labels, format } }: OrphanBannerProps) {
  const { id, name, hint, createdAt, reason } = orphan
  const [status, setStatus] = useState<'idle' | 'ending' | 'failed'>('idle')
  const keyName = name ? inSentence(name) : labels.unnamed
  const details = [hint?.suffix && `…${inSentence(hint.suffix)}`, createdAt && format.dateTime(createdAt)]
    .filter(Boolean)
    .join(' · ')

  const said = {
    unseen: [labels.orphanTitle, labels.orphanText],
    'unseen-rotation': [labels.unseenRotationTitle, labels.unseenRotationText],
    unacknowledged: [labels.unacknowledgedTitle, labels.unacknowledgedText],
  } as const
  const [title, text] = said[reason]

  const end = async () => {
    if (!onEnd || status === 'ending') return
    setStatus('ending')
    // Once it is ended, this line is gone.
    await onEnd(id).catch(() => setStatus('failed'))
  }

  return (
    <div role="alert" data-kd="banner" data-tone="warn">
      <p>
        <b>{title(keyName)}</b> {text} {details && <bdi>({details})</bdi>}
        {status === 'failed' && <b> {labels.endFailed}</b>}
      </p>
      <span data-kd="banner-actions">
        <button type="button" data-kd="button" data-variant="quiet" data-size="small" onClick={() => onKeep(id)}>
          {labels.keepIt}
        </button>
        {onRotate && reason === 'unseen-rotation' && (
          <button type="button" data-kd="button" data-size="small" onClick={() => onRotate(orphan)}>
            {labels.rotate}
          </button>
        )}
        {onEnd && reason === 'unseen' && (
          <button
            type="button"
            data-kd="button"
            data-size="small"
            aria-disabled={status === 'ending'}
            onClick={() => void end()}
          >
            {status === 'ending' ? labels.revoking : labels.revoke}
          </button>
        )}
      </span>
    </div>
  )
}

interface OrphanBannerProps {
  readonly orphan: OrphanedKey
  readonly onEnd: ((id: string) => Promise<void>) | undefined
  /** Where this user may. */
  readonly onRotate: ((orphan: OrphanedKey) => void) | undefined
  readonly onKeep: (id: string) => void
  readonly words: Words
}
