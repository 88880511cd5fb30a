import type { QueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { ApiKeysClient, CreateApiKeyInput } from '../core/ApiKeysClient'
import type { CreateKeyFlow } from '../core/CreateKeyFlow'
import type { Format } from '../words/format'
import type { ApiKeysLabels } from '../words/ApiKeysLabels'
import type { WizardStage } from './WizardStage'

/** Why no key can be made here: the client cannot, or this user may not. */
export type CreateRefusal = 'unsupported' | 'forbidden'

export interface ApiKeysContextValue {
  readonly client: ApiKeysClient
  readonly scope: string
  readonly queryClient: QueryClient
  readonly flow: CreateKeyFlow
  readonly stage: WizardStage
  readonly create: (input: CreateApiKeyInput) => Promise<void>
  readonly check: () => Promise<void>
  readonly endAndRetry: (input: CreateApiKeyInput) => Promise<void>
  readonly refusal: CreateRefusal | undefined
  /** The ids of the keys made since this provider was mounted. */
  readonly madeIds: readonly string[]
  readonly labels: ApiKeysLabels
  readonly format: Format
}

export const ApiKeysContext = /* @__PURE__ */ createContext<ApiKeysContextValue | null>(null)

/** `caller` is how the message names whoever asked, such as `useApiKeys()`. */
export function useApiKeysContext(caller: string): ApiKeysContextValue {
  const value = useContext(ApiKeysContext)
  if (value) return value
  throw new Error(
    `[keydrawer] ${caller} found no <ApiKeysProvider> above it, so it has no backend to talk to. ` +
      'Wrap this part of the app in <ApiKeysProvider client={…} scope={…}>.',
  )
}
