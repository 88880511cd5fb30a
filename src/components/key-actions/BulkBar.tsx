import type { ApiKey } from '../../core/ApiKey'
import type { BulkAction } from '../../core/bulkMutate'
import type { KeyActionStates } from '../../core/keyActions'
import type { DialogI18n } from '../../hooks/useI18n'
import type { Selection } from './useSelection'
import { BULK_ACTIONS } from './bulkActions'

/**
 * The number of selected keys and the available bulk actions.
 *
 * @selector [data-kd='bulk']
 */
export function BulkBar({ selection, items, offersOf, onChoose, i18n: { labels, format } }: BulkBarProps) {
  const { size } = selection.ids
  if (size === 0) return null
  const selected = items.filter(({ id }) => selection.ids.has(id)).map((apiKey) => [apiKey, offersOf(apiKey)] as const)

  return (
    <div data-kd="bulk">
      <p role="status">{labels.selected(size, format)}</p>
      {BULK_ACTIONS.map((action) => {
        const able = selected.filter(([, offers]) => offers[action] === null).map(([apiKey]) => apiKey)
        if (able.length === 0) return null
        const isFinal = action === 'revoke' || action === 'delete'
        return (
          <button
            key={action}
            type="button"
            data-kd="button"
            data-action={action}
            data-size="small"
            data-tone={isFinal ? 'bad' : undefined}
            onClick={() => onChoose(action, able)}
          >
            {able.length === size ? labels[action] : labels.actionForSome[action](able.length, size, format)}
          </button>
        )
      })}
      <button
        type="button"
        data-kd="button"
        data-action="clear-selection"
        data-variant="quiet"
        data-size="small"
        onClick={() => selection.set([])}
      >
        {labels.clearSelection}
      </button>
    </div>
  )
}

interface BulkBarProps {
  readonly selection: Selection
  readonly items: readonly ApiKey[]
  readonly offersOf: (apiKey: ApiKey) => KeyActionStates
  /** Called with the selected keys that allow the action. */
  readonly onChoose: (action: BulkAction, apiKeys: readonly ApiKey[]) => void
  readonly i18n: DialogI18n
}
