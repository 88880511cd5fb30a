export type { UnkeyClientOptions } from './clients/createUnkeyClient'
export { createUnkeyClient } from './clients/createUnkeyClient'
