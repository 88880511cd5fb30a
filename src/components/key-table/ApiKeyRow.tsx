import { type ChangeEvent, memo, type MouseEvent as ReactMouseEvent, type ReactNode, useId } from 'react'
import { type ApiKey, type ApiKeyStatus, knownDate, getKeyInsight } from '../../core/ApiKey'
import { identify, identityText } from '../../core/keyIdentity'
import type { I18n } from '../../hooks/useI18n'
import { inSentence, shorten } from '../../labels/format'
import { Hint } from '../ui/Hint'
import { HintPart } from '../ui/HintPart'
import { MoreIcon } from '../ui/icons'
import { Timestamp } from '../ui/Timestamp'
import { Verbatim } from '../ui/Verbatim'
import { noAutofillProps } from '../ui/noAutofillProps'
import { type Column, columnLabel } from './columns'

/** One key. Roles are explicit, because a row that is laid out as a card loses its implicit role in some browsers. */
export const ApiKeyRow = /* @__PURE__ */ memo(function ApiKeyRow(props: ApiKeyRowProps) {
  const { apiKey, columns, status, isNew, selection, i18n, index, measure } = props
  const { labels } = i18n
  const nameId = useId()

  return (
    <tr
      ref={measure}
      role="row"
      // Without it, the name would be the text of all cells, which changes with every date.
      aria-labelledby={nameId}
      aria-rowindex={index === undefined ? undefined : index + 2}
      data-index={index}
      data-kd="row"
      data-id={apiKey.id}
      data-status={status}
      data-new={isNew ? '' : undefined}
    >
      {selection !== undefined && (
        <td role="cell" data-column="select">
          <input
            {...noAutofillProps}
            type="checkbox"
            data-field="select"
            form=""
            checked={selection}
            translate="no"
            aria-label={labels.select(inSentence(identityText(apiKey)))}
            onChange={(event) => props.onSelect(apiKey.id, event.currentTarget.checked, isWithShift(event))}
            onMouseDown={keepText}
          />
        </td>
      )}
      <th role="rowheader" scope="row" data-column="name" aria-labelledby={nameId}>
        <Identity id={nameId} apiKey={apiKey} i18n={i18n} />
        {isNew && <span data-kd="tag">{labels.newBadge}</span>}
        {apiKey.description && (
          <bdi data-kd="description" title={apiKey.description}>
            {shorten(apiKey.description)}
          </bdi>
        )}
        <Links {...props} />
      </th>
      {columns.slice(1).map((column) => (
        <td
          role="cell"
          key={column}
          data-column={column}
          data-label={columnLabel(column, labels)}
          data-empty={column === 'expires' && apiKey.expiresAt === null ? '' : undefined}
        >
          <Cell {...props} column={column} />
        </td>
      ))}
    </tr>
  )
})

function Identity({ id, apiKey, i18n }: Pick<ApiKeyRowProps, 'apiKey' | 'i18n'> & { readonly id: string }) {
  const { text: name, source } = identify(apiKey)
  if (source === 'hint')
    return (
      <span id={id} data-kd="name">
        <Hint hint={apiKey.hint} i18n={i18n} />
      </span>
    )
  return (
    <bdi id={id} translate="no" data-kd="name" dir={source === 'id' ? 'ltr' : undefined} title={name}>
      {shorten(name)}
    </bdi>
  )
}

export interface ApiKeyRowProps {
  readonly apiKey: ApiKey
  readonly columns: readonly Column[]
  /** The current time, rounded down to the minute. */
  readonly now: number
  /** Computed to the second, so that a key that has just expired is shown as expired. */
  readonly status: ApiKeyStatus
  readonly isEnding: boolean
  readonly isNew: boolean
  readonly i18n: I18n
  /** Whether the row is selected. `undefined` if bulk actions are not available. */
  readonly selection: boolean | undefined
  /** Whether to show hints about a key, such as that it was never used. */
  readonly hasInsights: boolean
  /** The index among all keys. `undefined` if all rows are rendered. */
  readonly index: number | undefined
  readonly measure: ((row: HTMLElement | null) => void) | undefined
  /** The keys that replaced this one and that this one replaced, by id if they are not loaded. */
  readonly replacedBy: ApiKey | string | undefined
  readonly replaces: ApiKey | string | undefined
  /** With `isRange` (Shift), selects from the previously toggled row to this one. */
  readonly onSelect: (id: string, isSelected: boolean, isRange: boolean) => void
  /** Opens the menu of a key beside the pressed button. */
  readonly onMenu: (apiKey: ApiKey, button: HTMLButtonElement) => void
}

