export type { BetterAuthClientOptions, BetterAuthPermissions } from './clients/createBetterAuthClient'
export { createBetterAuthClient } from './clients/createBetterAuthClient'
