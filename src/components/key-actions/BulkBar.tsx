import type { ApiKey } from '../../core/ApiKey'
import type { ManyAction } from '../../core/changeMany'
import type { KeyOffers } from '../../core/keyActions'
import type { DialogWords } from '../../hooks/useWords'
import type { Selection } from '../api-key-table/useSelection'
import { MANY_ACTIONS } from './manyActions'

/**
 * How many keys are selected, and what can be done with them.
 *
 * @selector [data-kd='bulk']
 */
export function BulkBar({ selection, items, offersOf, onChoose, words: { labels, format } }: BulkBarProps) {
  const { size } = selection.ids
  if (size === 0) return null
  const selected = items.filter(({ id }) => selection.ids.has(id)).map((apiKey) => [apiKey, offersOf(apiKey)] as const)

  return (
    <div data-kd="bulk">
      <p role="status">{labels.selected(size, format)}</p>
      {MANY_ACTIONS.map((action) => {
        const able = selected.filter(([, offers]) => offers[action] === null).map(([apiKey]) => apiKey)
        if (able.length === 0) return null
        const isFinal = action === 'revoke' || action === 'delete'
        return (
          <button
            key={action}
            type="button"
            data-kd="button"
            data-size="small"
            data-tone={isFinal ? 'bad' : undefined}
            onClick={() => onChoose(action, able)}
          >
            {able.length === size ? labels[action] : labels.actionForSome(labels[action], able.length, size, format)}
          </button>
        )
      })}
      <button type="button" data-kd="button" data-variant="quiet" data-size="small" onClick={() => selection.set([])}>
        {labels.clearSelection}
      </button>
    </div>
  )
}

interface BulkBarProps {
  readonly selection: Selection
  readonly items: readonly ApiKey[]
  readonly offersOf: (apiKey: ApiKey) => KeyOffers
  /** With the keys that allow it. */
  readonly onChoose: (action: ManyAction, apiKeys: readonly ApiKey[]) => void
  readonly words: DialogWords
}
