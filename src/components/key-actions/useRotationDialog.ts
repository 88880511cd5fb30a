import { useEffect, useId } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import type { ApiKeysLabels } from '../../words/ApiKeysLabels'
import { lazySecretDialog } from '../create-key-wizard/lazySecretDialog'

/** Opens the provider's dialog for a rotation. If no wizard is mounted, it says what the table says. */
export function useRotationDialog(labels: Partial<ApiKeysLabels>): (apiKey: ApiKey) => void {
  const { client, flow, registry } = useApiKeysContext('<ApiKeyTable>')
  const id = useId()
  const canRotate = client.rotate !== undefined
  useEffect(() => {
    if (canRotate) lazySecretDialog.preload()
  }, [canRotate])

  return (apiKey) => {
    if (flow.getState().status !== 'idle') return
    registry.claim({ id, prepare: lazySecretDialog.prepare, getAnchor: () => null, dialog: { labels } })
    flow.open(apiKey)
  }
}
