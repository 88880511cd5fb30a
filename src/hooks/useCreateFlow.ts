import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysClient, CreateApiKeyInput, RotateApiKeyInput } from '../core/ApiKeysClient'
import { resendAcknowledgements } from '../create-flow/acknowledge'
import { CreateKeyFlow } from '../create-flow/CreateKeyFlow'
import { withoutSecret } from '../create-flow/createKeyMachine'
import type { CreateRequest } from '../create-flow/CreateRequest'
import { belongsTo, type CreateTarget } from '../create-flow/CreateTarget'
import { isOtherKey } from '../create-flow/LostKeys'
import { cachedIds, findLoaded, insertApiKey, isAmbiguous } from '../queries/queryCache'
import { acknowledgements, trackerOf } from '../create-flow/pageRecords'
import { invalidateKeys } from '../queries/invalidateKeys'
import { useCreateFlowEffects } from './useCreateFlowEffects'
import type { Emit, ScopedCreatedKey } from './useEmitter'
import { WizardRegistry } from './WizardRegistry'

interface Place {
  readonly client: ApiKeysClient
  readonly scope: string
  /** Identifies the client and the scope together. */
  readonly clientScope: string
  readonly scopeLabel: string | undefined
  readonly userId: string | undefined
  readonly queryClient: QueryClient
  readonly emit: Emit
  readonly announce: (created: ScopedCreatedKey) => void
}

/** The creation or rotation of a provider, and the records of earlier ones. */
export function useCreateFlow({ client, scope, clientScope, scopeLabel, userId, queryClient, emit, announce }: Place) {
  const [{ flow, registry }] = useState(createFlow)
  const [forbiddenIn, setForbiddenIn] = useState<string>()
  const [createdIds, setCreatedIds] = useState<readonly string[]>([])
  const tracker = useMemo(() => trackerOf(queryClient, client, scope), [queryClient, client, scope])
  const target = useMemo(
    () => ({ client, scope, scopeLabel, userId, tracker, acknowledgements }),
    [client, scope, scopeLabel, userId, tracker],
  )

  useCreateFlowEffects(flow, {
    emit,
    isCurrent: (request) => belongsTo(request, { client, scope }),
    onRevealed: ({ request, issued }) => announce({ ...withoutSecret(issued), scope: request.scope }),
    // The list is updated after the secret is closed, so that no update can come between the user and the secret.
    onClosed: ({ request, issued }) => {
      const place = [queryClient, { key: request.clientKey }, request.scope] as const
      const isInserted = issued.apiKey && insertApiKey(...place, issued.apiKey)
      if (!issued.apiKey || isInserted || request.rotation) invalidateKeys(...place)
      const { id } = issued
      if (id !== null && id !== request.rotation?.apiKey.id) setCreatedIds((ids) => [...ids, id])
    },
  })
  useResentAcknowledgements(target)
  useEffect(() => tracker.setUserId(userId), [tracker, userId])

  const requests = useMemo(() => {
    const settle = async (sending: Promise<void>) => {
      await sending
      const state = flow.getState()
      if (state.status === 'failed' && state.error.code === 'forbidden' && !state.request.rotation)
        setForbiddenIn(clientScope)
      // Even a failed request may have created a key. Not awaited, because the secret needs no further response.
      invalidateKeys(queryClient, client, scope)
    }
    const withIds = (): CreateTarget => ({ ...target, existingIds: cachedIds(queryClient, client, scope) })
    return {
      create: (input: CreateApiKeyInput) => settle(flow.submit(withIds(), input)),
      rotate: async (apiKey: ApiKey, input?: RotateApiKeyInput) => {
        const listed = findLoaded(queryClient, client, scope, apiKey.id)
        const isOther = listed !== undefined && isOtherKey(apiKey.createdAt, listed.createdAt)
        // The list shows another key with this id by now, which must not lose its secret.
        if (isOther || isAmbiguous(queryClient, client, scope, apiKey.id)) flow.dismiss()
        else await settle(flow.rotate(withIds(), apiKey, input))
      },
      resume: (request: CreateRequest) => settle(flow.resume(withIds(), request)),
      check: () => settle(flow.check()),
    }
  }, [flow, target, client, clientScope, queryClient, scope])

  const creation = useMemo(
    () => ({ flow, target, registry, createdIds, ...requests }),
    [flow, target, registry, createdIds, requests],
  )
  return { creation, isForbidden: forbiddenIn === clientScope }
}

/** Repeats acknowledgements of earlier visits on mount, when the network is back, and when the user returns. */
function useResentAcknowledgements(target: CreateTarget): void {
  useEffect(() => {
    const resend = () => void resendAcknowledgements(target)
    const resendIfVisible = () => document.visibilityState === 'visible' && resend()
    resend()
    window.addEventListener('online', resend)
    document.addEventListener('visibilitychange', resendIfVisible)
    return () => {
      window.removeEventListener('online', resend)
      document.removeEventListener('visibilitychange', resendIfVisible)
    }
  }, [target])
}

function createFlow(): { readonly flow: CreateKeyFlow; readonly registry: WizardRegistry } {
  const registry = new WizardRegistry()
  const flow = new CreateKeyFlow({ prepare: registry.prepare })
  flow.subscribe(() => registry.setActive(flow.getState().status !== 'idle'))
  return { flow, registry }
}
