export type { MemoryClientOptions } from './clients/createMemoryClient'
export { createMemoryClient } from './clients/createMemoryClient'
