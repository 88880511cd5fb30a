import type { ApiKeysClient } from 'keydrawer/core'
import { CallLog } from '../../src/testing/CallLog'

/** A client whose answers are validated, as the page and the contract suite validate them. */
export const validated = (client: ApiKeysClient) => new CallLog().watch(client)
