import type { PointerEvent } from 'react'
import type { I18n } from '../../hooks/useI18n'
import { isTag } from './nodes'

/** The date of a timestamp, or how long ago it was. The full timestamp is in `datetime`. */
export function Timestamp({ instant, relativeTo, format }: TimestampProps) {
  const text =
    relativeTo === undefined
      ? format.date(instant)
      : format.relative(Math.min(Date.parse(instant), relativeTo), relativeTo)
  return <time dateTime={instant}>{text}</time>
}

interface TimestampProps extends Pick<I18n, 'format'> {
  readonly instant: string
  /** Epoch milliseconds. If set, the text says how long ago the timestamp was. */
  readonly relativeTo?: number | undefined
}

/**
 * Adds the full date and time: as a tooltip on hover, and below the text after a click or tap. Adding it to each of a
 * thousand rows beforehand would take as long as rendering them. With the keyboard, the details of a key show it.
 */
export function explainTimestamp({ target, type }: PointerEvent, { dateTime }: I18n['format']): void {
  if (!isTag(target, 'time')) return
  if (target.title === '') target.title = dateTime(target.dateTime)
  if (type !== 'pointerup') return
  target.tabIndex = -1
  target.focus({ preventScroll: true })
}
