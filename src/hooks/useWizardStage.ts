import { useEffect, useSyncExternalStore } from 'react'
import { useApiKeysContext } from './apiKeysContext'
import type { Presenter } from './WizardStage'

/** Mounts a wizard on the provider's stage. Says whether it is the one that shows the creation. */
export function useWizardStage(
  id: string,
  { prepare, isFallback = false }: Pick<Presenter, 'prepare'> & Partial<Presenter>,
): { readonly isPresenter: boolean; readonly choose: () => void } {
  const { stage } = useApiKeysContext('<CreateKeyWizard>')
  useEffect(() => stage.enter({ id, isFallback, prepare }), [stage, id, isFallback, prepare])
  const presenter = useSyncExternalStore(stage.subscribe, stage.getPresenter, nobody)
  return { isPresenter: presenter === id, choose: () => stage.choose(id) }
}

/** Whether any wizard is mounted that could open. */
export function useHasWizard(): boolean {
  const { stage } = useApiKeysContext('<ApiKeyTable>')
  return useSyncExternalStore(stage.subscribe, stage.hasWizard, none)
}

function nobody(): undefined {
  return undefined
}

function none(): boolean {
  return false
}
