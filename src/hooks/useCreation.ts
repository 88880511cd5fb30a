import type { QueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysClient, CreateApiKeyInput, CreatedKey, RotateApiKeyInput } from '../core/ApiKeysClient'
import type { ApiKeysEvent } from '../core/ApiKeysEvent'
import { CreateKeyFlow } from '../core/CreateKeyFlow'
import { withoutSecret } from '../core/createKeyMachine'
import { insertApiKey, knownIds } from './cachedKeys'
import { refetchKeys } from './refetchKeys'
import { useFlowLifetime } from './useFlowLifetime'
import { WizardRegistry } from './WizardRegistry'

interface Place {
  readonly client: ApiKeysClient
  readonly scope: string
  readonly queryClient: QueryClient
  readonly emit: (event: ApiKeysEvent) => void
  readonly announce: (created: CreatedKey) => void
}

/** The one creation or rotation of a provider, and what is remembered of those before it. */
export function useCreation({ client, scope, queryClient, emit, announce }: Place) {
  const [{ flow, registry }] = useState(createFlow)
  const [forbiddenScope, setForbiddenScope] = useState<string>()
  const [madeIds, setMadeIds] = useState<readonly string[]>([])

  useFlowLifetime(flow, {
    emit,
    onRevealed: ({ issued }) => announce(withoutSecret(issued)),
    // The list learns of the new key when the reveal is over: nothing that it does in answer can then
    // come between the user and the secret.
    onClosed: ({ attempt, issued }) => {
      if (issued.apiKey) insertApiKey(queryClient, attempt.scope, issued.apiKey)
      if (!issued.apiKey || attempt.rotation) refetchKeys(queryClient, attempt.scope)
      const { id } = issued
      if (id !== null && id !== attempt.rotation?.apiKey.id) setMadeIds((ids) => [...ids, id])
    },
  })

  const requests = useMemo(() => {
    const settle = async (request: Promise<void>) => {
      await request
      const state = flow.getState()
      if (state.status === 'failed' && state.error.code === 'forbidden' && !state.attempt.rotation)
        setForbiddenScope(scope)
      // Even a failed attempt may have made a key: only the backend knows. Not awaited, for the
      // reveal needs no further answer.
      refetchKeys(queryClient, scope)
    }
    const place = () => ({ client, scope, knownIds: knownIds(queryClient, scope) })
    return {
      create: (input: CreateApiKeyInput) => settle(flow.submit(place(), input)),
      rotate: (apiKey: ApiKey, input?: RotateApiKeyInput) => settle(flow.rotate(place(), apiKey, input)),
      check: () => settle(flow.check()),
      endAndRetry: (input?: CreateApiKeyInput) => {
        const type = client.revoke ? 'revoked' : 'deleted'
        return settle(flow.endAndRetry(input, (keyId) => emit({ type, keyId })))
      },
    }
  }, [client, emit, flow, queryClient, scope])

  const creation = useMemo(() => ({ flow, registry, madeIds, ...requests }), [flow, registry, madeIds, requests])
  return { creation, isForbidden: forbiddenScope === scope }
}

function createFlow(): { readonly flow: CreateKeyFlow; readonly registry: WizardRegistry } {
  const registry = new WizardRegistry()
  const flow = new CreateKeyFlow({ prepare: registry.prepare })
  flow.subscribe(() => registry.setActive(flow.getState().status !== 'idle'))
  return { flow, registry }
}
