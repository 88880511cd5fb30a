import { useCallback, useSyncExternalStore } from 'react'
import { areDialogPartsLoaded, subscribeToDialogParts } from '../labels/dialogParts'
import type { I18n } from './useI18n'

/** Whether the labels of the dialogs are loaded in the language of the host. */
export function useDialogParts({ overrides }: Pick<I18n, 'overrides'>): boolean {
  const isLoaded = useCallback(() => areDialogPartsLoaded(overrides), [overrides])
  return useSyncExternalStore(subscribeToDialogParts, isLoaded, isLoaded)
}
