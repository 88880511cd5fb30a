export type {
  ApiKey,
  ApiKeyStatus,
  KeyAction,
  KeyCreator,
  KeyHint,
  KeyInsight,
  KeyUsage,
  ApiKeyScope,
  SortField,
} from './core/ApiKey'
export { isExpiringSoon, getKeyInsight, statusOf } from './core/ApiKey'
export type {
  ActivityPage,
  ActivityQuery,
  ApiKeyPage,
  ApiKeyRow,
  ApiKeysClient,
  CallContext,
  CreateApiKeyInput,
  CreateContext,
  CreatedKey,
  CreateResponse,
  IssuedKey,
  KeyActivity,
  KeySort,
  ListedPermissions,
  ListQuery,
  ListResponse,
  RotateApiKeyInput,
  UnreadableApiKey,
  UpdateApiKeyInput,
} from './core/ApiKeysClient'
export type {
  ApiKeysErrorCode,
  ApiKeysErrorOptions,
  FieldErrorReason,
  FieldErrors,
  InputField,
} from './core/ApiKeysError'
export { ApiKeysError, isApiKeysError } from './core/ApiKeysError'
export type {
  ClientFeatures,
  ExpiryPolicy,
  IdempotencyLevel,
  ListFeature,
  RotateFeature,
  ScopesFeature,
  TextFeature,
  UpdatableField,
} from './core/ClientFeatures'
export type { ExpiryDuration } from './core/ExpiryDuration'
export type { IdAliases } from './core/createIdAliases'
export { createIdAliases } from './core/createIdAliases'
export { defineApiKeysClient } from './core/defineApiKeysClient'
export { toEnvText } from './core/toEnvText'
export type { TimeUnit } from './core/timestampFormats'
export { parseTimestamp } from './core/timestampFormats'
export { isOneTimeSecret, OneTimeSecret } from './core/OneTimeSecret'
export { parseApiKey } from './core/parseApiKey'
export type { LengthUnit, TextPattern } from './core/textLength'
