import type { PointerEvent } from 'react'
import type { I18n } from '../../hooks/useI18n'
import { isTag } from './nodes'

/** The day of an instant, or how long ago it was. The whole instant is in `datetime`. */
export function Timestamp({ instant, relativeTo, format }: TimestampProps) {
  const text =
    relativeTo === undefined
      ? format.date(instant)
      : format.relative(Math.min(Date.parse(instant), relativeTo), relativeTo)
  return <time dateTime={instant}>{text}</time>
}

interface TimestampProps extends Pick<I18n, 'format'> {
  readonly instant: string
  /** Epoch milliseconds. Given, the text says how long ago the instant was. */
  readonly relativeTo?: number | undefined
}

/**
 * Gives a timestamp its whole instant as a tooltip when somebody points at it. Written into each of a
 * thousand rows beforehand, the tooltips would take as long as the rows.
 */
export function explainTimestamp({ target }: PointerEvent, { dateTime }: I18n['format']): void {
  if (isTag(target, 'time') && target.title === '') target.title = dateTime(target.dateTime)
}
