export type { ApiKeyList } from './queries/apiKeyList'
export type { ListOptions } from './queries/apiKeysQueries'
export { apiKeysQueries } from './queries/apiKeysQueries'
