import type { QueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysClient, CreateApiKeyInput, ListedPermissions, RotateApiKeyInput } from '../core/ApiKeysClient'
import type { KeyChange } from '../core/mutateKey'
import type { ExpiryPolicy } from '../core/ClientFeatures'
import type { CreateKeyFlow } from '../create-flow/CreateKeyFlow'
import type { CreateRequest } from '../create-flow/CreateRequest'
import type { CreateTarget } from '../create-flow/CreateTarget'
import type { Permissions } from '../core/keyActions'
import type { LabelOverrides } from '../labels/ApiKeysLabels'
import type { Format } from '../labels/format'
import type { ChangeOptions } from '../queries/changeKey'
import type { Emit } from './useEmitter'
import type { FormDrafts } from './useFormDrafts'
import type { WizardRegistry } from './WizardRegistry'

/**
 * Why no key can be created: the client cannot, this user may not, the quota is reached, or the reason that the host
 * gives.
 */
export type CreateDisabledReason = 'unsupported' | 'forbidden' | 'quota' | { readonly reason: string }

export interface ApiKeysContextValue {
  readonly client: ApiKeysClient
  readonly scope: string
  /** Identifies the client and the scope together. Dialogs that were opened in one `clientScope` close in another. */
  readonly clientScope: string
  /** The name of the scope's owner, such as the organization. */
  readonly scopeLabel: string | undefined
  /** The signed-in user's id, as in `createdBy.id`. */
  readonly userId: string | undefined
  readonly queryClient: QueryClient
  readonly flow: CreateKeyFlow
  /** The client and scope that secrets are requested for, and what is tracked for that pair. */
  readonly target: CreateTarget
  readonly registry: WizardRegistry
  readonly create: (input: CreateApiKeyInput) => Promise<void>
  readonly rotate: (apiKey: ApiKey, input?: RotateApiKeyInput) => Promise<void>
  readonly resume: (request: CreateRequest) => Promise<void>
  readonly check: () => Promise<void>
  /** Changes an existing key. Rejects with an `ApiKeysError`. */
  readonly change: (id: string, change: KeyChange, options?: ChangeOptions) => Promise<void>
  /** Defers messages to other tabs until the returned function is called, which sends them as one. */
  readonly holdMessages: () => () => void
  readonly emit: Emit
  readonly drafts: FormDrafts
  readonly createDisabledReason: CreateDisabledReason | undefined
  readonly permissions: Permissions | undefined
  readonly listedPermissions: ListedPermissions | undefined
  readonly quota: number | undefined
  readonly expiry: ExpiryPolicy | undefined
  /** The ids of the keys that were created since this provider was mounted. */
  readonly createdIds: readonly string[]
  readonly timeZone: string | undefined
  readonly locale: string | undefined
  readonly format: Partial<Format> | undefined
  /** The labels that the host overrides. */
  readonly labels: LabelOverrides | undefined
}

export const ApiKeysContext = /* @__PURE__ */ createContext<ApiKeysContextValue | null>(null)

/** `caller` names the hook or component in the error message, such as `useApiKeys()`. */
export function useApiKeysContext(caller: string): ApiKeysContextValue {
  const value = useContext(ApiKeysContext)
  if (value) return value
  throw new Error(
    `[keydrawer] ${caller} must be used inside <ApiKeysProvider>. ` +
      'Wrap this part of the app in <ApiKeysProvider client={…} scope={…}>.',
  )
}
