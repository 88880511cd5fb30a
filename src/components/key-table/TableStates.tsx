import type { ReactNode, RefCallback } from 'react'
import type { ApiKeysError } from '../../core/ApiKeysError'
import type { I18n } from '../../hooks/useI18n'
import type { TableLabels } from '../../labels/tableLabels'
import { KeyIcon } from '../ui/icons'

/** Shown if there are no keys: explains the page and how to create the first key. */
export function EmptyNotice({
  labels,
  onCreate,
}: {
  readonly labels: TableLabels
  readonly onCreate: (() => void) | undefined
}) {
  return (
    <Notice title={labels.emptyTitle} text={onCreate ? labels.emptyText : labels.emptyReadOnly} icon={<KeyIcon />}>
      {onCreate && (
        <button type="button" data-kd="button" data-action="create" data-variant="primary" onClick={onCreate}>
          {labels.createButton}
        </button>
      )}
    </Notice>
  )
}

/** Shown if no key matches. `soFar` is how many were searched, if not all are loaded. */
export function NoMatchNotice({ soFar, i18n: { labels, format }, onClear }: NoMatchNoticeProps) {
  const text = soFar === undefined ? labels.noMatchText : labels.noMatchInLoaded(soFar, format)
  return (
    <Notice title={labels.noMatchTitle} text={text}>
      <button type="button" data-kd="button" data-action="clear-search" onClick={onClear}>
        {labels.clearSearch}
      </button>
    </Notice>
  )
}

interface NoMatchNoticeProps {
  readonly soFar: number | undefined
  readonly i18n: I18n
  readonly onClear: () => void
}

/**
 * Shown instead of the list if it failed to load. `focusRef` goes to the recovery button, or to the notice without one.
 */
export function FailedNotice({ error, i18n, onRetry, focusRef }: FailedNoticeProps & WithFocus) {
  const { labels } = i18n
  const isFinal = error.code === 'forbidden' || error.code === 'unsupported'
  return (
    <Notice title={labels.listFailed} text={reasonOf(error, i18n)} role="alert" {...(isFinal && { focusRef })}>
      {!isFinal && (
        <button type="button" data-kd="button" data-action="retry" ref={focusRef} onClick={onRetry}>
          {labels.tryAgain}
        </button>
      )}
    </Notice>
  )
}

interface FailedNoticeProps {
  readonly error: ApiKeysError
  readonly i18n: I18n
  readonly onRetry: () => void
}

/** Explains why there is no list, and when to retry. */
function reasonOf({ code, retryAfterSeconds }: ApiKeysError, { labels, format }: I18n): string {
  const wait = retryAfterSeconds === undefined ? '' : ` ${labels.retryAfter(retryAfterSeconds, format)}`
  return `${labels.listError[code]}${wait}`
}

interface WithFocus {
  readonly focusRef: RefCallback<HTMLElement>
}

/** Says that the rows are out of date and since when, with a retry button. The rows stay. */
export function StaleBanner({ error, since, i18n, onRetry }: FailedNoticeProps & { readonly since: string }) {
  const { labels } = i18n
  return (
    <div role="alert" data-kd="banner" data-tone="bad">
      <p>
        <b>{labels.refreshFailed}</b> {labels.staleSince(since)} {reasonOf(error, i18n)}
      </p>
      <button type="button" data-kd="button" data-action="retry" data-size="small" onClick={onRetry}>
        {labels.tryAgain}
      </button>
    </div>
  )
}

function Notice({ title, text, icon, role, focusRef, children }: NoticeProps) {
  return (
    <div data-kd="notice" role={role} {...(focusRef && { ref: focusRef, tabIndex: -1 })}>
      {icon}
      <p data-kd="notice-title">{title}</p>
      <p data-kd="notice-text">{text}</p>
      {children}
    </div>
  )
}

interface NoticeProps extends Partial<WithFocus> {
  readonly title: string
  readonly text: string
  readonly icon?: ReactNode
  readonly role?: 'alert'
  readonly children?: ReactNode
}
