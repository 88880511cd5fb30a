import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysClient, CreateApiKeyInput, CreatedKey, RotateApiKeyInput } from '../core/ApiKeysClient'
import type { ApiKeysEvent } from '../core/ApiKeysEvent'
import { resendAcknowledgements } from '../core/acknowledge'
import { CreateKeyFlow } from '../core/CreateKeyFlow'
import { withoutSecret } from '../core/createKeyMachine'
import type { CreateRequest } from '../core/CreateRequest'
import { belongsTo, type CreateTarget } from '../core/CreateTarget'
import { getClientKey } from '../core/getClientKey'
import { insertApiKey, knownIds } from './cachedKeys'
import { acknowledgements, trackerOf } from './pageRecords'
import { refetchKeys } from './refetchKeys'
import { useFlowLifetime } from './useFlowLifetime'
import { WizardStage } from './WizardStage'

interface Place {
  readonly client: ApiKeysClient
  readonly scope: string
  readonly scopeLabel: string | undefined
  readonly userId: string | undefined
  readonly queryClient: QueryClient
  readonly emit: (event: ApiKeysEvent) => void
  readonly announce: (created: CreatedKey) => void
}

/** The one creation or rotation of a provider, and what is remembered of earlier ones. */
export function useCreation({ client, scope, scopeLabel, userId, queryClient, emit, announce }: Place) {
  const [stage] = useState(() => new WizardStage())
  const [flow] = useState(() => new CreateKeyFlow({ prepare: stage.prepare }))
  const [forbiddenPair, setForbiddenPair] = useState<string>()
  const [createdIds, setCreatedIds] = useState<readonly string[]>([])
  const pair = pairOf({ client, scope })
  const latest = useRef({ client, scope, scopeLabel, userId })
  useEffect(() => {
    latest.current = { client, scope, scopeLabel, userId }
  })

  useFlowLifetime(flow, pair, {
    emit,
    isCurrent: (request) => belongsTo(request, { client, scope }),
    onRevealed: ({ issued }) => announce(withoutSecret(issued)),
    // The list is updated after the secret is closed, so that nothing it does can come between the user and the secret.
    onClosed: ({ request, issued }) => {
      if (issued.apiKey) insertApiKey(queryClient, request.scope, issued.apiKey)
      if (!issued.apiKey || request.rotation) refetchKeys(queryClient, request.scope)
      const { id } = issued
      if (id !== null && id !== request.rotation?.apiKey.id) setCreatedIds((ids) => [...ids, id])
    },
  })
  useResentAcknowledgements(pair, () => ({
    client,
    scope,
    acknowledgements,
    tracker: trackerOf(queryClient, client, scope),
  }))
  useEffect(() => trackerOf(queryClient, client, scope).setUserId(userId), [queryClient, client, scope, userId])

  const requests = useMemo(() => {
    const settle = async (sending: Promise<void>) => {
      await sending
      const state = flow.getState()
      if (state.status === 'failed' && state.error.code === 'forbidden' && !state.request.rotation)
        setForbiddenPair(pair)
      // Even a failed request may have created a key. Not awaited: the secret needs no further response.
      refetchKeys(queryClient, scope)
    }
    const target = (): CreateTarget => ({
      ...latest.current,
      tracker: trackerOf(queryClient, latest.current.client, scope),
      acknowledgements,
      existingIds: knownIds(queryClient, scope),
    })
    return {
      create: (input: CreateApiKeyInput) => settle(flow.submit(target(), input)),
      rotate: (apiKey: ApiKey, input?: RotateApiKeyInput) => settle(flow.rotate(target(), apiKey, input)),
      resume: (request: CreateRequest) => settle(flow.resume(target(), request)),
      check: () => settle(flow.check()),
    }
  }, [flow, pair, queryClient, scope])

  const creation = useMemo(() => ({ flow, stage, createdIds, ...requests }), [flow, stage, createdIds, requests])
  return { creation, isForbidden: forbiddenPair === pair }
}

function pairOf({ client, scope }: Pick<CreateTarget, 'client' | 'scope'>): string {
  return JSON.stringify([getClientKey(client), scope])
}

/** Sends acknowledgements of earlier visits when the provider mounts, and when the network or the user is back. */
function useResentAcknowledgements(pair: string, getTarget: () => CreateTarget): void {
  const latest = useRef(getTarget)
  useEffect(() => {
    latest.current = getTarget
  })
  useEffect(() => {
    const resend = () => {
      const target = latest.current()
      if (pairOf(target) === pair) void resendAcknowledgements(target)
    }
    const resendIfVisible = () => document.visibilityState === 'visible' && resend()
    resend()
    window.addEventListener('online', resend)
    document.addEventListener('visibilitychange', resendIfVisible)
    return () => {
      window.removeEventListener('online', resend)
      document.removeEventListener('visibilitychange', resendIfVisible)
    }
  }, [pair])
}
