import { useId } from 'react'
import type { UnreadableApiKey } from '../../core/ApiKeysClient'
import { identityText } from '../../core/keyIdentity'
import { standInFor } from '../../core/standIns'
import { useKeyActionStates } from '../../hooks/useKeyActionStates'
import type { I18n } from '../../hooks/useI18n'
import { inSentence, shorten } from '../../labels/format'
import { Hint } from '../ui/Hint'
import { MoreIcon } from '../ui/icons'
import type { ApiKeyRowProps } from './ApiKeyRow'

/** A key that cannot be read: its identity as far as it is known, the reason, and the actions that its id allows. */
export function UnreadableRow({ unreadable, span, now, onMenu, i18n }: UnreadableRowProps) {
  const { labels } = i18n
  const { name, hint, field } = unreadable
  const offersOf = useKeyActionStates()
  const standIn = standInFor(unreadable)
  const nameId = useId()
  const hasMenu = standIn !== undefined && Object.keys(offersOf(standIn, now)).length > 0
  return (
    <tr
      role="row"
      aria-labelledby={name ? nameId : undefined}
      data-kd="row"
      data-id={standIn?.id}
      data-status="unreadable"
    >
      <td role="cell" colSpan={span}>
        {name && (
          <bdi id={nameId} translate="no" data-kd="name">
            {shorten(name)}
          </bdi>
        )}{' '}
        {hint && <Hint hint={hint} i18n={i18n} />} {labels.unreadableRow(fieldText(field, labels))}{' '}
        {hasMenu && (
          <button
            type="button"
            data-kd="icon-button"
            data-action="menu"
            translate="no"
            aria-label={labels.actionsFor(inSentence(identityText(standIn)))}
            aria-haspopup="menu"
            aria-expanded={false}
            onClick={(event) => onMenu(standIn, event.currentTarget)}
          >
            <MoreIcon />
          </button>
        )}
      </td>
    </tr>
  )
}

interface UnreadableRowProps {
  readonly unreadable: UnreadableApiKey
  readonly span: number
  /** Epoch milliseconds. */
  readonly now: number
  readonly onMenu: ApiKeyRowProps['onMenu']
  readonly i18n: I18n
}

/** The label of the column that shows the field. Other fields have their technical name. */
function fieldText(field: string, labels: I18n['labels']): string {
  const columns: Readonly<Record<string, string>> = {
    id: labels.columnId,
    name: labels.columnName,
    hint: labels.columnKey,
    createdAt: labels.columnCreated,
    lastUsedAt: labels.columnLastUsed,
    expiresAt: labels.columnExpires,
    createdBy: labels.columnCreatedBy,
    enabled: labels.columnStatus,
    revokedAt: labels.status.revoked,
  }
  const [first = ''] = field.split('.')
  return Object.hasOwn(columns, first) ? columns[first]! : inSentence(field)
}
