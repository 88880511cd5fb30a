import { useCallback, useEffect, useId } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import type { CreateRequest } from '../../create-flow/CreateRequest'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import type { LabelOverrides } from '../../labels/ApiKeysLabels'
import { lazySecretDialog } from '../create-key/lazySecretDialog'

/** Opens the provider's dialog for a rotation, or for a repeated request. */
export function useRotationDialog(labels: LabelOverrides): {
  readonly openRotation: (apiKey: ApiKey) => void
  readonly resume: (request: CreateRequest) => void
} {
  const { client, flow, registry, resume } = useApiKeysContext('<ApiKeyTable>')
  const id = useId()
  const canRotate = client.rotate !== undefined
  useEffect(() => {
    if (canRotate) lazySecretDialog.preload()
  }, [canRotate])

  /** If no wizard is mounted, the dialog has the labels of the table. */
  const claim = useCallback(() => {
    const { status } = flow.getState()
    if (status !== 'idle') return false
    registry.claim({ id, prepare: lazySecretDialog.prepare, getAnchor: () => null, dialog: { labels } })
    return true
  }, [flow, registry, id, labels])

  return {
    openRotation: (apiKey) => {
      if (claim()) flow.open(apiKey)
    },
    resume: (request) => {
      if (claim()) void resume(request)
    },
  }
}
