import { memo, type ReactNode } from 'react'
import { type ApiKey, type KeyHint, statusOf } from '../../core/ApiKey'
import type { Words } from '../../hooks/useWords'
import { shorten } from '../../words/format'
import { Timestamp } from '../parts/Timestamp'
import { type Column, columnLabel } from './columns'

/**
 * One key. Roles are spelled out, since a row that is laid out as a card loses its own in some
 * browsers.
 */
export const ApiKeyRow = /* @__PURE__ */ memo(function ApiKeyRow({
  apiKey,
  columns,
  now,
  isNew,
  words,
}: ApiKeyRowProps) {
  const { labels } = words
  const status = statusOf(apiKey, now)
  const cell = (column: Column): ReactNode => {
    switch (column) {
      case 'name':
        return null
      case 'key':
        return <Hint hint={apiKey.hint} words={words} />
      case 'created':
        return apiKey.createdAt ? <Timestamp instant={apiKey.createdAt} format={words.format} /> : labels.unknown
      case 'lastUsed':
        return <Instant instant={apiKey.lastUsedAt} relativeTo={now} words={words} />
      case 'expires':
        return <Instant instant={apiKey.expiresAt} words={words} />
      case 'createdBy':
        return <bdi>{shorten(apiKey.createdBy?.label ?? apiKey.createdBy?.id ?? labels.unknown)}</bdi>
      default:
        return (
          <span data-kd="status" data-status={status}>
            {labels.status[status]}
          </span>
        )
    }
  }

  return (
    <tr role="row" data-kd="row" data-status={status} data-new={isNew ? '' : undefined}>
      <th role="rowheader" scope="row" data-column="name">
        <bdi data-kd="name" title={apiKey.name ?? undefined}>
          {shorten(apiKey.name || labels.unnamed)}
        </bdi>
        {isNew && <span data-kd="tag">{labels.newMark}</span>}
        {apiKey.description && (
          <bdi data-kd="description" title={apiKey.description}>
            {shorten(apiKey.description)}
          </bdi>
        )}
      </th>
      {columns.slice(1).map((column) => (
        <td role="cell" key={column} data-column={column} data-label={columnLabel(column, labels)}>
          {cell(column)}
        </td>
      ))}
    </tr>
  )
})

interface ApiKeyRowProps {
  readonly apiKey: ApiKey
  readonly columns: readonly Column[]
  readonly now: number
  readonly isNew: boolean
  readonly words: Words
}

/** The start in grey and the end in black: the end is what tells keys apart. */
function Hint({ hint, words }: { readonly hint: KeyHint | null; readonly words: Words }) {
  if (!hint?.prefix && !hint?.suffix) return words.labels.noHint
  return (
    <bdi data-kd="hint">
      {hint.prefix && shorten(hint.prefix)}…{hint.suffix && <b>{shorten(hint.suffix)}</b>}
    </bdi>
  )
}

function Instant({ instant, relativeTo, words }: InstantProps) {
  if (instant === undefined) return words.labels.unknown
  if (instant === null) return words.labels.never
  return <Timestamp instant={instant} relativeTo={relativeTo} format={words.format} />
}

interface InstantProps {
  readonly instant: string | null | undefined
  readonly relativeTo?: number | undefined
  readonly words: Words
}
