export type { ApiKey, ApiKeyStatus, KeyCreator, KeyHint } from './core/ApiKey'
export { statusOf } from './core/ApiKey'
export type {
  ApiKeyPage,
  ApiKeysClient,
  CallContext,
  ClientFeatures,
  CreateApiKeyInput,
  CreateContext,
  CreatedKey,
  IdempotencyLevel,
  IssuedKey,
  ListQuery,
  TextFeature,
  UnreadableApiKey,
} from './core/ApiKeysClient'
export type { ApiKeysErrorCode, ApiKeysErrorOptions, FieldErrorReason, FieldErrors } from './core/ApiKeysError'
export { ApiKeysError } from './core/ApiKeysError'
export { OneTimeSecret } from './core/OneTimeSecret'
export { parseApiKey } from './core/parseApiKey'
