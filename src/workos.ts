export type { WorkosClientOptions } from './clients/createWorkosClient'
export { createWorkosClient } from './clients/createWorkosClient'