function Cell({ column, ...row }: ApiKeyRowProps & { readonly column: Column }): ReactNode {
  const { apiKey, now, i18n } = row
  const { labels } = i18n
  switch (column) {
    case 'name':
    case 'id':
      return null
    case 'key':
      return <Hint hint={apiKey.hint} i18n={i18n} />
    case 'created':
      return apiKey.createdAt ? <Timestamp instant={apiKey.createdAt} format={i18n.format} /> : labels.unknown
    case 'lastUsed':
      return <Instant instant={apiKey.lastUsedAt} relativeTo={now} i18n={i18n} />
    case 'expires':
      return <Instant instant={knownDate(apiKey, 'expiresAt')} i18n={i18n} />
    case 'createdBy':
      return <Creator {...row} />
    case 'actions':
      return <MenuButton {...row} />
    case 'status':
      return <Status {...row} />
    default:
      return column satisfies never
  }
}

function Creator({ apiKey: { createdBy }, i18n }: ApiKeyRowProps) {
  const creator = createdBy?.label ?? createdBy?.id
  return <bdi translate={creator ? 'no' : undefined}>{shorten(creator ?? i18n.labels.unknown)}</bdi>
}

function isWithShift({ nativeEvent }: ChangeEvent): boolean {
  return 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true
}

/** Prevents the browser from selecting all text since the previous click when Shift is held. */
function keepText(event: ReactMouseEvent): void {
  if (event.shiftKey) event.preventDefault()
}

/** The status, the expiry if it is soon, and a hint. */
function Status({ apiKey, now, status, isEnding, hasInsights, i18n: { labels, format } }: ApiKeyRowProps) {
  const insight = hasInsights && status === 'active' && !isEnding ? getKeyInsight(apiKey, now) : undefined
  return (
    <>
      <span data-kd="status" data-status={status} data-soon={isEnding ? '' : undefined}>
        {isEnding && apiKey.expiresAt
          ? labels.expiresIn(format.relative(Date.parse(apiKey.expiresAt), now))
          : labels.status[status]}
      </span>{' '}
      {insight && <span data-kd="insight">{labels.insight[insight]}</span>}
    </>
  )
}

/** Links to the key that replaced this one and the key that this one replaced. */
function Links({ replacedBy, replaces, i18n }: ApiKeyRowProps) {
  return (
    <>
      {replacedBy && <Link other={replacedBy} say={i18n.labels.replacedBy} />}
      {replaces && <Link other={replaces} say={i18n.labels.replaces} />}
    </>
  )
}

/** Includes the last characters, because both keys of a pair often have the same name. */
function Link({ other, say }: LinkProps) {
  const { text, source } = typeof other === 'string' ? { text: other, source: 'id' } : identify(other)
  const hint = typeof other !== 'string' && source === 'name' ? other.hint : null
  return (
    <span data-kd="related">
      <Verbatim part={inSentence(text)} in={say} />{' '}
      {hint?.suffix && (
        <bdi dir="ltr">
          …<HintPart>{hint.suffix}</HintPart>
        </bdi>
      )}
    </span>
  )
}

interface LinkProps {
  readonly other: ApiKey | string
  readonly say: (name: string) => string
}

function MenuButton({ apiKey, onMenu, i18n: { labels } }: ApiKeyRowProps) {
  const handleClick = (event: ReactMouseEvent<HTMLButtonElement>) => onMenu(apiKey, event.currentTarget)
  return (
    <button
      type="button"
      data-kd="icon-button"
      data-action="menu"
      translate="no"
      aria-label={labels.actionsFor(inSentence(identityText(apiKey)))}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={handleClick}
    >
      <MoreIcon />
    </button>
  )
}

function Instant({ instant, relativeTo, i18n }: InstantProps) {
  if (instant === undefined) return i18n.labels.unknown
  if (instant === null) return i18n.labels.never
  return <Timestamp instant={instant} relativeTo={relativeTo} format={i18n.format} />
}

interface InstantProps {
  readonly instant: string | null | undefined
  readonly relativeTo?: number | undefined
  readonly i18n: I18n
}
