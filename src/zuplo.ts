export type { ZuploClientOptions } from './clients/createZuploClient'
export { createZuploClient } from './clients/createZuploClient'
