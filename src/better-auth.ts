export type { BetterAuthClientOptions } from './clients/createBetterAuthClient'
export { createBetterAuthClient } from './clients/createBetterAuthClient'
