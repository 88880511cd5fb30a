import type { ReactNode } from 'react'
import type { KeyChange } from '../../core/mutateKey'
import { identityText } from '../../core/keyIdentity'
import type { RequestedChange } from '../../hooks/keyChanges'
import type { DialogI18n } from '../../hooks/useI18n'
import { inSentence } from '../../labels/format'
import { CloseIcon } from '../ui/icons'
import { Verbatim } from '../ui/Verbatim'
import { changeErrorText, isFinalError } from './changeErrorText'
import type { KeyNotice, KeyNotices as Notices } from './useKeyNotices'

/**
 * Notices about changes of keys: what was done, with an undo button if possible, and what failed. A notice stays
 * until the next action or until it is dismissed, so that nobody has to be quick.
 *
 * @selector [data-kd='key-notice'][data-status='running' | 'done' | 'failed' | 'many-done']
 */
export function KeyNotices({ notices, ...props }: KeyNoticesProps) {
  // An alert inside another live region would be announced twice.
  return (
    <>
      <List {...props} notices={notices.filter(({ status }) => status === 'failed')} />
      <div aria-live="polite">
        <List {...props} notices={notices.filter(({ status }) => status !== 'failed')} />
      </div>
    </>
  )
}

function List({ notices, run, dismiss, canUndo, onLeave, i18n }: KeyNoticesProps) {
  return notices.map((notice) => (
    <div
      key={notice.id}
      role={notice.status === 'failed' ? 'alert' : undefined}
      data-kd="key-notice"
      data-status={notice.status}
    >
      <p>{textOf(notice, i18n)}</p>
      <span data-kd="banner-actions">
        <NoticeAction notice={notice} run={run} canUndo={canUndo} onLeave={onLeave} i18n={i18n} />
        {notice.status !== 'running' && (
          <button
            type="button"
            data-kd="icon-button"
            data-action="dismiss"
            aria-label={i18n.labels.dismiss}
            onClick={() => {
              onLeave(notice)
              dismiss(notice.id)
            }}
          >
            <CloseIcon />
          </button>
        )}
      </span>
    </div>
  ))
}

interface KeyNoticesProps extends Pick<Notices, 'notices' | 'run' | 'dismiss'> {
  /** Whether the opposite change can undo this one. */
  readonly canUndo: (notice: RequestedChange, opposite: 'enable' | 'disable') => boolean
  /** Called before a focused button is removed. */
  readonly onLeave: (notice: KeyNotice) => void
  readonly i18n: DialogI18n
}

/** The undo or retry button. */
function NoticeAction({ onLeave, ...props }: NoticeActionProps) {
  const action = getNoticeAction(props)
  if (!action) return null
  const handleClick = () => {
    onLeave(props.notice)
    action.run()
  }
  return (
    <button type="button" data-kd="button" data-action={action.name} data-size="small" onClick={handleClick}>
      {action.label}
    </button>
  )
}

interface NoticeActionProps extends Pick<KeyNoticesProps, 'run' | 'canUndo' | 'onLeave' | 'i18n'> {
  readonly notice: KeyNotice
}

function getNoticeAction({ notice, run, canUndo, i18n: { labels } }: Omit<NoticeActionProps, 'onLeave'>) {
  if (notice.status === 'failed' && !isFinalError(notice.error))
    return { name: 'retry', label: labels.tryAgain, run: () => run(notice.apiKey, notice.change) }
  const opposite = notice.status === 'done' ? OPPOSITES[notice.change.type] : undefined
  if (notice.status !== 'done' || !opposite || !canUndo(notice, opposite)) return undefined
  return { name: 'undo', label: labels.undo, run: () => run(notice.apiKey, { type: opposite }) }
}

const OPPOSITES: Readonly<Partial<Record<KeyChange['type'], 'enable' | 'disable'>>> = {
  enable: 'disable',
  disable: 'enable',
}

function textOf(notice: KeyNotice, i18n: DialogI18n): ReactNode {
  const { labels, format } = i18n
  if (notice.status === 'many-done') return labels.bulkChanged[notice.action](notice.count, notice.total, format)
  if (notice.status === 'running') return labels.changing[notice.change.type]
  const name = inSentence(identityText(notice.apiKey))
  if (notice.status === 'done') return <Verbatim part={name} in={labels.changed[notice.change.type]} />
  return (
    <>
      <Verbatim part={name} in={labels.changeFailed} /> <span>{changeErrorText(notice.error, i18n)}</span>
    </>
  )
}
