export type { ApiKeysHandlersOptions } from './mocks/apiKeysHandlers'
export { apiKeysHandlers } from './mocks/apiKeysHandlers'
export { sampleApiKeys } from './mocks/sampleApiKeys'
