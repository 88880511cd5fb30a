import { type ClientUnderTest, describeApiKeysClient } from 'keydrawer/testing'
import { describe, it } from 'vitest'

/** The contract of every client, as tests of ours. */
export function describeContract(name: string, createClient: () => ClientUnderTest | Promise<ClientUnderTest>): void {
  describeApiKeysClient(name, createClient, { describe, it })
}
