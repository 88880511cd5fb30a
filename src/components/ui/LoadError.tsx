import { useEffect, useRef } from 'react'
import type { I18n } from '../../hooks/useI18n'
import { getFocusedElement } from './getFocusedElement'
import { reloadPage } from './reloadPage'

/**
 * Says that a code-split part of the interface could not be loaded.
 *
 * @selector [data-kd='unavailable']
 */
export function LoadError({ onCancel, i18n: { labels, language } }: LoadErrorProps) {
  const notice = useRef<HTMLDivElement>(null)
  const invoker = useRef<HTMLElement | null>(null)
  useEffect(() => {
    invoker.current = notice.current && getFocusedElement(notice.current)
  }, [])
  const cancel = () => {
    invoker.current?.focus({ preventScroll: true })
    onCancel()
  }
  return (
    <div {...language} ref={notice} role="alert" data-kd="unavailable" data-kd-root="">
      <p>{labels.openFailed}</p>
      <button type="button" data-kd="button" data-action="reload" data-size="small" onClick={reloadPage}>
        {labels.reload}
      </button>
      <button type="button" data-kd="button" data-action="cancel" data-size="small" onClick={cancel}>
        {labels.cancel}
      </button>
    </div>
  )
}

interface LoadErrorProps {
  readonly onCancel: () => void
  readonly i18n: I18n
}
