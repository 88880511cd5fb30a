import type { Words } from '../../hooks/useWords'

/** The day of an instant, or how long ago it was, with the whole instant in its tooltip and `datetime`. */
export function Timestamp({ instant, relativeTo, format }: TimestampProps) {
  const text =
    relativeTo === undefined
      ? format.date(instant)
      : format.relative(Math.min(Date.parse(instant), relativeTo), relativeTo)
  return (
    <time dateTime={instant} title={format.dateTime(instant)}>
      {text}
    </time>
  )
}

interface TimestampProps extends Pick<Words, 'format'> {
  readonly instant: string
  /** Epoch milliseconds. Given, the text says how long ago the instant was. */
  readonly relativeTo?: number | undefined
}
