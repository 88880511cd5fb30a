import type { Words } from '../../hooks/useWords'
import { reloadPage } from './reloadPage'

/**
 * What somebody asked for could not be loaded.
 *
 * @selector [data-kd='unavailable']
 */
export function Unavailable({ onCancel, words: { labels } }: UnavailableProps) {
  return (
    <div role="alert" data-kd="unavailable" data-kd-root="">
      <p>{labels.openFailed}</p>
      <button type="button" data-kd="button" data-size="small" onClick={reloadPage}>
        {labels.reload}
      </button>
      <button type="button" data-kd="button" data-size="small" onClick={onCancel}>
        {labels.cancel}
      </button>
    </div>
  )
}

interface UnavailableProps {
  readonly onCancel: () => void
  readonly words: Words
}
