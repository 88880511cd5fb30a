export type { ClerkClientOptions, ClerkLike } from './clients/createClerkClient'
export { createClerkClient } from './clients/createClerkClient'
