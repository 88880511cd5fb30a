import { useEffect, useSyncExternalStore } from 'react'
import { useApiKeysContext } from './apiKeysContext'
import type { WizardEntry } from './WizardRegistry'

/** Registers a mounted wizard. `isPresenter` tells whether the provider's dialog is shown for it. */
export function useWizardRegistry({ id, prepare, getAnchor, dialog }: WizardEntry): {
  readonly isPresenter: boolean
  readonly choose: () => void
} {
  const { registry } = useApiKeysContext('<CreateKeyWizard>')
  const { labels, snippets, className, id: dialogId, ref } = dialog
  useEffect(
    () => registry.register({ id, prepare, getAnchor, dialog: { labels, snippets, className, id: dialogId, ref } }),
    [registry, id, prepare, getAnchor, labels, snippets, className, dialogId, ref],
  )
  useEffect(() => () => registry.unregister(id), [registry, id])
  const entry = useSyncExternalStore(registry.subscribe, registry.getEntry, nobody)
  return { isPresenter: entry?.id === id, choose: () => registry.choose(id) }
}

/** Whether any mounted wizard could open. */
export function useHasWizard(): boolean {
  const { registry } = useApiKeysContext('<ApiKeyTable>')
  return useSyncExternalStore(registry.subscribe, registry.hasWizard, none)
}

function nobody(): undefined {
  return undefined
}

function none(): boolean {
  return false
}
