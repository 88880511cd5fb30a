import type { ApiKey } from '../core/ApiKey'
import type { ApiKeyPage, ApiKeysClient, CallContext, ListQuery, UpdateApiKeyInput } from '../core/ApiKeysClient'

/** A client whose answers are validated, except for those to creations and rotations. */
export interface ValidatedClient extends Omit<ApiKeysClient, 'list' | 'get' | 'update' | 'setEnabled' | 'revoke'> {
  list(query: ListQuery, context: CallContext): Promise<ApiKeyPage>
  get?(id: string, context: CallContext): Promise<ApiKey>
  update?(id: string, patch: UpdateApiKeyInput, context: CallContext): Promise<ApiKey | undefined>
  setEnabled?(id: string, enabled: boolean, context: CallContext): Promise<ApiKey | undefined>
  revoke?(id: string, context: CallContext): Promise<ApiKey | undefined>
}
