import type { QueryClient } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import type { ApiKeysClient, CreateApiKeyInput, CreatedKey } from '../core/ApiKeysClient'
import { CreateKeyFlow } from '../core/CreateKeyFlow'
import { createFormat } from '../words/format'
import type { ApiKeysLabels } from '../words/ApiKeysLabels'
import { englishLabels } from '../words/englishLabels'
import { ApiKeysContext, type ApiKeysContextValue } from './apiKeysContext'
import { insertApiKey, knownIds, refetchLists } from './apiKeysQueries'
import { callHost } from './callHost'
import { useFlowLifetime } from './useFlowLifetime'
import { useHydrated } from './useHydrated'
import { useQueryClientFor } from './useQueryClientFor'
import { WizardStage } from './WizardStage'

/**
 * The backend and the organisation for every hook and component below, and the home of a creation.
 *
 * Place it above everything that depends on data: while a secret is unsaved, it lives here, whatever
 * the list below does. Unmounting it wipes the secret.
 */
export function ApiKeysProvider(props: ApiKeysProviderProps) {
  const { client, scope, canCreate = true, children } = props
  const queryClient = useQueryClientFor(props.queryClient)
  const [flow] = useState(() => new CreateKeyFlow())
  const [stage] = useState(() => new WizardStage())
  const [forbiddenScope, setForbiddenScope] = useState<string>()
  const [madeIds, setMadeIds] = useState<readonly string[]>([])
  const words = useWordsOf(props)

  useFlowLifetime(flow, {
    onRevealed: ({ issued }) =>
      callHost('onCreated', () => props.onCreated?.({ id: issued.id, apiKey: issued.apiKey })),
    // The list learns of the new key when the reveal is over: nothing that it does in answer can then
    // come between the user and the secret.
    onClosed: ({ attempt, issued }) => {
      if (issued.apiKey) insertApiKey(queryClient, attempt.scope, issued.apiKey)
      else refetchLists(queryClient, attempt.scope)
      const { id } = issued
      if (id !== null) setMadeIds((ids) => [...ids, id])
    },
  })

  const requests = useMemo(() => {
    const settle = async (request: Promise<void>) => {
      await request
      const state = flow.getState()
      if (state.status === 'failed' && state.error.code === 'forbidden') setForbiddenScope(scope)
      // Even a failed attempt may have made a key: only the backend knows. Not awaited, for the
      // reveal needs no further answer.
      refetchLists(queryClient, scope)
    }
    return {
      create: (input: CreateApiKeyInput) =>
        settle(flow.submit({ client, scope, knownIds: knownIds(queryClient, scope) }, input)),
      check: () => settle(flow.check()),
      endAndRetry: (input: CreateApiKeyInput) => settle(flow.endAndRetry(input)),
    }
  }, [client, flow, queryClient, scope])

  const isForbidden = !canCreate || forbiddenScope === scope
  const refusal = !client.create ? 'unsupported' : isForbidden ? 'forbidden' : undefined
  const value = useMemo<ApiKeysContextValue>(
    () => ({ client, scope, queryClient, flow, stage, refusal, madeIds, ...requests, ...words }),
    [client, scope, queryClient, flow, stage, refusal, madeIds, requests, words],
  )
  return <ApiKeysContext.Provider value={value}>{children}</ApiKeysContext.Provider>
}

export interface ApiKeysProviderProps {
  readonly client: ApiKeysClient
  /** Whose keys these are, such as the organisation's id. Part of every query key. */
  readonly scope: string
  readonly children?: ReactNode
  /**
   * Whether this user may create keys. A backend that answers a creation with `forbidden` has the
   * same effect: the page is then read-only.
   *
   * @default true
   */
  readonly canCreate?: boolean | undefined
  /** Called when a key has been made. The secret is not in what it receives. */
  readonly onCreated?: ((created: CreatedKey) => void) | undefined
  /** Words in the reader's language. What is left out is said in English. @default englishLabels */
  readonly labels?: Partial<ApiKeysLabels> | undefined
  /** A BCP 47 tag for dates and numbers. @default the browser's */
  readonly locale?: string | undefined
  /** An IANA name. @default the browser's */
  readonly timeZone?: string | undefined
  /** @default the host's from its QueryClientProvider, else one of our own */
  readonly queryClient?: QueryClient | undefined
}

function useWordsOf({ labels, locale, timeZone }: ApiKeysProviderProps) {
  const isHydrated = useHydrated()
  return useMemo(
    () => ({
      labels: { ...englishLabels, ...labels },
      // The server knows neither the reader's language nor their clock, so the first paint uses
      // neither.
      format: isHydrated ? createFormat(locale, timeZone) : createFormat(locale ?? 'en', timeZone ?? 'UTC'),
    }),
    [labels, locale, timeZone, isHydrated],
  )
}
