export type { ClientUnderTest } from './testing/testClient'
export { describeApiKeysClient, type TestRunner } from './testing/describeApiKeysClient'
