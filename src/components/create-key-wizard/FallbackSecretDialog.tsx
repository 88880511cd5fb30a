import { useId } from 'react'
import { useCreateApiKey } from '../../hooks/useCreateApiKey'
import { useWizardStage } from '../../hooks/useWizardStage'
import { useWords } from '../../hooks/useWords'
import type { ApiKeysLabels } from '../../words/ApiKeysLabels'
import { useLater } from '../parts/useLater'
import { DeferredSecretDialog, secretDialog } from './DeferredSecretDialog'
import { keyToRotate } from './keyToRotate'

/**
 * Shows a rotation where no `CreateKeyWizard` is mounted. What a host makes with a form of its own, it
 * shows itself.
 */
export function FallbackSecretDialog({ labels }: { readonly labels?: Partial<ApiKeysLabels> | undefined }) {
  const words = useWords('<ApiKeyTable>', labels)
  const creation = useCreateApiKey()
  const { isPresenter } = useWizardStage(useId(), { isFallback: true, prepare: secretDialog.prepare })
  const isOpen = isPresenter && keyToRotate(creation) !== undefined
  const later = useLater(secretDialog, isOpen)
  return <DeferredSecretDialog later={later} creation={creation} words={words} isOpen={isOpen} />
}
