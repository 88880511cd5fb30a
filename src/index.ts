'use client'

export type { ApiKeysBackendProps, ApiKeysProps } from './components/ApiKeys'
export { ApiKeys } from './components/ApiKeys'
export type { ApiKeysBackendProviderProps } from './components/ApiKeysProvider'
export { ApiKeysProvider } from './components/ApiKeysProvider'
export type { RestBackend } from './components/useBackendClient'
export { preloadKeydrawer } from './components/preloadKeydrawer'
export type { ApiKeyTableProps } from './components/key-table/ApiKeyTable'
export { ApiKeyTable } from './components/key-table/ApiKeyTable'
export type { KeyView } from './components/key-table/TableView'
export type { CreateKeyWizardProps } from './components/create-key/CreateKeyWizard'
export { CreateKeyWizard } from './components/create-key/CreateKeyWizard'
export { downloadEnv } from './components/create-key/downloadEnv'
export type { SecretTextProps } from './components/create-key/SecretText'
export { SecretText } from './components/create-key/SecretText'
export type { Snippet, SnippetLanguage } from './snippets/Snippet'
export type { CopySecret, CopyStatus } from './components/create-key/useCopySecret'
export { useCopySecret } from './components/create-key/useCopySecret'
export type * from './core'
// By name, because Next.js refuses `export *` in a module with 'use client'.
export {
  ApiKeysError,
  OneTimeSecret,
  createIdAliases,
  defineApiKeysClient,
  getKeyInsight,
  isApiKeysError,
  isExpiringSoon,
  isOneTimeSecret,
  parseApiKey,
  parseTimestamp,
  statusOf,
  toEnvText,
} from './core'
export type { ApiKeysEvent } from './core/ApiKeysEvent'
export type { ScopedCreatedKey } from './hooks/useEmitter'
export type { CreateRequest, Rotation } from './create-flow/CreateRequest'
export type { CreateKeyState } from './create-flow/createKeyMachine'
export type { FailedKey, BulkAction, BulkMutationProgress } from './core/bulkMutate'
export type { DisabledReason, KeyActionStates, Permissions } from './core/keyActions'
export type { RecoveryAction } from './create-flow/getRecoveryAction'
export type { KeyDetails, LostKeys, OrphanedKey, OrphanReason, UnresolvedRequest } from './create-flow/LostKeys'
export type { ListSearch } from './create-flow/searchList'
export type { ApiKeysProviderProps } from './hooks/ApiKeysProvider'
export type { CreateDisabledReason } from './hooks/apiKeysContext'
export type { ApiKeyList } from './queries/apiKeyList'
export type { ListOptions } from './queries/apiKeysQueries'
export { apiKeysQueries } from './queries/apiKeysQueries'
export type { KeyMutation } from './hooks/keyChanges'
export { useDeleteApiKey, useRevokeApiKey, useSetApiKeyEnabled, useUpdateApiKey } from './hooks/keyChanges'
export { useApiKey } from './hooks/useApiKey'
export { useApiKeyActions } from './hooks/useApiKeyActions'
export { useApiKeyActivity } from './hooks/useApiKeyActivity'
export { useApiKeys } from './hooks/useApiKeys'
export { useApiKeyScopes } from './hooks/useApiKeyScopes'
export type { ChangeApiKeys, ChangeApiKeysState } from './hooks/useBulkMutation'
export { useChangeApiKeys } from './hooks/useChangeApiKeys'
export type { ExpirationOptions } from './hooks/useExpirationOptions'
export { useExpirationOptions } from './hooks/useExpirationOptions'
export type { CreateApiKeyActions } from './hooks/useCreateApiKey'
export { useCreateApiKey } from './hooks/useCreateApiKey'
export type { OrphanedApiKeys } from './hooks/useOrphanedApiKeys'
export { useOrphanedApiKeys } from './hooks/useOrphanedApiKeys'
export type { RotateApiKeyActions } from './hooks/useRotateApiKey'
export { useRotateApiKey } from './hooks/useRotateApiKey'
export type { FirstUse } from './hooks/useFirstUse'
export type { UnsavedSecret } from './hooks/useUnsavedSecret'
export { useFirstUse } from './hooks/useFirstUse'
export { useUnsavedSecret } from './hooks/useUnsavedSecret'
export type { Format, PluralForms } from './labels/format'
export type { ApiKeysLabels, LabelOverrides, LocaleLabels } from './labels/ApiKeysLabels'
export { englishLabels } from './labels/englishLabels'
