import { createMemoryClient } from 'keydrawer/memory'

/** Stands for your data. */
export const keys = createMemoryClient({ key: 'api-keys' })

/** Stands for the organization of the session. Never take it from the browser. */
export const getScope = (): Promise<string> => Promise.resolve('org_1')
