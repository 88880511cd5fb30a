import type { DisabledReason, KeyActionStates } from '../../core/keyActions'
import type { ApiKeysLabels } from '../../labels/ApiKeysLabels'
import { shorten } from '../../labels/format'

/** The actions in the menu of a key. `update` and `rotate` open a form. */
export type MenuAction = 'details' | keyof KeyActionStates

export interface MenuItem {
  readonly action: MenuAction
  readonly label: string
  /** Why it is not available at the moment. */
  readonly reason: string | undefined
  /** Whether it cannot be undone. */
  readonly isFinal: boolean
}

const ORDER = ['update', 'rotate', 'disable', 'enable', 'revoke', 'delete'] as const

/** The menu items in their order: irreversible actions come last. An unreadable key has no details. */
export function menuItems(offers: KeyActionStates, labels: ApiKeysLabels, isUnreadable = false): readonly MenuItem[] {
  const items = ORDER.flatMap((action): MenuItem[] => {
    const refusal = offers[action]
    if (refusal === undefined) return []
    const label = action === 'update' ? labels.edit : labels[action]
    const isFinal = action === 'revoke' || action === 'delete'
    return [{ action, label, reason: reasonOf(refusal, labels), isFinal }]
  })
  if (isUnreadable) return items
  return [{ action: 'details', label: labels.details, reason: undefined, isFinal: false }, ...items]
}

function reasonOf(refusal: DisabledReason | null, labels: ApiKeysLabels): string | undefined {
  if (refusal === null) return undefined
  return typeof refusal === 'string' ? labels.disabledReason[refusal] : shorten(refusal.reason)
}
