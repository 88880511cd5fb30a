export type { ApiKeyList } from './hooks/apiKeyList'
export type { ListOptions } from './hooks/apiKeysQueries'
export { apiKeysQueries } from './hooks/apiKeysQueries'
